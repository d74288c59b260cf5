/** The method: what is computed from an OKR document. Pure functions over plain data: no SharePoint, no React, no I/O, no clock. */
export { evaluate } from './evaluation/evaluate';
export type { Evaluation, GoalNumbers } from './numbers/GoalNumbers';
export { keyResultNumbers, type KeyResultSurroundings } from './numbers/keyResultNumbers';
export type { Problem, ProblemCode, ProblemKind } from './problem/Problem';
export { emptySnapshot, fold, type Folded } from './log/fold';
export { isOkrDocument } from './isOkrDocument';
export { dayIn, isTimeZone } from './calendar/TimeZone';
export { isDay } from './calendar/day';
export { timeZoneOf } from './read/readSettings';
export { dueDate, isDue, type DueInput } from './cadence/dueDate';
export { goalDates, type GoalDates } from './pace/goalDates';
export { expectedValue } from './pace/expectedValue';
export { statusByGap, gapOf } from './status/statusOf';
export { rawProgress } from './progress/rawProgress';
export { ownProgress } from './progress/ownProgress';
export { bandOf, keyResultScore, objectiveScore, type Band } from './score/score';
export { cutCycles } from './alignment/cutCycles';
export { compareIds } from './log/compareIds';
