import { CountedDays } from '../calendar/CountedDays';
import { dayOf } from '../calendar/day';
import { defaultSettings, type GoalKind, type IsoDate, type KeyResult, type Settings } from '../document';
import { keyResultGoal } from '../evaluation/keyResultGoal';
import { emptySnapshot } from '../log/fold';
import { goalDates, type GoalDates } from '../pace/goalDates';
import type { Problem } from '../problem/Problem';
import { readKeyResult } from '../read/readKeyResult';
import { isRow, RowReader } from '../read/RowReader';
import { Pace } from '../rollup/Pace';
import { setOwnNumbers } from '../rollup/setOwnNumbers';
import type { Snapshot } from '../snapshot';
import { gapStatus, UNSETTLED } from '../status/statusOf';
import type { GoalNumbers } from './GoalNumbers';
import { keyResultNumbersOf } from './keyResultNumbersOf';

/** What a key result has from elsewhere when it has none of its own. */
export interface KeyResultSurroundings {
  today: IsoDate;
  settings: Pick<Settings, 'thresholds' | 'workingDays' | 'cadence'>;
  /** Of its objective. */
  objective: GoalDates & { kind: GoalKind } | null;
  period: { start: IsoDate | null; end: IsoDate | null } | null;
}

/** The numbers of one key result alone, by its own check-ins: the same as `evaluate` gives, unless it has no value and goals are aligned to it. */
export function keyResultNumbers(keyResult: KeyResult, snapshot: Snapshot | null, surroundings: KeyResultSurroundings): GoalNumbers {
  const { today, settings, objective, period } = surroundings;
  const problems: Problem[] = [];
  const input: unknown = keyResult;
  const reader = new RowReader(isRow(input) ? input : {}, 'keyResult', null, problems);
  const row = readKeyResult(reader, reader.text('id'), { ...defaultSettings, ...settings });
  const goal = keyResultGoal(row, snapshot ?? emptySnapshot, goalDates(row, objective, period), row.kind ?? objective?.kind ?? 'aspirational', row.cadence ?? settings.cadence, problems);
  const reckoning = { today: dayOf(today), counted: new CountedDays(settings.workingDays), thresholds: settings.thresholds, objectiveStatus: 'gap' as const, valueWeighted: false };
  const alone = {
    rows: [goal.row], reckoning, pace: new Pace(reckoning), flags: new Uint8Array(1), progress: new Float64Array(1), expected: new Float64Array(1), status: new Uint8Array(1)
  };
  setOwnNumbers(alone, 0, goal.row);
  // Without a value it would take its progress from what is aligned to it: alone it has none.
  if (alone.status[0] === UNSETTLED) alone.status[0] = gapStatus(alone.progress[0], alone.expected[0], settings.thresholds);
  return keyResultNumbersOf(alone, 0, goal, []);
}
