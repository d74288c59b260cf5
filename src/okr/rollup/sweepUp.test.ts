import fc from 'fast-check';
import { CountedDays } from '../calendar/CountedDays';
import { defaultSettings } from '../document';
import { runs, seed } from '../testing/propertyRuns';
import { changeRow, prepareChanges } from './changeRow';
import { noParents, type GoalRow } from './GoalRow';
import type { GoalTable } from './GoalTable';
import type { Reckoning } from './Reckoning';
import { rollUp, workOutAll } from './rollUp';

const reckoning: Reckoning = { today: 50, counted: new CountedDays(null), thresholds: defaultSettings.thresholds, objectiveStatus: 'gap', valueWeighted: false };
const row = (more: Partial<GoalRow>): GoalRow => ({
  kind: 'keyResult', state: 'active', statusByHand: null, home: -1, homeWeight: null, further: noParents, newChildrenContribute: true, measure: 'increase', value: null, start: 0, target: 100, riskThreshold: null, unit: '',
  firstDay: 0, lastDay: 100, phased: null, ...more
});
const objective = (more: Partial<GoalRow> = {}): GoalRow => row({ kind: 'objective', measure: null, start: null, target: null, firstDay: null, lastDay: null, ...more });

/** Nobody has asked for the chains: the sweep was enough. */
const wasSwept = (rows: GoalRow[], more: Partial<Reckoning> = {}): boolean => rollUp(rows, { ...reckoning, ...more }).chains === null;
const numbersOf = ({ progress, expected, status }: GoalTable) => [[...progress], [...expected], [...status]];

/** Rows whose parents come before them, of every kind. */
const anyRows = fc.array(fc.record({
  isObjective: fc.boolean(), state: fc.constantFrom('active', 'active', 'active', 'closed', 'draft', 'postponed'), home: fc.double({ min: -0.2, max: 1, maxExcluded: true, noNaN: true }),
  homeWeight: fc.oneof(fc.constant(null), fc.constant(null), fc.constantFrom(0, 20, 33.33, 100, 130), fc.double({ min: 0, max: 100, noNaN: true })),
  further: fc.array(fc.record({ goal: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), weight: fc.constantFrom(null, null, 0, 12.5) }), { maxLength: 2 }),
  newChildrenContribute: fc.constantFrom(true, true, true, false), measure: fc.constantFrom('increase', 'increase', 'decrease', 'stay-above', 'yes-no', 'milestones', 'baseline'),
  own: fc.constantFrom(null, null, null, null, null, null, null, null, 'number', 'percent'), value: fc.option(fc.double({ min: -50, max: 150, noNaN: true }), { nil: null }),
  statusByHand: fc.constantFrom(null, null, null, 'behind'), lastDay: fc.constantFrom(null, 60, 100)
}), { maxLength: 30 }).map((rows) => rows.map(({ isObjective, own, measure, home, further, lastDay, ...more }, i): GoalRow => {
  const parent = Math.floor(home * i);
  const others = new Map(further.map(({ goal, weight }) => [Math.floor(goal * i), weight]));
  others.delete(parent);
  const fields = { ...more, state: more.state as GoalRow['state'], statusByHand: more.statusByHand as GoalRow['statusByHand'], home: i === 0 ? -1 : parent, further: i === 0 ? noParents : [...others].map(([goal, weight]) => ({ goal, weight })) };
  return isObjective ? objective({ ...fields, measure: own as GoalRow['measure'], start: 0, target: 100 }) : row({ ...fields, measure: measure as GoalRow['measure'], lastDay });
}));

describe('sweepUp', () => {
  it('is enough for objectives and key results, their alignments and weights', () => {
    expect(wasSwept([objective(), objective({ home: 0 }), row({ home: 1, value: 40, homeWeight: 30 }), row({ home: 1, further: [{ goal: 0, weight: null }], value: 80 })])).toBe(true);
    expect(wasSwept([objective(), row({ home: 0 }), row({ home: 1, value: 40 })])).toBe(true);
  });

  it('leaves the rest to the long way', () => {
    const key = row({ home: 0, value: 40 });
    expect(wasSwept([row({ home: 1, value: 40 }), objective()])).toBe(false);
    expect(wasSwept([objective(), row({ further: [{ goal: 2, weight: null }], value: 40 }), objective()])).toBe(false);
    expect(wasSwept([objective({ measure: 'number', start: 0, target: 10 }), key])).toBe(false);
    expect(wasSwept([objective(), key], { objectiveStatus: 'worst' })).toBe(false);
    expect(wasSwept([objective(), key], { valueWeighted: true })).toBe(false);
  });

  it('leaves what could count twice to the long way: a goal aligned to a key result and to its objective', () => {
    const rows = [objective(), row({ home: 0 }), row({ home: 1, value: 40, further: [{ goal: 0, weight: null }] }), row({ home: 0, value: 100 })];
    expect(wasSwept(rows)).toBe(false);
    expect([...rollUp(rows, reckoning).progress]).toEqual([0.7, 0.4, 0.4, 1]);
    // Two fixed weights of 100 under the key result, and none of the objective's own.
    expect(wasSwept([objective(), row({ home: 0 }), row({ home: 1, homeWeight: 100, value: 40, further: [{ goal: 0, weight: null }] })])).toBe(false);
    // A key result with a value of its own takes nothing.
    expect(wasSwept([objective(), row({ home: 0, value: 7 }), row({ home: 1, value: 40, further: [{ goal: 0, weight: null }] })])).toBe(true);
  });

  it('does for more goals at once than there was room for at first: all objectives stand before all key results', () => {
    const rows = [objective(), ...Array.from({ length: 60 }, () => objective({ home: 0 })), ...Array.from({ length: 60 }, (_none, n) => row({ home: n + 1, value: n }))];
    expect(wasSwept(rows)).toBe(true);
    const { progress } = rollUp(rows, reckoning);
    expect(rows.slice(1, 61).map((_row, n) => progress[n + 1])).toEqual(Array.from({ length: 60 }, (_none, n) => n / 100));
    expect(progress[0]).toBeCloseTo(0.295, 9);
  });

  it('takes nothing from what weighs 0, not even that something has begun', () => {
    const rows = [objective(), objective(), row({ home: 0, homeWeight: 0, value: 40, further: [{ goal: 1, weight: 0 }] }), row({ home: 0 }), row({ home: 1 })];
    expect([wasSwept(rows), [...rollUp(rows, reckoning).progress].slice(0, 2)]).toEqual([true, [NaN, NaN]]);
  });

  it(`gives what the long way gives, to the last bit (PROPERTY_SEED=${seed})`, () => {
    fc.assert(fc.property(anyRows, (rows) => {
      const long = rollUp(rows, reckoning);
      workOutAll(long);
      expect(numbersOf(rollUp(rows, reckoning))).toEqual(numbersOf(long));
    }), { seed, numRuns: runs(2000) });
  });

  it(`gives what one change after the other gives, to the last bit (PROPERTY_SEED=${seed})`, () => {
    fc.assert(fc.property(anyRows, fc.array(fc.tuple(fc.nat(), fc.option(fc.double({ min: -50, max: 150, noNaN: true }), { nil: null })), { maxLength: 5 }), (rows, edits) => {
      const changes = prepareChanges(rollUp([...rows], reckoning));
      for (const [which, value] of rows.length === 0 ? [] : edits) {
        const i = which % rows.length;
        changeRow(changes, i, { ...changes.table.rows[i], value });
      }
      expect(numbersOf(changes.table)).toEqual(numbersOf(rollUp(changes.table.rows, reckoning)));
    }), { seed, numRuns: runs(2000) });
  });
});
