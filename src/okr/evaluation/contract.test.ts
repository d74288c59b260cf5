import { TODAY, numbers, codes, keyResult, one, o } from '../testing/contract';
import type { Rows } from '../testing/documentWith';

/* One test for each sentence of "What is computed". */

describe('all as of the evening of today in the organisation\'s time zone', () => {
  it('counts a check-in of the last minute of today there, and ignores and names one a minute later', () => {
    const rows = (createdAt: string): Rows => ({ settings: { timeZone: 'America/New_York' }, keyResults: one, objectives: o, checkIns: [{ id: 'c', keyResult: 'k', value: 50, date: TODAY, createdAt }] });
    expect(keyResult(rows('2026-11-22T04:59:00Z')).value).toBe(50);
    expect(keyResult(rows('2026-11-22T05:00:00Z')).value).toBeNull();
    expect(codes(rows('2026-11-22T05:00:00Z'))).toEqual(['future-check-in checkIn c']);
  });

  it('knows on which day the clocks change', () => {
    const rows = (createdAt: string): Rows => ({ settings: { timeZone: 'Europe/Berlin' }, keyResults: one, objectives: o, checkIns: [{ id: 'c', keyResult: 'k', value: 50, date: '2026-10-25', createdAt }] });
    expect(codes(rows('2026-10-25T22:59:59Z'), '2026-10-25')).toEqual([]);
    expect(codes(rows('2026-10-25T23:00:00Z'), '2026-10-25')).toEqual(['future-check-in checkIn c']);
  });

  it('ignores later rows of every kind, corrections and closes too', () => {
    const rows: Rows = {
      objectives: o, keyResults: one,
      checkIns: [
        { id: 'a', keyResult: 'k', value: 10, clientKey: 'a' }, { id: 'b', keyResult: 'k', kind: 'correction', corrects: 'a', value: 90, date: '2026-12-01' },
        { id: 'c', keyResult: 'k', kind: 'close', score: 1, date: '2026-12-01' }, { id: 'd', keyResult: 'k', kind: 'comment', date: '2026-12-01' }
      ]
    };
    expect(keyResult(rows)).toMatchObject({ value: 10, status: 'at-risk', score: null });
    expect(codes(rows)).toEqual(['future-check-in checkIn b', 'future-check-in checkIn c', 'future-check-in checkIn d']);
  });

  it('counts a row dated later than it was written as of the day it was written', () => {
    const rows: Rows = { objectives: o, keyResults: one, checkIns: [{ keyResult: 'k', value: 10, date: '2026-12-24', createdAt: '2026-11-02T09:00:00Z' }] };
    expect(codes(rows)).toEqual([]);
    expect(keyResult(rows)).toMatchObject({ value: 10, due: '2026-11-09' });
  });
});

describe('the log', () => {
  const valueOf = (checkIns: NonNullable<Rows['checkIns']>) => keyResult({ objectives: o, keyResults: one, checkIns: checkIns.map((row) => ({ keyResult: 'k', ...row })) }).value;

  it.each<[string, NonNullable<Rows['checkIns']>, number | null]>([
    ['date decides first', [{ value: 1, date: '2026-11-02', createdAt: '2026-11-20T00:00:00Z' }, { value: 2, date: '2026-11-03', createdAt: '2026-11-03T00:00:00Z' }], 2],
    ['then creation', [{ id: '1', value: 1, createdAt: '2026-10-09T09:00:00Z' }, { id: '2', value: 2, createdAt: '2026-10-09T08:59:59Z' }], 1],
    ['creation as an instant, not as text', [{ id: '1', value: 1, createdAt: '2026-10-09T09:00:00.500Z' }, { id: '2', value: 2, createdAt: '2026-10-09T09:00:00Z' }], 1],
    ['then ids as numbers', [{ id: '9', value: 1 }, { id: '10', value: 2 }], 2],
    ['ids that are no numbers as text', [{ id: 'c9', value: 1 }, { id: 'c10', value: 2 }], 1],
    ['null keeps the previous value', [{ id: '1', value: 1 }, { id: '2', value: null, date: '2026-11-02' }], 1],
    ['a comment sets nothing', [{ id: '1', value: 1 }, { id: '2', kind: 'comment', value: 2, date: '2026-11-02' }], 1],
    ['a row that does not count sets nothing', [{ id: '1', value: 1 }, { id: '2', value: 2, date: '2026-11-02', counted: false }], 1],
    ['an opening comes before all others of its date', [{ id: 'k:opening', kind: 'opening', value: 1, createdAt: '2026-10-09T23:00:00Z' }, { id: '2', value: 2 }], 2],
    ['an opening of a later date wins', [{ id: 'k:opening', kind: 'opening', value: 1, date: '2026-10-10' }, { id: '2', value: 2 }], 1],
    ['a correction stands in the place of its row', [{ id: '1', value: 1, clientKey: 'a' }, { id: '2', value: 2, date: '2026-10-10' }, { id: '3', kind: 'correction', corrects: 'a', value: 9, date: '2026-11-02' }], 2],
    ['a correction replaces the value', [{ id: '1', value: 1, clientKey: 'a' }, { id: '3', kind: 'correction', corrects: 'a', value: 9, date: '2026-11-02' }], 9],
    ['of several corrections the last created wins', [{ id: '1', value: 1, clientKey: 'a' }, { id: '3', kind: 'correction', corrects: 'a', value: 9, date: '2026-11-03' }, { id: '4', kind: 'correction', corrects: 'a', value: 8, date: '2026-11-02' }], 9],
    ['a correction without a value gives back what was there before', [{ id: '0', value: 5, date: '2026-10-08' }, { id: '1', value: 1, clientKey: 'a' }, { id: '3', kind: 'correction', corrects: 'a', date: '2026-11-02' }], 5],
    ['a correction of a correction', [{ id: '1', value: 1, clientKey: 'a' }, { id: '2', kind: 'correction', corrects: 'a', value: 2, clientKey: 'b', date: '2026-11-02' }, { id: '3', kind: 'correction', corrects: 'b', value: 3, date: '2026-11-03' }], 3],
    ['a correction of a row that does not count does not count', [{ id: '1', value: 1, clientKey: 'a', counted: false }, { id: '2', kind: 'correction', corrects: 'a', value: 2, date: '2026-11-02' }], null],
    ['a correction that does not count', [{ id: '1', value: 1, clientKey: 'a' }, { id: '2', kind: 'correction', corrects: 'a', value: 2, counted: false }], 1],
    ['a correction of a comment is a comment', [{ id: '1', kind: 'comment', clientKey: 'a' }, { id: '2', kind: 'correction', corrects: 'a', value: 2 }], null],
    ['corrections that name each other', [{ id: '1', value: 1 }, { id: '2', kind: 'correction', clientKey: 'x', corrects: 'y', value: 2 }, { id: '3', kind: 'correction', clientKey: 'y', corrects: 'x', value: 3 }], 1],
    ['a correction of an opening', [{ id: 'k:opening', kind: 'opening', value: 1, clientKey: 'a' }, { id: '2', kind: 'correction', corrects: 'a', value: 7 }], 7]
  ])('%s', (_name, checkIns, value) => {
    expect(valueOf(checkIns)).toBe(value);
    expect(valueOf([...checkIns].reverse())).toBe(value);
  });

  it('names a correction without its row', () => {
    expect(codes({ objectives: o, keyResults: one, checkIns: [{ id: '2', keyResult: 'k', kind: 'correction', corrects: 'gone', value: 2 }] })).toEqual(['correction-without-row checkIn 2']);
  });

  it('closes, reopens and postpones, the last one standing, whatever the goal\'s own row says', () => {
    const close = { id: '1', keyResult: 'k', kind: 'close' as const, score: 0.7, date: '2026-11-01' };
    const base: Rows = { objectives: o, keyResults: [{ id: 'k', objective: 'o', state: 'active' }] };
    expect(keyResult({ ...base, checkIns: [close] })).toMatchObject({ status: 'closed', score: 0.7, band: 'green', due: null });
    expect(keyResult({ ...base, checkIns: [{ ...close, id: '2', kind: 'reopen', score: null, date: '2026-11-02' }, close] })).toMatchObject({ status: 'not-started', score: null, band: null });
    expect(keyResult({ ...base, checkIns: [close, { ...close, id: '2', kind: 'postpone', score: null, date: '2026-11-02' }] })).toMatchObject({ status: 'postponed', due: null });
  });

  it('keeps the row\'s own score where the close has none, and voids it when the goal is reopened', () => {
    const base: Rows = { objectives: o, keyResults: [{ id: 'k', objective: 'o', state: 'closed', score: 0.4 }] };
    expect(keyResult({ ...base, checkIns: [{ keyResult: 'k', kind: 'close' }] }).score).toBe(0.4);
    expect(keyResult({ ...base, checkIns: [{ keyResult: 'k', kind: 'reopen' }] })).toMatchObject({ score: null, status: 'not-started' });
  });

  it('corrects the score of a close without undoing it', () => {
    const rows: Rows = { objectives: o, keyResults: one, checkIns: [{ id: '1', keyResult: 'k', kind: 'close', score: 0.7, clientKey: 'a' }, { id: '2', keyResult: 'k', kind: 'correction', corrects: 'a', score: 0.5 }] };
    expect(keyResult(rows)).toMatchObject({ status: 'closed', score: 0.5 });
  });

  it('sets the status by hand until the next check-in', () => {
    const first = { id: '1', keyResult: 'k', value: 90, status: 'at-risk' as const };
    expect(keyResult({ objectives: o, keyResults: one, checkIns: [first] }).status).toBe('at-risk');
    expect(keyResult({ objectives: o, keyResults: one, checkIns: [first, { id: '2', keyResult: 'k', date: '2026-11-02' }] }).status).toBe('on-track');
  });
});

it('a value of minus zero is 0', () => {
  const checkIns: Rows['checkIns'] = [{ id: '1', keyResult: 'k', value: -0, date: '2026-10-05' }];
  expect(keyResult({ objectives: o, keyResults: one, checkIns }).value).toBe(0);
});

describe('progress', () => {
  it('is null without a counted value; the status is not started, unless one was set by hand', () => {
    expect(keyResult({ objectives: o, keyResults: one })).toMatchObject({ progress: null, rawProgress: null, gap: null, status: 'not-started' });
    expect(keyResult({ objectives: o, keyResults: one, checkIns: [{ keyResult: 'k', status: 'behind' }] })).toMatchObject({ progress: null, status: 'behind' });
  });

  it.each([['increase', 150, 1, 1.5], ['decrease', 150, 0, -0.5], ['yes-no', 1, 1, null], ['stay-above', 150, 1, null], ['stay-below', 50, 1, null]] as const)('%s: raw is unclamped for increase and decrease only', (type, value, progress, rawProgress) => {
    const measure = type === 'decrease' ? { type, start: 100, target: 0 } : { type, start: 0, target: 100 };
    expect(keyResult({ objectives: o, keyResults: [{ id: 'k', objective: 'o', measure }], checkIns: [{ keyResult: 'k', value }] })).toMatchObject({ progress, rawProgress, value });
  });

  it('of milestones is the weight done of the weight of all, done by the row or by a check-in', () => {
    const milestones = [{ id: 'm1', title: '', weight: 1, done: false }, { id: 'm2', title: '', weight: 3, done: true }, { id: 'm3', title: '', weight: 4, done: false }];
    const rows: Rows = { objectives: o, keyResults: [{ id: 'k', objective: 'o', measure: { type: 'milestones', start: null, target: null, milestones } }] };
    expect(keyResult(rows).progress).toBe(3 / 8);
    expect(keyResult({ ...rows, checkIns: [{ keyResult: 'k', milestone: 'm1' }, { keyResult: 'k', milestone: 'm1', date: '2026-10-12' }] }).progress).toBe(4 / 8);
    expect(numbers({ ...rows, checkIns: [{ keyResult: 'k', milestone: 'gone' }, { keyResult: 'k', milestone: 'm1' }] }).problems).toEqual([{ code: 'unknown-milestone', kind: 'keyResult', id: 'k', message: 'A check-in names the milestone "gone", which it does not have.' }]);
  });

  it('of milestones is null while none is done, 0 when a check-in says so, null and named when they weigh nothing', () => {
    const of = (weight: number): Rows => ({ objectives: o, keyResults: [{ id: 'k', objective: 'o', measure: { type: 'milestones', milestones: [{ id: 'm', title: '', weight, done: false }] } }] });
    expect(keyResult(of(1)).progress).toBeNull();
    expect(keyResult({ ...of(1), checkIns: [{ keyResult: 'k', value: 0 }] }).progress).toBe(0);
    expect(keyResult({ ...of(0), checkIns: [{ keyResult: 'k', milestone: 'm' }] }).progress).toBeNull();
    expect(codes(of(0))).toEqual(['measure-incomplete keyResult k']);
  });

  it('of an objective measured in a number is the way of the sum of its numeric key results', () => {
    const rows: Rows = {
      objectives: [{ id: 'o', measure: { type: 'number', start: 0, target: 100, unit: 'shops' } }],
      keyResults: [{ id: 'a', objective: 'o', measure: { target: 50 } }, { id: 'b', objective: 'o', measure: { target: 10 } }, { id: 'c', objective: 'o', measure: { type: 'yes-no' } }, { id: 'd', objective: 'o', weight: 0 }],
      checkIns: [{ keyResult: 'a', value: 20 }, { keyResult: 'b', value: 10 }, { keyResult: 'c', value: 1 }, { keyResult: 'd', value: 500 }]
    };
    expect(numbers(rows).objectives.o).toMatchObject({ value: 30, progress: 0.3, rawProgress: null });
  });

  it('of an objective measured in a number leaves out what has no weight left', () => {
    const rows: Rows = { objectives: [{ id: 'o', measure: { type: 'number', start: 0, target: 100, unit: '' } }], keyResults: [{ id: 'a', objective: 'o', weight: 100 }, { id: 'b', objective: 'o' }, { id: 'c', objective: 'o', measure: { type: 'decrease', start: 10, target: 0 }, weight: 5 }], checkIns: [{ keyResult: 'a', value: 20 }, { keyResult: 'b', value: 30 }, { keyResult: 'c', value: 4 }] };
    expect(numbers(rows).objectives.o.value).toBe(24);
  });

  it('of an objective without a measure has no value, even with a check-in of its own', () => {
    expect(numbers({ objectives: o, checkIns: [{ objective: 'o', value: 50 }] }).objectives.o).toMatchObject({ value: null, progress: null });
  });

  it('of a measured objective to which nothing contributes is by its own check-in', () => {
    const of = (type: 'number' | 'percent'): Rows => ({ objectives: [{ id: 'o', measure: { type, start: 20, target: 60, unit: '' } }], checkIns: [{ objective: 'o', value: 30 }] });
    expect(numbers(of('number')).objectives.o).toMatchObject({ value: 30, progress: 0.25 });
    expect(numbers(of('percent')).objectives.o).toMatchObject({ value: 30, progress: 0.25 });
  });
});

describe('roll-up', () => {
  const half = { measure: {} };
  const checkIns = [{ keyResult: 'a', value: 50 }, { keyResult: 'b', value: 100 }, { keyResult: 'c', value: 20 }];
  const progressOf = (rows: Rows, id = 'o') => numbers(rows).objectives[id].progress;

  it('takes home children and aligned children, key results and objectives', () => {
    const rows: Rows = {
      objectives: [{ id: 'o' }, { id: 'p' }, { id: 'q', parent: { objective: 'o' } }],
      keyResults: [{ id: 'a', objective: 'q' }, { id: 'b', objective: 'p' }, { id: 'c', objective: 'o' }],
      alignments: [{ child: { keyResult: 'b' }, parent: { objective: 'o' }, weight: null }], checkIns
    };
    expect(progressOf(rows)).toBeCloseTo((0.5 + 1 + 0.2) / 3, 12);
  });

  it('takes initiatives only where they have a weight and a percent', () => {
    const of = (weight: number | null, percent: number | null): number | null => progressOf({ objectives: o, keyResults: [{ id: 'a', objective: 'o' }], initiatives: [{ id: 'i', objective: 'o', weight, percent }], checkIns });
    expect(of(50, 100)).toBe(0.75);
    expect(of(null, 100)).toBe(0.5);
    expect(of(50, null)).toBe(0.5);
    expect(of(0, 100)).toBe(0.5);
    expect(progressOf({ objectives: o, keyResults: [{ id: 'a', objective: 'o' }], initiatives: [{ id: 'i', percent: 100 }], alignments: [{ child: { initiative: 'i' }, parent: { objective: 'o' }, weight: 50 }], checkIns })).toBe(0.75);
  });

  it('takes a closed one\'s progress, not its score, and nothing of drafts, postponed ones, baselines and weight 0', () => {
    const of = (more: Partial<NonNullable<Rows['keyResults']>[number]>): number | null => progressOf({ objectives: o, keyResults: [{ id: 'a', objective: 'o' }, { id: 'b', objective: 'o', ...more }], checkIns });
    expect(of({ state: 'closed', score: 0.1 })).toBe(0.75);
    expect(of({ state: 'draft' })).toBe(0.5);
    expect(of({ state: 'postponed' })).toBe(0.5);
    expect(of({ measure: { type: 'baseline' } })).toBe(0.5);
    expect(of({ weight: 0 })).toBe(0.5);
  });

  it('counts what has not started as 0', () => {
    expect(progressOf({ objectives: o, keyResults: [{ id: 'a', objective: 'o' }, { id: 'z', objective: 'o', ...half }], checkIns })).toBe(0.25);
  });

  it.each<[string, (number | null)[], number, string[]]>([
    ['automatic weights share 100 equally', [null, null, null], (0.5 + 1 + 0.2) / 3, []],
    ['automatic weights share what fixed ones leave', [60, null, null], 0.6 * 0.5 + 0.2 * 1 + 0.2 * 0.2, []],
    ['fixed weights that make 100', [50, 30, 20], 0.25 + 0.3 + 0.04, []],
    ['fixed weights that do not reach 100', [20, 20, 10], (20 * 0.5 + 20 + 10 * 0.2) / 50, ['weights-normalised objective o']],
    ['fixed weights beyond 100', [100, 60, 40], (50 + 60 + 8) / 200, ['weights-normalised objective o']],
    ['fixed weights beyond 100 leave automatic ones nothing', [100, 60, null], (50 + 60) / 160, ['weights-normalised objective o']],
    ['fixed weights of exactly 100 leave automatic ones nothing', [50, 50, null], 0.75, []],
    ['off by half a percent is not named', [33.3, 33.3, 33.3], (0.5 + 1 + 0.2) / 3, []],
    ['off by exactly half a percent is not named', [50, 25, 24.5], (50 * 0.5 + 25 + 24.5 * 0.2) / 99.5, []],
    ['off by more is', [50, 25, 24.4], (50 * 0.5 + 25 + 24.4 * 0.2) / 99.4, ['weights-normalised objective o']]
  ])('%s', (_name, weights, expected, problems) => {
    const rows: Rows = { objectives: o, keyResults: ['a', 'b', 'c'].map((id, i) => ({ id, objective: 'o', weight: weights[i] })), checkIns };
    expect(progressOf(rows)).toBeCloseTo(expected, 12);
    expect(codes(rows)).toEqual(problems);
  });

  it('lets a child aligned to a key result contribute only where that has no value of its own', () => {
    const rows = (value: number | null): Rows => ({
      objectives: [{ id: 'o' }, { id: 'p', parent: { keyResult: 'k' } }], keyResults: [{ id: 'k', objective: 'o' }, { id: 'a', objective: 'p' }],
      checkIns: [{ keyResult: 'a', value: 50 }, { keyResult: 'k', value }]
    });
    expect(numbers(rows(null))).toMatchObject({ keyResults: { k: { progress: 0.5, value: null, rawProgress: null, expected: 51 / 91, status: 'behind' } }, objectives: { o: { progress: 0.5 } } });
    expect(numbers(rows(10))).toMatchObject({ keyResults: { k: { progress: 0.1 } }, objectives: { o: { progress: 0.1 } } });
  });

  it('never counts a child twice that is aligned to a key result and to its objective', () => {
    const rows = (value: number | null): Rows => ({
      objectives: [{ id: 'o' }, { id: 'p', parent: { objective: 'o' } }], keyResults: [{ id: 'k', objective: 'o' }, { id: 'a', objective: 'p' }, { id: 'z', objective: 'o' }],
      alignments: [{ child: { objective: 'p' }, parent: { keyResult: 'k' }, weight: null }],
      checkIns: [{ keyResult: 'a', value: 50 }, { keyResult: 'k', value }]
    });
    // k (with p in it) and z; then k, z and p.
    expect(progressOf(rows(null))).toBeCloseTo(0.5 / 2, 12);
    expect(progressOf(rows(10))).toBeCloseTo((0.1 + 0 + 0.5) / 3, 12);
  });

  it('nor one that is aligned to two of its key results, of which one has a value', () => {
    const rows: Rows = {
      objectives: [{ id: 'o' }, { id: 'p', parent: { objective: 'o' } }], keyResults: [{ id: 'k', objective: 'o' }, { id: 'l', objective: 'o' }, { id: 'a', objective: 'p' }],
      alignments: ['k', 'l'].map((id) => ({ child: { objective: 'p' }, parent: { keyResult: id }, weight: null })), checkIns: [{ keyResult: 'a', value: 50 }, { keyResult: 'k', value: 10 }]
    };
    expect(progressOf(rows)).toBeCloseTo((0.1 + 0.5) / 2, 12);
    expect(progressOf({ ...rows, checkIns: [{ keyResult: 'a', value: 50 }, { keyResult: 'l', value: 10 }] })).toBeCloseTo((0.1 + 0.5) / 2, 12);
  });

  it('counts one directly whose key result contributes nothing, where new children do not', () => {
    const rows = (weight: number | null): Rows => ({
      objectives: [{ id: 'o', newChildrenContribute: false }, { id: 'p', parent: { objective: 'o' }, parentWeight: 50 }],
      keyResults: [{ id: 'k', objective: 'o', weight }, { id: 'a', objective: 'p' }, { id: 'z', objective: 'o', weight: 50 }],
      alignments: [{ child: { objective: 'p' }, parent: { keyResult: 'k' }, weight: null }], checkIns: [{ keyResult: 'a', value: 40 }, { keyResult: 'z', value: 100 }]
    });
    expect(progressOf(rows(null))).toBeCloseTo((0.4 + 1) / 2, 12);
    expect(progressOf(rows(150))).toBeCloseTo((0.4 * 150 + 1 * 50) / 200, 12);
  });

  it('has no progress without a contributor with progress, and then contributes 0', () => {
    const rows: Rows = { objectives: [{ id: 'o' }, { id: 'p', parent: { objective: 'o' } }, { id: 'q', parent: { objective: 'o' } }], keyResults: [{ id: 'a', objective: 'p' }, { id: 'z', objective: 'q' }], checkIns };
    expect(numbers(rows).objectives).toMatchObject({ o: { progress: 0.25 }, q: { progress: null, status: 'not-started', gap: null } });
  });

  it('gives an alignment to the home the say over the weight there', () => {
    const rows = (weight: number | null): Rows => ({ objectives: o, keyResults: [{ id: 'a', objective: 'o', weight: 50 }, { id: 'b', objective: 'o' }], alignments: [{ child: { keyResult: 'a' }, parent: { objective: 'o' }, weight }], checkIns });
    expect(progressOf(rows(20))).toBeCloseTo(0.2 * 0.5 + 0.8, 12);
    expect(progressOf(rows(0))).toBe(1);
    expect(progressOf(rows(null))).toBe(0.75);
  });

  it('lets children without a weight of their own contribute nothing where new children do not', () => {
    const rows = (weight: number | null): Rows => ({ objectives: [{ id: 'o', newChildrenContribute: false }], keyResults: [{ id: 'a', objective: 'o', weight }, { id: 'b', objective: 'o' }], checkIns });
    expect(progressOf(rows(100))).toBe(0.5);
    expect(numbers(rows(null)).objectives.o).toMatchObject({ progress: null, expected: null, status: 'not-started' });
  });

  it('takes a weight that is as good as 0 for 0', () => {
    const rows = (weight: number): Rows => ({ objectives: o, keyResults: [{ id: 'a', objective: 'o', weight }, { id: 'b', objective: 'o', weight: 50 }], checkIns: checkIns.slice(0, 2) });
    expect([5e-324, 1e-9].map((weight) => progressOf(rows(weight)))).toEqual([1, 1]);
    expect(progressOf(rows(1e-6))).toBeLessThan(1);
  });

  it('counts an alignment given twice once, with the greatest weight', () => {
    const rows = (weights: (number | null)[]): Rows => ({
      objectives: [{ id: 'o' }, { id: 'p' }], keyResults: [{ id: 'a', objective: 'o' }, { id: 'b', objective: 'p' }], checkIns: checkIns.slice(0, 2),
      alignments: weights.map((weight) => ({ child: { keyResult: 'b' }, parent: { objective: 'o' }, weight }))
    });
    expect(progressOf(rows([20, null, 40]))).toBeCloseTo(0.4 + 0.3, 12);
    expect(codes(rows([40, 20]))).toEqual(['duplicate-alignment keyResult b']);
  });

  it('weighs by value where the setting says so: $100k, $20k and $1k as 82.6, 16.5 and 0.8 percent (MicrosoftDocs/Viva#518)', () => {
    const rows = (units: string[], valueWeighted = true): Rows => ({
      settings: { valueWeighted }, objectives: o, keyResults: [100, 20, 1].map((target, i) => ({ id: 'abc'[i], objective: 'o', measure: { start: 0, target, unit: units[i] } })),
      checkIns: [{ keyResult: 'a', value: 50 }, { keyResult: 'b', value: 20 }, { keyResult: 'c', value: 0 }]
    });
    expect(progressOf(rows(['$k', '$k', '$k']))).toBeCloseTo((50 + 20) / 121, 12);
    expect(progressOf(rows(['$k', '$k', '$k'], false))).toBeCloseTo(0.5, 12);
    expect(progressOf(rows(['$k', '€k', '$k']))).toBeCloseTo(0.5, 12);
    expect(codes(rows(['$k', '€k', '$k']))).toEqual(['mixed-units objective o']);
    expect(codes(rows(['$k', '$k', '$k']))).toEqual([]);
    expect(codes(rows(['$k', ' $k', '$k ']))).toEqual([]);
  });

  it('divides by value what fixed weights and child objectives leave the key results', () => {
    const rows: Rows = {
      settings: { valueWeighted: true }, objectives: [{ id: 'o' }, { id: 'p', parent: { objective: 'o' } }],
      keyResults: [{ id: 'a', objective: 'o', measure: { target: 30 } }, { id: 'b', objective: 'o', measure: { target: 10 } }, { id: 'f', objective: 'o', weight: 40 }, { id: 'c', objective: 'p' }],
      checkIns: [{ keyResult: 'a', value: 30 }]
    };
    // 60 percent for three shares; two of them, 40 percent, go to a and b as 3 : 1.
    expect(progressOf(rows)).toBeCloseTo(0.3, 12);
  });
});

describe('cycles', () => {
  const loop: Rows = {
    objectives: [{ id: '1' }, { id: '2', parent: { objective: '1' } }, { id: '10', parent: { objective: '2' } }], keyResults: [{ id: 'k', objective: '10' }], checkIns: [{ keyResult: 'k', value: 50 }],
    alignments: [{ child: { objective: '1' }, parent: { objective: '10' }, weight: null }]
  };

  it('never cuts homes before alignments, names what was cut, on the child', () => {
    const { objectives, problems } = numbers(loop);
    expect(objectives['1'].cutAlignments).toEqual([{ objective: '10' }]);
    expect([objectives['2'].cutAlignments, objectives['10'].cutAlignments]).toEqual([[], []]);
    expect(objectives['1'].progress).toBe(0.5);
    expect(problems.map(({ code, kind, id }) => [code, kind, id])).toEqual([['cycle-cut', 'objective', '1']]);
  });

  it('cuts the alignment with the greatest parent, then child; ids that are numbers as numbers', () => {
    const rows: Rows = {
      objectives: [{ id: '2' }, { id: '9' }, { id: '10' }],
      alignments: [{ child: { objective: '2' }, parent: { objective: '9' }, weight: null }, { child: { objective: '9' }, parent: { objective: '10' }, weight: null }, { child: { objective: '10' }, parent: { objective: '2' }, weight: null }]
    };
    expect(numbers(rows).objectives['9'].cutAlignments).toEqual([{ objective: '10' }]);
    expect(numbers({ ...rows, alignments: [...(rows.alignments ?? [])].reverse() }).objectives['9'].cutAlignments).toEqual([{ objective: '10' }]);
  });

  it('cuts in each cycle, again until none is left', () => {
    const to = (child: string, parent: string) => ({ child: { objective: child }, parent: { objective: parent }, weight: null });
    const rows: Rows = { objectives: ['a', 'b', 'c', 'd'].map((id) => ({ id })), alignments: [to('a', 'b'), to('b', 'a'), to('b', 'c'), to('c', 'b'), to('c', 'd'), to('d', 'a')] };
    const { objectives } = numbers(rows);
    // The greatest of all, under d, closes c → d → a → b → c; then, under c, that of b → c → b; then, under b, that of a → b → a.
    expect(Object.fromEntries(Object.entries(objectives).map(([id, goal]) => [id, goal.cutAlignments.map((ref) => ref.objective)]))).toEqual({ a: ['b'], b: ['c'], c: ['d'], d: [] });
  });

  it('cuts the greatest home where homes alone form a cycle', () => {
    const rows: Rows = { objectives: [{ id: 'a', parent: { objective: 'b' } }, { id: 'b', parent: { objective: 'c' } }, { id: 'c', parent: { objective: 'a' } }] };
    const { objectives } = numbers(rows);
    expect([objectives.a.cutAlignments, objectives.b.cutAlignments, objectives.c.cutAlignments]).toEqual([[], [{ objective: 'c' }], []]);
  });

  it('names all that was cut of one goal, the least parent first', () => {
    const rows: Rows = { objectives: ['c', 'a', 'b'].map((id) => ({ id })), alignments: ['c', 'b'].flatMap((id) => [{ child: { objective: 'a' }, parent: { objective: id }, weight: null }, { child: { objective: id }, parent: { objective: 'a' }, weight: null }]) };
    expect(numbers(rows).objectives.a.cutAlignments).toEqual([{ objective: 'b' }, { objective: 'c' }]);
  });

  it('cuts what serves itself', () => {
    const { objectives } = numbers({ objectives: [{ id: 'a', parent: { objective: 'a' } }, { id: 'b' }], alignments: [{ child: { objective: 'b' }, parent: { objective: 'b' }, weight: null }] });
    expect(objectives).toMatchObject({ a: { cutAlignments: [{ objective: 'a' }] }, b: { cutAlignments: [{ objective: 'b' }] } });
  });

  it('cuts circles through key results', () => {
    const rows: Rows = { objectives: [{ id: 'o', parent: { keyResult: 'k' } }], keyResults: [{ id: 'k', objective: 'o' }] };
    const { objectives, keyResults } = numbers(rows);
    expect([objectives.o.cutAlignments, keyResults.k.cutAlignments]).toEqual([[], [{ objective: 'o' }]]);
  });
});
