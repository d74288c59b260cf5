import { openEvaluation, type Explanation } from '..';
import type { GoalRef } from '../document';
import { documentWith, type Rows } from '../testing/documentWith';

const explain = (rows: Rows, goal: GoalRef, today = '2026-11-21') => Object.fromEntries(openEvaluation(documentWith(rows), today).explain(goal).map((explanation) => [explanation.number, explanation])) as Record<Explanation['number'], Explanation>;
const ofKeyResult = (measure: NonNullable<Rows['keyResults']>[number]['measure'], value: number | null, more = {}) => explain({ objectives: [{ id: 'o' }], keyResults: [{ id: 'k', objective: 'o', measure, ...more }], checkIns: value === null ? [] : [{ keyResult: 'k', value }] }, { keyResult: 'k' });

describe('explanations of a key result', () => {
  it('says how every number came about', () => {
    const why = ofKeyResult({ start: 10, target: 50, unit: 'shops' }, 20);
    expect(why.value).toEqual({ number: 'value', result: 20, rule: 'last-check-in', inputs: { date: '2026-10-09' }, contributors: [] });
    expect(why.progress).toEqual({ number: 'progress', result: 0.25, rule: 'from-start-to-target', inputs: { value: 20, start: 10, target: 50, unit: 'shops' }, contributors: [] });
    expect(why.expected).toEqual({ number: 'expected', result: 51 / 91, rule: 'straight-line', inputs: { today: '2026-11-21', start: '2026-10-01', due: '2026-12-31' }, contributors: [] });
    expect(why.gap).toEqual({ number: 'gap', result: (51 / 91 - 0.25) * 100, rule: 'expected-minus-progress', inputs: { expected: 51 / 91, progress: 0.25 }, contributors: [] });
    expect(why.status).toEqual({ number: 'status', result: 'at-risk', rule: 'gap', inputs: { gap: (51 / 91 - 0.25) * 100, behind: 0, atRisk: 25 }, contributors: [] });
    expect(why.score).toEqual({ number: 'score', result: null, rule: 'not-closed', inputs: {}, contributors: [] });
    expect(why.band).toEqual({ number: 'band', result: null, rule: 'rounded-score', inputs: { score: null, kind: 'aspirational' }, contributors: [] });
    expect(why.due).toEqual({ number: 'due', result: '2026-10-12', rule: 'cadence', inputs: { every: 'week', weekday: 1, lastCheckIn: '2026-10-09', start: '2026-10-01', end: '2026-12-31' }, contributors: [] });
  });

  it('names the rule of each measure', () => {
    const milestones = [{ id: 'm', title: '', weight: 3, done: true }, { id: 'n', title: '', weight: 1, done: false }];
    expect(ofKeyResult({}, null).progress.rule).toBe('no-value');
    expect(ofKeyResult({}, null).value.rule).toBe('no-value');
    expect(ofKeyResult({ type: 'decrease', start: 5, target: 5 }, 5).progress).toMatchObject({ result: 1, rule: 'start-is-target' });
    expect(ofKeyResult({ start: null, target: 0 }, 5).progress).toMatchObject({ result: 1, rule: 'start-is-target' });
    expect(ofKeyResult({ target: null }, 5).progress).toMatchObject({ result: null, rule: 'incomplete-measure', inputs: { value: 5, start: 0, target: null } });
    expect(ofKeyResult({ type: 'stay-above', target: 9, unit: 'points' }, 10).progress).toMatchObject({ rule: 'stay-above', inputs: { value: 10, target: 9, unit: 'points' } });
    expect(ofKeyResult({ type: 'stay-below', target: 9 }, 10).progress.rule).toBe('stay-below');
    expect(ofKeyResult({ type: 'yes-no' }, 1).progress).toMatchObject({ rule: 'yes-no', inputs: { value: 1 } });
    expect(ofKeyResult({ type: 'baseline' }, 1).progress).toMatchObject({ rule: 'baseline', inputs: { value: 1 } });
    expect(ofKeyResult({ type: 'milestones', milestones }, null).progress).toMatchObject({ rule: 'milestones', inputs: { done: 3, all: 4 } });
  });

  it('names the rule of what is expected', () => {
    const rows = (more: Rows): Rows => ({ objectives: [{ id: 'o' }], keyResults: [{ id: 'k', objective: 'o' }], ...more });
    expect(ofKeyResult({ phasedTargets: [{ date: '2026-11-01', value: 5 }] }, 5).expected.rule).toBe('phased-targets');
    expect(ofKeyResult({ type: 'stay-above' }, 5).expected).toMatchObject({ rule: 'not-paced', inputs: { measure: 'stay-above' } });
    expect(explain(rows({ settings: { workingDays: { weekdays: [1], holidays: [] } } }), { keyResult: 'k' }).expected.rule).toBe('working-days');
    expect(explain(rows({ periods: [] }), { keyResult: 'k' }).expected.rule).toBe('no-dates');
    expect(explain(rows({ periods: [] }), { keyResult: 'k' }).due.rule).toBe('no-dates');
  });

  it('names the rule of the status, the score and the next check-in', () => {
    expect(ofKeyResult({}, 5, { state: 'closed' })).toMatchObject({ status: { rule: 'closed' }, score: { rule: 'completion', result: 0.05, inputs: { progress: 0.05 } }, due: { rule: 'closed', inputs: {} } });
    expect(ofKeyResult({}, 5, { state: 'postponed', score: 0.5 })).toMatchObject({ status: { rule: 'postponed' }, score: { rule: 'stored', inputs: {} }, due: { rule: 'postponed' } });
    expect(ofKeyResult({}, null).status).toMatchObject({ rule: 'not-started', inputs: { progress: null } });
    expect(ofKeyResult({ type: 'stay-below', target: 5, riskThreshold: 7 }, 6).status).toMatchObject({ rule: 'line', result: 'behind', inputs: { value: 6, target: 5, riskThreshold: 7 } });
    expect(ofKeyResult({ type: 'stay-above' }, null).status.rule).toBe('not-started');
    expect(ofKeyResult({ type: 'baseline' }, 6).status).toMatchObject({ rule: 'nothing-expected', result: 'on-track' });
    expect(ofKeyResult({}, 5, { cadence: { every: 'off', weekday: 1 } }).due).toMatchObject({ rule: 'no-cadence', inputs: {} });
    expect(explain({ keyResults: [{ id: 'k' }], checkIns: [{ keyResult: 'k', value: 1, status: 'behind' }] }, { keyResult: 'k' }).status).toMatchObject({ rule: 'set-by-hand', inputs: {} });
  });
});

describe('explanations of an objective', () => {
  const rows: Rows = {
    objectives: [{ id: 'o' }, { id: 'child', parent: { objective: 'o' } }],
    keyResults: [
      { id: 'a', objective: 'o', weight: 50 }, { id: 'b', objective: 'o' }, { id: 'draft', objective: 'o', state: 'draft' }, { id: 'later', objective: 'o', state: 'postponed' }, { id: 'base', objective: 'o', measure: { type: 'baseline' } },
      { id: 'zero', objective: 'o', weight: 0 }, { id: 'c', objective: 'child' }
    ],
    alignments: [{ child: { keyResult: 'c' }, parent: { keyResult: 'b' }, weight: null }, { child: { keyResult: 'c' }, parent: { objective: 'o' }, weight: null }, { child: { keyResult: 'c' }, parent: { keyResult: 'a' }, weight: null }],
    initiatives: [{ id: 'i', objective: 'o', weight: 10, percent: 40 }, { id: 'j', objective: 'o', weight: 10 }, { id: 'n', objective: 'o', percent: 40 }],
    checkIns: [{ keyResult: 'a', value: 40 }, { keyResult: 'c', value: 80 }]
  };

  it('lists what is aligned to it, with the part of each, and why some have none', () => {
    const { progress } = explain(rows, { objective: 'o' });
    expect(progress).toMatchObject({ rule: 'weighted-mean', result: expect.closeTo(0.5 * 0.4 + 0.1 * 0.4 + 0.2 * 0.8 + 0.2 * 0.8, 12) });
    const parts = progress.contributors.map(({ goal, isHome, weight, percent, noPart }) => [Object.values(goal)[0], isHome, weight, percent, noPart]);
    expect(parts).toEqual([
      ['child', true, null, 20, null], ['a', true, 50, 50, null], ['b', true, null, 20, null], ['base', true, null, 0, 'baseline'], ['c', false, null, 0, 'counts-through-key-result'], ['draft', true, null, 0, 'draft'],
      ['later', true, null, 0, 'postponed'], ['zero', true, 0, 0, 'weight-0'], ['i', true, 10, 10, null], ['j', true, 10, 0, 'no-percent'], ['n', true, null, 0, 'weight-0']
    ]);
    expect(progress.contributors.find(({ goal }) => goal.keyResult === 'a')).toMatchObject({ progress: 0.4, expected: 51 / 91 });
    expect(progress.contributors.find(({ goal }) => goal.initiative === 'i')).toMatchObject({ progress: 0.4, expected: null });
    expect(explain(rows, { objective: 'o' }).expected).toMatchObject({ rule: 'weighted-mean', contributors: progress.contributors });
  });

  it('lists what a key result takes its progress from, and who aligns in vain', () => {
    expect(explain(rows, { keyResult: 'b' }).progress).toMatchObject({ rule: 'weighted-mean', result: 0.8, contributors: [{ goal: { keyResult: 'c' }, percent: 100, noPart: null }] });
    expect(explain(rows, { keyResult: 'a' }).progress.contributors).toMatchObject([{ goal: { keyResult: 'c' }, percent: 0, noPart: 'key-result-takes-nothing' }]);
  });

  it('says of what is aligned to a baseline that this takes nothing', () => {
    expect(explain({ objectives: [{ id: 'p', parent: { keyResult: 'k' } }], keyResults: [{ id: 'k', measure: { type: 'baseline' } }] }, { keyResult: 'k' }).progress).toMatchObject({ rule: 'baseline', result: null, contributors: [{ goal: { objective: 'p' }, percent: 0, noPart: 'key-result-takes-nothing' }] });
  });

  it('brings the parts to 100 percent where fixed weights do not make it, and says where nothing is left', () => {
    const of = (weights: (number | null)[], more = {}) => explain({ objectives: [{ id: 'o', ...more }], keyResults: weights.map((weight, i) => ({ id: `k${i}`, objective: 'o', weight })) }, { objective: 'o' }).progress.contributors.map(({ percent, noPart }) => [percent, noPart]);
    expect(of([20, 60])).toEqual([[25, null], [75, null]]);
    expect(of([80, 120, null])).toEqual([[40, null], [60, null], [0, 'nothing-left']]);
    expect(of([50, null], { newChildrenContribute: false })).toEqual([[100, null], [0, 'new-children-do-not-contribute']]);
  });

  it('shows weights by value', () => {
    const of = explain({ settings: { valueWeighted: true }, objectives: [{ id: 'o' }], keyResults: [100, 20, 1].map((target, i) => ({ id: `k${i}`, objective: 'o', measure: { target } })) }, { objective: 'o' });
    expect(of.progress.contributors.map(({ percent }) => Number(percent.toFixed(1)))).toEqual([82.6, 16.5, 0.8]);
  });

  it('says by which rule a closed objective was graded, and that a key result needs only one thing to count from', () => {
    const closed = (score: number | null) => explain({ objectives: [{ id: 'o', state: 'closed' }], keyResults: [{ id: 'k', objective: 'o', score }], checkIns: [{ keyResult: 'k', value: 10 }] }, { objective: 'o' }).score;
    expect([closed(0.9).rule, closed(null).rule]).toEqual(['mean-of-scores', 'completion']);
    expect(explain({ periods: [], keyResults: [{ id: 'k' }], checkIns: [{ keyResult: 'k' }] }, { keyResult: 'k' }).due.rule).toBe('cadence');
    expect(explain({ periods: [], keyResults: [{ id: 'k', start: '2026-10-01' }] }, { keyResult: 'k' }).due.rule).toBe('cadence');
    expect(explain({ settings: { objectiveStatus: 'worst' }, keyResults: [{ id: 'k' }], checkIns: [{ keyResult: 'k', value: 5 }] }, { keyResult: 'k' }).status.rule).toBe('nothing-expected');
    expect(explain({ objectives: [{ id: 'o', period: null }], keyResults: [{ id: 'k', objective: 'o' }], checkIns: [{ keyResult: 'k', value: 5 }] }, { objective: 'o' }).status.rule).toBe('nothing-expected');
    expect(ofKeyResult({ type: 'stay-above', target: null }, 5).status.rule).toBe('not-started');
  });

  it('names the rules of objectives with a measure, with the worst deciding, closed, and empty', () => {
    const measured = (type: 'number' | 'percent', target: number | null, checkIns: Rows['checkIns']) => explain({ objectives: [{ id: 'o', measure: { type, start: 0, target, unit: '' } }], keyResults: [{ id: 'k', objective: 'o' }], checkIns }, { objective: 'o' });
    expect(measured('number', 50, [{ keyResult: 'k', value: 10 }])).toMatchObject({ value: { rule: 'sum-of-key-results', result: 10, inputs: { sum: 10 } }, progress: { rule: 'sum-of-key-results', result: 0.2, inputs: { value: 10, start: 0, target: 50 } } });
    expect(measured('number', null, [{ keyResult: 'k', value: 10 }]).progress).toMatchObject({ rule: 'weighted-mean', result: 0.1 });
    expect(measured('percent', 50, [{ keyResult: 'k', value: 10 }]).value).toMatchObject({ rule: 'scaled-roll-up', result: 5, inputs: { progress: 0.1, start: 0, target: 50 } });
    expect(measured('number', 50, [{ objective: 'o', value: 10 }])).toMatchObject({ value: { rule: 'own-value', result: 10 }, progress: { rule: 'own-value', inputs: { value: 10 } } });
    expect(measured('percent', 50, [])).toMatchObject({ value: { rule: 'no-value' }, progress: { rule: 'nothing-contributes' }, due: { rule: 'no-cadence' } });
    expect(explain({ objectives: [{ id: 'o' }] }, { objective: 'o' })).toMatchObject({ value: { rule: 'no-measure' }, progress: { rule: 'nothing-contributes' }, expected: { rule: 'nothing-contributes' }, status: { rule: 'not-started' } });
    expect(explain({ settings: { objectiveStatus: 'worst' }, objectives: [{ id: 'o' }], keyResults: [{ id: 'k', objective: 'o' }] }, { objective: 'o' }).status).toMatchObject({ rule: 'worst', inputs: {} });
    expect(explain({ objectives: [{ id: 'o', state: 'closed' }], keyResults: [{ id: 'k', objective: 'o', score: 0.9 }], checkIns: [{ keyResult: 'k', value: 10 }] }, { objective: 'o' }).score).toMatchObject({ rule: 'mean-of-scores', result: 0.9 });
  });
});
