import { CountedDays } from '../calendar/CountedDays';
import type { Day } from '../calendar/day';
import { within } from '../progress/ownProgress';
import type { RowMeasure } from '../rollup/GoalRow';
import type { PhasedLine } from './PhasedLine';

/**
 * How far a goal should be on the evening of `today`, 0 to 1: straight from 0 on the first day to 1 on the last, by whole counted days (Viva
 * Goals: "expected progress"); phased targets replace the line. A single day is both first and last: 1.
 *
 * null: nothing is expected, because a date is missing, or they are in the wrong order. See `isPaced` for measures of which nothing is expected.
 */
export function expectedBetween(firstDay: Day | null, lastDay: Day | null, phased: PhasedLine | null, today: Day, counted: CountedDays): number | null {
  if (firstDay === null || lastDay === null || firstDay > lastDay) return null;
  const day = today < lastDay ? today : lastDay;
  const all = counted.between(firstDay, lastDay);
  // Where no day counts in the whole span, the calendar does.
  const days = all === 0 ? everyDay : counted;
  if (phased) return phasedFraction(phased, firstDay, day, days);
  const gone = days.between(firstDay, day) - 1;
  if (gone < 0) return 0;
  const way = (all === 0 ? lastDay - firstDay + 1 : all) - 1;
  return way === 0 ? 1 : gone / way;
}

const everyDay = new CountedDays(null);

/** Nothing is expected by today of a key result that stays on one side of a line, nor of one that looks for its baseline. */
export function isPaced(measure: RowMeasure): boolean {
  return measure === 'increase' || measure === 'decrease' || measure === 'yes-no' || measure === 'milestones';
}

function phasedFraction(line: PhasedLine, firstDay: Day, day: Day, days: CountedDays): number {
  let index = 0;
  while (index + 1 < line.length && line[index + 1].day <= day) index++;
  const point = line[index];
  if (index + 1 === line.length) return within(point.fraction);
  const next = line[index + 1];
  const stepOf = (until: Day): number => Math.max(0, days.between(firstDay, until) - 1);
  const [from, to] = [stepOf(point.day), stepOf(next.day)];
  const part = to > from ? (stepOf(day) - from) / (to - from) : 0;
  return within(point.fraction + part * (next.fraction - point.fraction));
}
