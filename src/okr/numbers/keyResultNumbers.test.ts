import { evaluate, expectedValue, fold, keyResultNumbers } from '..';
import { defaultSettings } from '../document';
import { documentWith, measureOf } from '../testing/documentWith';

const TODAY = '2026-11-21';

describe('keyResultNumbers', () => {
  const document = documentWith({
    objectives: [{ id: 'o', kind: 'committed', start: '2026-10-05' }],
    keyResults: [{ id: 'k', objective: 'o', score: 1 }, { id: 'own', objective: 'o', start: '2026-11-01', due: '2026-11-11', kind: 'growth', score: 1, cadence: { every: 'month', weekday: 3 } }],
    checkIns: [{ keyResult: 'k', value: 40 }, { keyResult: 'own', value: 60, status: 'behind' }]
  });
  const surroundings = { today: TODAY, settings: defaultSettings, objective: document.objectives[0], period: document.periods[0] };

  it('gives for one key result what evaluate gives for all', () => {
    const { keyResults } = evaluate(document, TODAY);
    for (const keyResult of document.keyResults) {
      const { snapshot } = fold(null, document.checkIns.filter((row) => row.keyResult === keyResult.id));
      expect(keyResultNumbers(keyResult, snapshot, surroundings)).toEqual(keyResults[keyResult.id]);
    }
  });

  it('takes what its cadence leaves open from the settings', () => {
    const keyResult = { ...document.keyResults[0], cadence: { every: 'week' } } as unknown as (typeof document.keyResults)[number];
    const { due } = keyResultNumbers(keyResult, null, { ...surroundings, settings: { ...defaultSettings, cadence: { every: 'month', weekday: 4 } } });
    expect(due).toBe('2026-10-08');
  });

  it('makes do with nothing around it and nothing checked in', () => {
    expect(keyResultNumbers(document.keyResults[0], null, { ...surroundings, objective: null, period: null })).toEqual({
      progress: null, rawProgress: null, value: null, expected: null, gap: null, status: 'not-started', score: 1, band: 'orange', due: null, cutAlignments: []
    });
    expect(keyResultNumbers(null as unknown as (typeof document.keyResults)[number], null, surroundings)).toMatchObject({ progress: null, status: 'not-started' });
  });
});

describe('expectedValue', () => {
  it('is where the value should be, in the measure\'s unit', () => {
    expect([expectedValue(measureOf({ start: 10, target: 50 }), 0.25), expectedValue(measureOf({ type: 'decrease', start: 50, target: 10 }), 0.25), expectedValue(measureOf({ start: null, target: 8 }), 0.5)]).toEqual([20, 40, 4]);
  });

  it('is null where no value is expected', () => {
    const of = (measure: Parameters<typeof measureOf>[0], expected: number | null = 0.5) => expectedValue(measureOf(measure), expected);
    expect([of({}, null), of({ target: null }), of({ type: 'decrease', start: null }), of({ type: 'yes-no' }), of({ type: 'milestones' }), of({ type: 'stay-above' })]).toEqual([null, null, null, null, null, null]);
  });
});
