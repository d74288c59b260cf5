import type { CheckIn } from '../../okr/document';
import { aDocument, aKeyResult, anIndex, anObjective } from '../testing/goals';
import { countedValues, sparklineModel } from './sparklineModel';

const row = (fields: Partial<CheckIn>): CheckIn => ({
  id: '1', keyResult: '8', objective: null, kind: 'check-in', value: 15, milestone: null, status: null, score: null, confidence: null, note: '', obstacle: null, date: '2026-10-09',
  createdAt: '2026-10-09T08:00:00Z', author: null, source: null, corrects: null, counted: true, clientKey: '', ...fields
});
const log = [row({ id: '3', value: 40, date: '2026-11-20' }), row({ id: '2', value: 30, date: '2026-11-02' }), row({ id: '1', value: 15 })];

test('values in the order of their days, without comments, rows that do not count and rows without a value', () => {
  const all = [...log, row({ id: '4', kind: 'comment', value: 99 }), row({ id: '5', counted: false, value: 98 }), row({ id: '6', value: null, date: '2026-11-10' })];
  expect(countedValues(all).map(({ value }) => value)).toEqual([15, 30, 40]);
});

test('a correction stands in the place of the row that it corrects; of several the last made', () => {
  const corrected = [
    row({ id: '1', clientKey: 'a', value: 15 }),
    row({ id: '2', clientKey: 'b', value: 30, date: '2026-11-02' }),
    row({ id: '4', kind: 'correction', corrects: 'a', value: 18, date: '2026-11-05', createdAt: '2026-11-05T09:00:00Z' }),
    row({ id: '3', kind: 'correction', corrects: 'a', value: 17, date: '2026-11-04', createdAt: '2026-11-04T09:00:00Z' })
  ];
  expect(countedValues(corrected)).toEqual([{ date: '2026-10-09', value: 18 }, { date: '2026-11-02', value: 30 }]);
});

describe('the picture', () => {
  const document = aDocument({ objectives: [anObjective({ id: '1' })] });
  const goalOf = (fields: object) => anIndex({ objectives: document.objectives, keyResults: [aKeyResult({ id: '8', objective: '1', ...fields })] }).find('k:8')!;
  const measure = { type: 'increase' as const, start: 0, target: 60, unit: '%', riskThreshold: null, milestones: [], phasedTargets: [] };

  test('runs from the first to the last day of the period, from start to target', () => {
    const model = sparklineModel(goalOf({}), log, document)!;
    const [bottom, top] = [Math.max(...model.expected.map(([, y]) => y)), Math.min(...model.expected.map(([, y]) => y))];
    expect(model.expected).toEqual([[6, bottom], [354, top]]);
    for (const [x, y] of model.line) {
      expect(x).toBeGreaterThan(6);
      expect(x).toBeLessThan(354);
      expect(y).toBeLessThanOrEqual(bottom);
      expect(y).toBeGreaterThanOrEqual(top);
    }
  });

  test('the expected line goes through the targets in between', () => {
    expect(sparklineModel(goalOf({ measure: { ...measure, phasedTargets: [{ date: '2026-11-15', value: 10 }] } }), log, document)!.expected).toHaveLength(3);
  });

  test('nothing is expected of a value that is only to stay above a line', () => {
    expect(sparklineModel(goalOf({ measure: { ...measure, type: 'stay-above' } }), log, document)!.expected).toEqual([]);
  });

  test('one value, or yes and no, make no line', () => {
    expect(sparklineModel(goalOf({}), log.slice(0, 1), document)).toBeNull();
    expect(sparklineModel(goalOf({ measure: { ...measure, type: 'yes-no' } }), log, document)).toBeNull();
  });
});
