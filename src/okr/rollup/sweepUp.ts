import { gapStatus, UNSETTLED } from '../status/statusOf';
import { CONTRIBUTES, FIXED_ONLY, MEASURED, OBJECTIVE, TAKES, type GoalTable } from './GoalTable';
import { Sums } from './Sums';

/**
 * The quick way to every number: one sweep from the last row to the first, in which each goal adds its part to what its parents have got so far. It does for
 * rows that stand after their parents, and needs no chains. Not done this way: weighing by value, status by the worst, objectives with a measure of
 * their own, and rows of which some could count twice. The result is that of the long way, to the last bit: both add up in the same order.
 *
 * @returns false: these rows need the long way, and whatever the columns now hold is to be worked out anew.
 */
export function sweepUp(table: GoalTable): boolean {
  const { size, rows, reckoning, flags, progress, expected, status } = table;
  if (reckoning.valueWeighted || reckoning.objectiveStatus === 'worst') return false;
  const place = new Int32Array(size);
  const sums = new Sums(givePlaces(table, place));
  let hasFurther = false;
  let keyResultTakes = false;
  for (let i = size - 1; i >= 0; i--) {
    const bits = flags[i];
    if ((bits & MEASURED) !== 0) return false;
    let own = progress[i];
    let byToday = expected[i];
    if ((bits & TAKES) !== 0) {
      const together = sums.takeTogether(place[i], (bits & FIXED_ONLY) !== 0);
      progress[i] = own = together.progress;
      if ((bits & OBJECTIVE) !== 0) expected[i] = byToday = together.expected;
      else if (together.fixed + together.share > 0) keyResultTakes = true;
      if (status[i] === UNSETTLED) status[i] = gapStatus(own, byToday, reckoning.thresholds);
    }
    if ((bits & CONTRIBUTES) === 0) continue;
    const { home, homeWeight, further } = rows[i];
    if (home >= i) return false;
    for (let n = further.length - 1; n >= 0; n--) {
      const { goal, weight } = further[n];
      if (goal >= i) return false;
      if (goal >= 0) sums.add(place[goal], weight === null ? NaN : weight, 1, own, byToday);
      hasFurther = true;
    }
    if (home >= 0) sums.add(place[home], homeWeight === null ? NaN : homeWeight, 1, own, byToday);
  }
  // What has several parents may count for an objective both directly and through a key result of it.
  return !(hasFurther && keyResultTakes);
}

/**
 * Gives each goal that takes something its place in the sums. Place 0 is for what is added to goals that take nothing, and is never looked at.
 *
 * @returns How many places there are.
 */
function givePlaces({ size, flags }: GoalTable, place: Int32Array): number {
  let count = 1;
  for (let i = 0; i < size; i++) if ((flags[i] & TAKES) !== 0) place[i] = count++;
  return count;
}
