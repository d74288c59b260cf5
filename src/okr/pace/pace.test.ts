import { CountedDays } from '../calendar/CountedDays';
import { dayOf } from '../calendar/day';
import { measureOf } from '../testing/documentWith';
import { expectedBetween, isPaced } from './expected';
import { goalDates } from './goalDates';
import { phasedLineOf } from './phasedLineOf';

const all = new CountedDays(null);
const day = (text: string): number => dayOf(text) ?? NaN;

describe('expectedBetween', () => {
  it('is straight between the days, and stays 0 before and 1 after', () => {
    expect([9, 10, 11, 19, 20, 21].map((today) => expectedBetween(10, 20, null, today, all))).toEqual([0, 0, 0.1, 0.9, 1, 1]);
    expect([9, 10, 11].map((today) => expectedBetween(10, 10, null, today, all))).toEqual([0, 1, 1]);
    expect([expectedBetween(null, 20, null, 15, all), expectedBetween(10, null, null, 15, all), expectedBetween(20, 10, null, 15, all)]).toEqual([null, null, null]);
  });

  it('by counted days is 0 until the first of them, and 1 on the last', () => {
    const working = new CountedDays({ weekdays: [1, 2, 3, 4, 5], holidays: [] });
    const at = (first: string, last: string, today: string) => expectedBetween(day(first), day(last), null, day(today), working);
    expect(['2026-11-07', '2026-11-08', '2026-11-09', '2026-11-10', '2026-11-13', '2026-11-14', '2026-11-15'].map((today) => at('2026-11-07', '2026-11-15', today))).toEqual([0, 0, 0, 0.25, 1, 1, 1]);
    // One counted day: Monday.
    expect(['2026-11-08', '2026-11-09'].map((today) => at('2026-11-07', '2026-11-09', today))).toEqual([0, 1]);
    // None: the calendar.
    expect(['2026-11-07', '2026-11-08'].map((today) => at('2026-11-07', '2026-11-08', today))).toEqual([0, 1]);
  });

  it('follows a phased line by counted days, with steps where days do not count', () => {
    const working = new CountedDays({ weekdays: [1, 2, 3, 4, 5], holidays: [] });
    const line = [{ day: day('2026-11-02'), fraction: 0 }, { day: day('2026-11-06'), fraction: 0.8 }, { day: day('2026-11-13'), fraction: 1 }];
    const at = (today: string) => expectedBetween(day('2026-11-02'), day('2026-11-13'), line, day(today), working);
    expect(['2026-11-02', '2026-11-04', '2026-11-06', '2026-11-08', '2026-11-09', '2026-11-13', '2026-12-01'].map(at)).toEqual([0, 0.4, 0.8, 0.8, 0.8400000000000001, 1, 1]);
    const weekend = [{ day: day('2026-11-07'), fraction: 0.25 }, { day: day('2026-11-08'), fraction: 0.5 }, { day: day('2026-11-10'), fraction: 1 }];
    expect(['2026-11-07', '2026-11-08', '2026-11-09', '2026-11-10'].map((today) => expectedBetween(day('2026-11-07'), day('2026-11-10'), weekend, day(today), working))).toEqual([0.25, 0.5, 0.5, 1]);
  });

  it('cuts a phased line to 0 to 1', () => {
    const line = [{ day: 0, fraction: -2 }, { day: 10, fraction: 3 }, { day: 20, fraction: 1 }];
    expect([0, 5, 10, 20].map((today) => expectedBetween(0, 20, line, today, all))).toEqual([0, 0.5, 1, 1]);
  });
});

describe('isPaced', () => {
  it('is true of measures that go somewhere', () => {
    expect((['increase', 'decrease', 'yes-no', 'milestones', 'stay-above', 'stay-below', 'baseline', 'number', 'percent', 'initiative', null] as const).map(isPaced)).toEqual([true, true, true, true, false, false, false, false, false, false, false]);
  });
});

describe('phasedLineOf', () => {
  const points = [{ date: '2026-11-11', value: 30 }, { date: '2026-11-06', value: 20 }];
  const of = (more: Parameters<typeof measureOf>[0], first: string | null = '2026-11-01', last: string | null = '2026-11-21') => phasedLineOf(measureOf({ start: 10, target: 110, phasedTargets: points, ...more }), first === null ? null : day(first), last === null ? null : day(last));

  it('goes from the start over the points, in order, to the target', () => {
    expect(of({})).toEqual([{ day: day('2026-11-01'), fraction: 0 }, { day: day('2026-11-06'), fraction: 0.1 }, { day: day('2026-11-11'), fraction: 0.2 }, { day: day('2026-11-21'), fraction: 1 }]);
    expect(of({ type: 'decrease', start: 50, target: 0 })?.map(({ fraction }) => fraction)).toEqual([0, 0.6, 0.4, 1]);
  });

  it('is none for other measures, without points, dates, a target or a way', () => {
    expect([of({ phasedTargets: [] }), of({ type: 'yes-no' }), of({ type: 'stay-above' }), of({}, null), of({}, '2026-11-01', null), of({ target: null }), of({ start: 5, target: 5 })]).toEqual(Array(7).fill(null));
  });

  it('leaves out points outside the dates and on the last day; of two on one day the further comes last', () => {
    const days = (dates: [string, number][]) => of({ phasedTargets: dates.map(([date, value]) => ({ date, value })) })?.slice(1, -1).map(({ fraction }) => fraction);
    expect(days([['2026-10-31', 20], ['2026-11-01', 30], ['2026-11-20', 40], ['2026-11-21', 50], ['2026-11-22', 60], ['never', 70]])).toEqual([0.2, 0.3]);
    expect([days([['2026-11-05', 60], ['2026-11-05', 20]]), days([['2026-11-05', 20], ['2026-11-05', 60]])]).toEqual([[0.1, 0.5], [0.1, 0.5]]);
  });

  it('cuts points that are absurdly far away', () => {
    expect(of({ start: 0, target: 1e-300, phasedTargets: [{ date: '2026-11-05', value: 1e-280 }, { date: '2026-11-06', value: -1e-280 }] })?.map(({ fraction }) => fraction)).toEqual([0, 1e9, -1e9, 1]);
  });
});

describe('goalDates', () => {
  it('takes each date from the nearest that has one', () => {
    const none = { start: null, due: null };
    expect([goalDates({ start: 'a', due: 'b' }, { start: 'c', due: 'd' }, { start: 'e', end: 'f' }), goalDates({ start: 'a', due: null }, { start: 'c', due: 'd' }, null), goalDates(none, none, { start: 'e', end: 'f' }), goalDates(none, null, null)])
      .toEqual([{ start: 'a', due: 'b' }, { start: 'a', due: 'd' }, { start: 'e', due: 'f' }, none]);
  });
});
