import { evaluate } from '..';
import type { OkrDocument } from '../document';
import { documentWith } from '../testing/documentWith';

const TODAY = '2026-11-21';

describe('progress of key results', () => {
  const cases: [string, Parameters<typeof documentWith>[0]['keyResults'], number | null, number | null, number | null][] = [
    ['increase', [{ id: 'k', measure: { start: 10, target: 50 } }], 20, 0.25, 0.25],
    ['increase beyond the target', [{ id: 'k', measure: { start: 0, target: 50 } }], 75, 1, 1.5],
    ['increase that fell below its start', [{ id: 'k', measure: { start: 10, target: 50 } }], 0, 0, -0.25],
    ['decrease', [{ id: 'k', measure: { type: 'decrease', start: 50, target: 10 } }], 40, 0.25, 0.25],
    ['start = target, increase, met', [{ id: 'k', measure: { start: 5, target: 5 } }], 5, 1, 1],
    ['start = target, increase, not met', [{ id: 'k', measure: { start: 5, target: 5 } }], 4, 0, 0],
    ['start = target, decrease, met', [{ id: 'k', measure: { type: 'decrease', start: 5, target: 5 } }], 4, 1, 1],
    ['start = target, decrease, not met', [{ id: 'k', measure: { type: 'decrease', start: 5, target: 5 } }], 6, 0, 0],
    ['stay above, strictly', [{ id: 'k', measure: { type: 'stay-above', target: 90 } }], 90, 0, null],
    ['stay above', [{ id: 'k', measure: { type: 'stay-above', target: 90 } }], 91, 1, null],
    ['stay below, strictly', [{ id: 'k', measure: { type: 'stay-below', target: 5 } }], 5, 0, null],
    ['stay below', [{ id: 'k', measure: { type: 'stay-below', target: 5 } }], 4, 1, null],
    ['yes', [{ id: 'k', measure: { type: 'yes-no' } }], 1, 1, null],
    ['no', [{ id: 'k', measure: { type: 'yes-no' } }], 0, 0, null],
    ['baseline', [{ id: 'k', measure: { type: 'baseline' } }], 17, null, null]
  ];
  it.each(cases)('%s', (_name, keyResults, value, progress, rawProgress) => {
    const { k } = evaluate(documentWith({ keyResults, checkIns: [{ keyResult: 'k', value }] }), TODAY).keyResults;
    expect(k).toMatchObject({ value, progress, rawProgress });
  });

  it('is none without a counted value', () => {
    const { k } = evaluate(documentWith({ keyResults: [{ id: 'k' }], checkIns: [{ keyResult: 'k', value: 50, counted: false }] }), TODAY).keyResults;
    expect(k).toMatchObject({ value: null, progress: null, rawProgress: null, status: 'not-started' });
  });
});

describe('roll-up', () => {
  it('reads 34.5 between 30 and 60 where key results stand at 0, 25 and 20 (documented example)', () => {
    const document = documentWith({
      objectives: [{ id: 'o', measure: { type: 'percent', start: 30, target: 60, unit: '%' } }],
      keyResults: ['a', 'b', 'c'].map((id) => ({ id, objective: 'o' })),
      checkIns: [{ keyResult: 'a', value: 0 }, { keyResult: 'b', value: 25 }, { keyResult: 'c', value: 20 }]
    });
    const { o } = evaluate(document, TODAY).objectives;
    expect(o.progress).toBeCloseTo(0.15, 12);
    expect(o.value).toBeCloseTo(34.5, 12);
  });

  it('gives automatic weights what fixed ones leave', () => {
    const document = documentWith({
      objectives: [{ id: 'o' }],
      keyResults: [{ id: 'a', objective: 'o', weight: 50 }, { id: 'b', objective: 'o' }, { id: 'c', objective: 'o' }],
      checkIns: [{ keyResult: 'a', value: 100 }, { keyResult: 'b', value: 40 }]
    });
    expect(evaluate(document, TODAY).objectives.o.progress).toBeCloseTo(0.6, 12);
  });
});

describe('whatever the rows hold', () => {
  it.each([null, 17, 'text', [], {}, { objectives: 5, keyResults: [null, {}, { id: {} }], alignments: [1], checkIns: [{ id: 'x' }], settings: [] }])('%j is no exception', (input) => {
    const { problems, today } = evaluate(input as unknown as OkrDocument, TODAY);
    expect(today).toBe(TODAY);
    expect(Array.isArray(problems)).toBe(true);
  });
});
