import { documentWith } from '../testing/documentWith';
import { evaluate } from './evaluate';

/*
 * Shapes in which one goal, or one row of the log, is named by very many others. What is looked at once for each of them has to be looked at once in all:
 * else such a document would not be evaluated within the patience of anybody, or of this test.
 */
const many = 50_000;
const indices = Array.from({ length: many }, (_, i) => i);
const today = '2026-11-21';

describe('a document with very many of the same', () => {
  it.each([
    ['line', (i: number) => i - 1, many - 1],
    ['circle', (i: number) => (i + 1) % many, null]
  ] as const)('corrections in a %s', (_shape, corrected, value) => {
    const checkIns = indices.map((i) => ({ id: String(i), keyResult: 'k', value: i, clientKey: `key ${i}`, ...(corrected(i) < 0 ? {} : { kind: 'correction' as const, corrects: `key ${corrected(i)}` }) }));
    expect(evaluate(documentWith({ keyResults: [{ id: 'k' }], checkIns }), today).keyResults.k.value).toBe(value);
  });

  it('parents of one goal', () => {
    const objectives = indices.map((i) => ({ id: `o${i}` }));
    const alignments = indices.slice(1).map((i) => ({ child: { keyResult: 'k' }, parent: { objective: `o${i}` }, weight: null }));
    const { objectives: numbers } = evaluate(documentWith({ objectives, alignments, keyResults: [{ id: 'k', objective: 'o0' }], checkIns: [{ id: '1', keyResult: 'k', value: 40 }] }), today);
    expect(new Set(Object.values(numbers).map(({ progress }) => progress))).toEqual(new Set([0.4]));
  });

  it('key results of one objective through which the same goal counts', () => {
    const keyResults = [{ id: 'c', objective: 'o' }, ...indices.map((i) => ({ id: `k${i}`, objective: 'o' }))];
    const alignments = indices.map((i) => ({ child: { keyResult: 'c' }, parent: { keyResult: `k${i}` }, weight: null }));
    const { objectives } = evaluate(documentWith({ objectives: [{ id: 'o' }], keyResults, alignments, checkIns: [{ id: '1', keyResult: 'c', value: 40 }] }), today);
    expect(objectives.o.progress).toBeCloseTo(0.4);
  });

  it('circles through one goal', () => {
    const objectives = indices.map((i) => ({ id: `o${i}`, parent: i > 0 ? { objective: 'o0' } : null }));
    const alignments = indices.slice(1).map((i) => ({ child: { objective: 'o0' }, parent: { objective: `o${i}` }, weight: null }));
    const { problems } = evaluate(documentWith({ objectives, alignments }), today);
    expect(problems.filter(({ code }) => code === 'cycle-cut')).toHaveLength(many - 1);
  });
});
