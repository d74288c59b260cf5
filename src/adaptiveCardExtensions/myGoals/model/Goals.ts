import type { GoalState, IsoDate, MeasureType, Obstacle, PeriodState, Status } from '../../../okr/document';

/** One thing that is measured (a key result), with all that the views show of it. Plain data: it is the card's state, and cached. */
export interface GoalItem {
  id: string;
  title: string;
  /** Only the person and administrators may see it: never cached. */
  isPrivate: boolean;
  state: GoalState;
  measure: MeasureType;
  unit: string;
  start: number | null;
  target: number | null;
  milestones: { id: string; title: string; done: boolean }[];
  value: number | null;
  /** 0–1; null: nothing said yet. */
  progress: number | null;
  /** Where it should be today: of the way (0–1), and in the measure's own unit. null: it has no line. */
  expected: number | null;
  expectedValue: number | null;
  status: Status;
  /** The day on which the next check-in is due; may lie in the past. null: none is. */
  due: IsoDate | null;
  lastCheckIn: IsoDate | null;
  /** Id of its row in the log. */
  lastRow: string | null;
  /** 1–10; null: never said. */
  confidence: number | null;
  /** What stopped them, as shared at the last check-in. */
  obstacle: Obstacle | null;
  mayCheckIn: boolean;
}

/** An objective, and what of it is measured by this person. */
export interface GoalGroup {
  /** '' collects what hangs on no objective. */
  id: string;
  title: string;
  isPrivate: boolean;
  progress: number | null;
  status: Status | null;
  /** Title of what it serves; null: nothing, or not known. */
  supports: string | null;
  items: GoalItem[];
}

export interface Goals {
  /** The period that is shown; null: the goals belong to none. `past`: no period is running, the latest is shown. */
  period: { title: string; state: PeriodState } | null;
  groups: GoalGroup[];
}

/** All items, in the order of the groups. */
export function allItems(goals: Goals): GoalItem[] {
  return goals.groups.flatMap((group) => group.items);
}

/** How far it has come; null: nothing said yet, or it is to stay where it is, so that there is no way to go. */
export function wayGone(item: GoalItem): number | null {
  return item.measure === 'stay-above' || item.measure === 'stay-below' ? null : item.progress;
}

/** What decides, beside the goal itself, whether a check-in is due: the day, and what is written already and not sent yet. */
export interface DueState {
  today: IsoDate;
  unsent: readonly string[];
}

/** Whether this person should check in on it by today. What is kept on this device and goes out by itself is not asked for again. */
export function isDue(item: GoalItem, { today, unsent }: DueState): boolean {
  return item.mayCheckIn && item.due !== null && item.due <= today && unsent.indexOf(item.id) < 0;
}
