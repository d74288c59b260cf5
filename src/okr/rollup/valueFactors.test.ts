import { CountedDays } from '../calendar/CountedDays';
import { defaultSettings } from '../document';
import { chainsOf } from './chainsOf';
import { noParents, type GoalRow } from './GoalRow';
import type { GoalTable } from './GoalTable';
import { rollUp } from './rollUp';
import { sizeOf, valueWeighings } from './valueFactors';

const row = (more: Partial<GoalRow>): GoalRow => ({
  kind: 'keyResult', state: 'active', statusByHand: null, home: 0, homeWeight: null, further: noParents, newChildrenContribute: true, measure: 'increase', value: null, start: 0, target: 100, riskThreshold: null, unit: '$',
  firstDay: null, lastDay: null, phased: null, ...more
});
const objective = row({ kind: 'objective', measure: null, home: -1 });
const table = (...rows: Partial<GoalRow>[]) => rollUp([objective, ...rows.map(row)], { today: null, counted: new CountedDays(null), thresholds: defaultSettings.thresholds, objectiveStatus: 'gap', valueWeighted: true });
const weighings = (built: GoalTable) => valueWeighings(built.rows, chainsOf(built));

describe('sizeOf', () => {
  it('is the way from start to target, where there is one', () => {
    expect([sizeOf(row({ start: 10, target: 30 })), sizeOf(row({ measure: 'decrease', start: 30, target: 10 })), sizeOf(row({ start: null, target: 30 })), sizeOf(row({ start: 5, target: 5 }))]).toEqual([20, 20, 30, 0]);
    expect([sizeOf(row({ target: null })), sizeOf(row({ measure: 'decrease', start: null })), sizeOf(row({ measure: 'yes-no' })), sizeOf(row({ start: -1e308, target: 1.7e308 }))]).toEqual([null, null, null, null]);
  });
});

describe('weighing by value', () => {
  it('divides what the key results have together by size', () => {
    const built = table({ target: 30 }, { target: 10 }, { kind: 'objective', measure: null }, { homeWeight: 40 });
    expect([...(chainsOf(built).factor ?? [])].slice(0, 4)).toEqual([1.5, 0.5, 1, 1]);
  });

  it('leaves a single key result, mixed units, unknown sizes and sizes of 0 alone', () => {
    const factors = (...rows: Partial<GoalRow>[]) => [...(chainsOf(table(...rows)).factor ?? [])].slice(0, rows.length);
    expect([factors({ target: 30 }), factors({ target: 30 }, { unit: '€' }), factors({ target: 30 }, { target: null }), factors({ target: 0 }, { target: 0 }), factors({ target: 30 }, { kind: 'initiative', measure: 'initiative' })]).toEqual([[1], [1, 1], [1, 1], [1, 1], [1, 1]]);
    expect(factors({ target: 1e308 }, { target: 1.7e308 })).toEqual([1, 1]);
  });

  it('looks at objectives only', () => {
    const built = table({}, { home: 1, target: 30 }, { home: 1, target: 10 });
    expect(weighings(built).map(({ parent }) => parent)).toEqual([]);
    expect([...(chainsOf(built).factor ?? [])].slice(0, 3)).toEqual([1, 1, 1]);
  });

  it('says for which it could not', () => {
    expect(weighings(table({}, { unit: '€' })).map(({ parent, isMixed, edges, size }) => [parent, isMixed, edges.length, size])).toEqual([[0, true, 2, 200]]);
    expect(weighings(table({}, { target: null })).map(({ isMixed, size }) => [isMixed, size])).toEqual([[true, 100]]);
  });
});
