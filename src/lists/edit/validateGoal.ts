import type { KeyResult, Objective } from '../../okr/document';
import { isDay } from '../rows/cells';

const isNumber = (value: number | null): boolean => value === null || Number.isFinite(value);

/** What is wrong with a goal, in plain words; null when it can be written. The server checks nothing of this on a plain POST. */
export const goalFault = (goal: Objective | KeyResult): string | null => {
  if (goal.title.trim() === '') return 'A goal needs a title.';
  for (const day of [goal.start, goal.due]) if (day !== null && !isDay(day)) return `"${day}" is no date.`;
  if (goal.start !== null && goal.due !== null && goal.start > goal.due) return 'It is due before it starts.';
  const weight = 'parentWeight' in goal ? goal.parentWeight : goal.weight;
  if (weight !== null && !(weight >= 0 && weight <= 100)) return 'A weight goes from 0 to 100.';
  if (goal.measure && (!isNumber(goal.measure.start) || !isNumber(goal.measure.target))) return 'Start and target are numbers.';
  return null;
};
