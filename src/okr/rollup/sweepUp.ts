import { within } from '../progress/ownProgress';
import { wayGone } from '../progress/rawProgress';
import { gapStatus, UNSETTLED } from '../status/statusOf';
import { CONTRIBUTES, FIXED_ONLY, MEASURED, OBJECTIVE, RANKS, SUMMED, TAKES, type GoalTable } from './GoalTable';
import { objectiveFlags, setOwnNumbers } from './setOwnNumbers';
import { Sums } from './Sums';

/**
 * The quick way to every number: one sweep from the last row to the first, in which each goal is worked out and adds its part to what its parents have got so
 * far. Each row is read once, and it needs no chains. It does for rows that stand after their parents. Not done this way: weighing by value, status by the
 * worst, objectives with a measure of their own, and rows of which some could count twice. The result is that of the long way, to the last bit: both add up
 * in the same order.
 *
 * @returns false: these rows need the long way, and whatever the columns now hold is to be worked out anew.
 */
export function sweepUp(table: GoalTable): boolean {
  const { size, rows, reckoning, pace, flags, progress, expected, status } = table;
  if (reckoning.valueWeighted || reckoning.objectiveStatus === 'worst') return false;
  const { thresholds } = reckoning;
  // By goal, where it is added up; 0 = nothing has been added.
  const place = new Int32Array(size);
  const sums = new Sums((size >> 2) + 2);
  let hasFurther = false;
  let keyResultTakes = false;
  for (let i = size - 1; i >= 0; i--) {
    const row = rows[i];
    let bits = 0;
    let own = NaN;
    let byToday = NaN;
    let settled = UNSETTLED;
    // What most rows are is told by few questions and done here: active goals with nothing set by hand, key results that increase and objectives without a measure.
    const isUsual = row.state === 'active' && row.statusByHand === null;
    if (isUsual && row.kind === 'keyResult' && row.measure === 'increase') {
      // By way of the column: only then is it known to be a number, and not kept as an object.
      expected[i] = pace.expectedOf(row);
      byToday = expected[i];
      bits = row.value === null ? CONTRIBUTES | RANKS | TAKES : CONTRIBUTES | RANKS | SUMMED;
      own = within(wayGone(true, row.value, row.start, row.target));
    } else if (isUsual && row.kind === 'objective' && row.measure === null) {
      bits = CONTRIBUTES | RANKS | objectiveFlags(row);
    } else {
      setOwnNumbers(table, i, row);
      bits = flags[i];
      own = progress[i];
      byToday = expected[i];
      settled = status[i];
      if ((bits & MEASURED) !== 0) return false;
    }
    if (place[i] !== 0) {
      if ((bits & TAKES) !== 0) {
        const together = sums.takeTogether(place[i], (bits & FIXED_ONLY) !== 0);
        own = together.progress;
        if ((bits & OBJECTIVE) !== 0) byToday = together.expected;
        else if (together.fixed + together.share > 0) keyResultTakes = true;
      }
      sums.giveBack(place[i]);
    }
    flags[i] = bits;
    progress[i] = own;
    expected[i] = byToday;
    status[i] = settled === UNSETTLED ? gapStatus(own, byToday, thresholds) : settled;
    if ((bits & CONTRIBUTES) === 0) continue;
    const { home, homeWeight, further } = row;
    // The home last: one loop for all parents, so that what is done for each is compiled into it.
    for (let n = further.length; n >= 0; n--) {
      const parent = n === 0 ? home : further[n - 1].goal;
      const weight = n === 0 ? homeWeight : further[n - 1].weight;
      if (parent >= i) return false;
      if (n > 0) hasFurther = true;
      if (parent < 0) continue;
      if (place[parent] === 0) place[parent] = sums.newPlace();
      sums.add(place[parent], fixedPercentOf(weight), 1, own, byToday);
    }
  }
  // What has several parents may count for an objective both directly and through a key result of it.
  return !(hasFurther && keyResultTakes);
}

/** NaN = automatic. What was reckoned with is known to be a number (hence the 0), and is not kept as an object. */
function fixedPercentOf(weight: number | null): number {
  return weight === null ? NaN : weight - 0;
}
