import type { Period } from '../../okr/document';
import { anIndex, anObjective, aPeriod, fourthQuarter, thirdQuarter, year } from '../testing/goals';
import { allPeriods, goalsOfPeriod, latestFirst, openingPeriod, withoutPeriod } from './periodChoice';

const today = '2026-11-21';
const used = (...periods: Period[]) => anIndex({ periods, objectives: periods.map(({ id }) => anObjective({ id, period: id })) });

test('the quarter opens, not the year around it', () => {
  expect(openingPeriod(used(year, thirdQuarter, fourthQuarter), today)).toEqual({ choice: 'q4', insteadOf: null });
});

test('when none is running, the latest that has goals opens, and says so', () => {
  const planned = aPeriod({ id: 'q1', start: '2027-01-01', end: '2027-03-31', state: 'planning' });
  const empty = aPeriod({ id: 'q2', start: '2026-08-01', end: '2026-10-30', state: 'closed' });
  const index = anIndex({ periods: [planned, empty, thirdQuarter], objectives: [anObjective({ id: '1', period: 'q3' }), anObjective({ id: '2', period: 'q1' })] });
  expect(openingPeriod(index, today)).toEqual({ choice: 'q3', insteadOf: thirdQuarter });
});

test('a period that is called active but is over does not count as running', () => {
  const over = aPeriod({ id: 'x', start: '2019-01-01', end: '2019-03-31' });
  expect(openingPeriod(used(over), today)).toEqual({ choice: 'x', insteadOf: over });
});

test('without any period everything is shown', () => {
  expect(openingPeriod(anIndex({ periods: [], objectives: [anObjective({ id: '1', period: null })] }), today)).toEqual({ choice: allPeriods, insteadOf: null });
});

test('a year holds its quarters, a quarter only itself', () => {
  const index = used(year, thirdQuarter, fourthQuarter);
  expect([...goalsOfPeriod(index, 'y')]).toEqual([1, 1, 1]);
  expect([...goalsOfPeriod(index, 'q4')]).toEqual([0, 0, 1]);
});

test('goals of no period, or of one that is gone, are found under "without a period" and under all', () => {
  const index = anIndex({ objectives: [anObjective({ id: '1', period: null }), anObjective({ id: '2', period: 'gone' }), anObjective({ id: '3' })] });
  expect([...goalsOfPeriod(index, withoutPeriod)]).toEqual([1, 1, 0]);
  expect([...goalsOfPeriod(index, allPeriods)]).toEqual([1, 1, 1]);
});

test('periods that hold each other do not hang the page', () => {
  const index = used(aPeriod({ id: 'a', parent: 'b' }), aPeriod({ id: 'b', parent: 'a' }));
  expect([...goalsOfPeriod(index, 'a')]).toEqual([1, 1]);
});

test('the latest stands first, a quarter before the year that ends with it', () => {
  expect(latestFirst([thirdQuarter, year, fourthQuarter]).map(({ id }) => id)).toEqual(['q4', 'y', 'q3']);
});
