import { bandOf, evaluate, statusByGap } from '..';
import { documentWith, type Rows } from '../testing/documentWith';

/*
 * The documented examples, each with its source. MicrosoftDocs/Viva is the documentation of Viva Goals (Viva/goals/*.md). What differs from a document is
 * explained in docs/method.md.
 */
const numbers = (rows: Rows, today = '2026-11-21') => evaluate(documentWith(rows), today);
const thresholds = { behind: 0, atRisk: 25 };

describe('configuring-okrs.md, "Progress roll-up for objectives using KPIs"', () => {
  it('scales a key result from 15 to 35 that stands at 20 to 25 percent', () => {
    expect(numbers({ keyResults: [{ id: 'k', measure: { start: 15, target: 35 } }], checkIns: [{ keyResult: 'k', value: 20 }] }).keyResults.k.progress).toBe(0.25);
  });

  it('rolls scaled key results of 0, 25 and 20 percent up to 15, and reads 34.5 on an objective from 30 to 60', () => {
    const { objectives } = numbers({
      objectives: [{ id: 'paying', measure: { type: 'percent', start: 30, target: 60, unit: '%' } }],
      keyResults: [{ id: 'signups', objective: 'paying', measure: { start: 25, target: 40 } }, { id: 'nps', objective: 'paying', measure: { start: 7, target: 8 } }, { id: 'conversion', objective: 'paying', measure: { start: 15, target: 35 } }],
      checkIns: [{ keyResult: 'signups', value: 25 }, { keyResult: 'nps', value: 7.25 }, { keyResult: 'conversion', value: 19 }]
    });
    expect(objectives.paying.progress).toBeCloseTo(0.15, 12);
    expect(objectives.paying.value).toBeCloseTo(34.5, 12);
  });

  it('sums numeric key results on an objective measured in a number', () => {
    const { objectives } = numbers({
      objectives: [{ id: 'o', measure: { type: 'number', start: 0, target: 40, unit: 'customers' } }],
      keyResults: ['north', 'south'].map((id) => ({ id, objective: 'o', measure: { target: 20, unit: 'customers' } })), checkIns: [{ keyResult: 'north', value: 12 }, { keyResult: 'south', value: 6 }]
    });
    expect(objectives.o).toMatchObject({ value: 18, progress: 0.45 });
  });
});

describe('configuring-okrs.md, "Key points to note for OKR contribution"', () => {
  const of = (weights: (number | null)[]) => weights.map((_, which) => {
    const ids = weights.map((_weight, i) => `k${i}`);
    return numbers({ objectives: [{ id: 'o' }], keyResults: ids.map((id, i) => ({ id, objective: 'o', weight: weights[i] })), checkIns: [{ keyResult: `k${which}`, value: 100 }] }).objectives.o.progress ?? 0;
  }).map((part) => Math.round(part * 10000) / 100);

  it('gives three key results 33.33 percent each', () => expect(of([null, null, null])).toEqual([33.33, 33.33, 33.33]));
  it('gives the others 25 percent each when the first is edited to 50', () => expect(of([50, null, null])).toEqual([50, 25, 25]));
  it('keeps the edited one fixed when a fourth is added', () => expect(of([50, null, null, null])).toEqual([50, 16.67, 16.67, 16.67]));
});

describe('kr-types.md, "Progress status calculation for control KR types"', () => {
  const of = (type: 'stay-above' | 'stay-below', target: number, value: number) => {
    const { progress, status } = numbers({ keyResults: [{ id: 'k', measure: { type, start: null, target } }], checkIns: [{ keyResult: 'k', value }] }).keyResults.k;
    return [progress, status];
  };
  it('"Keep churn below 100k": below it on track, at 100 percent', () => expect(of('stay-below', 100, 80)).toEqual([1, 'on-track']));
  it('"Maintain page response time below 2 seconds": above it, and on the line, at risk, at 0 percent', () => expect([of('stay-below', 2, 3), of('stay-below', 2, 2)]).toEqual([[0, 'at-risk'], [0, 'at-risk']]));
  it('"Ensure NPS stays above 9": above it on track', () => expect(of('stay-above', 9, 9.5)).toEqual([1, 'on-track']));
  it('"Maintain average FCSAT score above 8": 7.8 is at risk', () => expect(of('stay-above', 8, 7.8)).toEqual([0, 'at-risk']));
});

describe('track-okr-progress-status.md', () => {
  it('expects 0 percent on the first day of the period and 100 on the last', () => {
    const at = (today: string) => numbers({ objectives: [{ id: 'o' }], keyResults: [{ id: 'k', objective: 'o' }] }, today).objectives.o.expected;
    expect([at('2026-10-01'), at('2026-12-31')]).toEqual([0, 1]);
  });
  it('"expected progress of 52, actual 47": behind', () => expect(statusByGap(0.47, 0.52, thresholds)).toBe('behind'));
  it('more than 25 points: at risk; 25: behind; none: on track', () => expect([statusByGap(0.4, 0.66, thresholds), statusByGap(0.4, 0.65, thresholds), statusByGap(0.4, 0.4, thresholds)]).toEqual(['at-risk', 'behind', 'on-track']));
});

describe('where the documents contradict themselves', () => {
  it('expected 82, actual 56 is at risk by the rule (an example calls it behind)', () => expect(statusByGap(0.56, 0.82, thresholds)).toBe('at-risk'));
  it('day 30 of a quarter of 90 days is 29/89 by the rule (a page says 33 percent)', () => {
    const rows: Rows = { keyResults: [{ id: 'k', start: '2026-01-01', due: '2026-03-31' }] };
    expect(numbers(rows, '2026-01-30').keyResults.k.expected).toBeCloseTo(29 / 89, 12);
  });
  it('a score of 0.45 is rounded first: 0.5, yellow', () => expect([0.449, 0.45, 0.649, 0.65, 0.949, 0.95].map((score) => bandOf(score, 'aspirational'))).toEqual(['red', 'yellow', 'yellow', 'green', 'green', 'orange']));
});

describe('closing-and-scoring.md', () => {
  const score = (value: number) => numbers({ keyResults: [{ id: 'k', state: 'closed', measure: { target: 10 } }], checkIns: [{ keyResult: 'k', value }] }).keyResults.k.score;
  it('"If you met with 8 investors this month, your score would be .8"; 2 of 10: .2', () => expect([score(8), score(2)]).toEqual([0.8, 0.2]));
  it('a score of 1.0 is orange', () => expect(bandOf(1, 'aspirational')).toBe('orange'));
  it('"increase traffic by 20 %, and you increased it by 15 %": 0.75', () => {
    expect(numbers({ keyResults: [{ id: 'k', state: 'closed', measure: { target: 20 } }], checkIns: [{ keyResult: 'k', value: 15 }] }).keyResults.k.score).toBe(0.75);
  });
});

describe('where open-source peers go wrong', () => {
  it.each([['start = target', { start: 5, target: 5 }, 5, 1], ['beyond the target', { start: 0, target: 10 }, 25, 1], ['a start that is not 0', { start: 50, target: 100 }, 75, 0.5]])('%s', (_name, measure, value, progress) => {
    expect(numbers({ objectives: [{ id: 'o' }], keyResults: [{ id: 'k', objective: 'o', measure }], checkIns: [{ keyResult: 'k', value }] })).toMatchObject({ keyResults: { k: { progress } }, objectives: { o: { progress } } });
  });
  it('all weights 0 is no progress, not NaN', () => {
    expect(numbers({ objectives: [{ id: 'o' }], keyResults: [{ id: 'k', objective: 'o', weight: 0 }], checkIns: [{ keyResult: 'k', value: 50 }] }).objectives.o).toMatchObject({ progress: null, expected: null });
  });
});
