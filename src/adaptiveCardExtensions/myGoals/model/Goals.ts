import type { GoalState, IsoDate, MeasureType, Obstacle, PeriodState, Status } from '../../../okr/document';

/** One thing that is measured (a key result), with all that the views show of it. Plain data: it is the card's state, and cached. */
export interface GoalItem {
  id: string;
  title: string;
  /** What the person called the goal that this measures, where its own title says little: a goal of their own, measured in this one way ("Learn Polish", of "Lessons"). null: none, or not so. */
  goalTitle: string | null;
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
  /** The day on which it began, or will; null: not known. */
  began: IsoDate | null;
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
  /** Its progress is more than what is stored: with check-ins that nobody has rolled up yet. */
  about?: boolean;
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

/** What a goal is called where it stands alone. */
export function calledOf({ goalTitle, title }: GoalItem): string {
  return goalTitle ?? title;
}

/** How far it has come; null: nothing said yet, or it is to stay where it is, so that there is no way to go. */
export function wayGone(item: GoalItem): number | null {
  return item.measure === 'stay-above' || item.measure === 'stay-below' ? null : item.progress;
}

/** Whether its bar says where it should be today: of what is closed nothing is expected any more. */
export function hasMark(item: GoalItem): boolean {
  return wayGone(item) !== null && item.expected !== null && item.status !== 'closed';
}

/** Whether this person may go on reporting on it. What is closed is looked at. */
export function isOpenTo(item: GoalItem): boolean {
  return item.mayCheckIn && item.status !== 'closed';
}

/** The first day that a check-in may be about: that on which it began. null: any day, also of a goal that has not begun. */
export function firstDay({ began }: GoalItem, today: IsoDate): IsoDate | null {
  return began !== null && began <= today ? began : null;
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
