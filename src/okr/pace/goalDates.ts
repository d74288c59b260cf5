import type { IsoDate } from '../document';

export interface GoalDates {
  start: IsoDate | null;
  due: IsoDate | null;
}

/** A key result's start and due; what it has not of its own is its objective's, else its period's. */
export function goalDates(own: GoalDates, objective: GoalDates | null, period: { start: IsoDate | null; end: IsoDate | null } | null): GoalDates {
  return {
    start: own.start ?? objective?.start ?? period?.start ?? null,
    due: own.due ?? objective?.due ?? period?.end ?? null
  };
}
