import { TODAY, numbers, codes, keyResult, one, o } from '../testing/contract';
import type { Rows } from '../testing/documentWith';

/* One test for each sentence of "What is computed". */

describe('expected', () => {
  const expectedOf = (more: Partial<NonNullable<Rows['keyResults']>[number]>, today: string, rows: Rows = {}) => keyResult({ objectives: o, keyResults: [{ id: 'k', objective: 'o', ...more }], ...rows }, today).expected;

  it('is 0 on the first day, 1 on the last, linear by whole days between, and stays there', () => {
    expect(['2026-09-01', '2026-10-01', '2026-10-02', '2026-12-30', '2026-12-31', '2027-03-01'].map((today) => expectedOf({}, today))).toEqual([0, 0, 1 / 91, 90 / 91, 1, 1]);
  });

  it('is by the key result\'s own dates, else the objective\'s, else the period\'s', () => {
    expect(expectedOf({ start: '2026-11-01', due: '2026-11-11' }, '2026-11-02')).toBe(0.1);
    expect(expectedOf({ start: '2026-11-01' }, '2026-11-02', { objectives: [{ id: 'o', start: '2026-10-05', due: '2026-11-11' }] })).toBe(0.1);
    expect(expectedOf({ start: '2026-12-21' }, '2026-12-22')).toBe(0.1);
  });

  it('is null when a date is missing, or they are in the wrong order, which is named', () => {
    expect(expectedOf({ start: '2026-11-01' }, TODAY, { objectives: [{ id: 'o', period: null }] })).toBeNull();
    expect(expectedOf({ start: '2026-12-02', due: '2026-12-01' }, TODAY)).toBeNull();
    expect(codes({ objectives: o, keyResults: [{ id: 'k', objective: 'o', start: '2026-12-02', due: '2026-12-01' }] })).toEqual(['date-order keyResult k']);
    expect(codes({ objectives: [{ id: 'o', period: null }], keyResults: [{ id: 'k', objective: 'o', start: '2026-12-02' }, { id: 'l', objective: 'o', due: '2026-12-02' }, { id: 'm', objective: 'o', start: '2026-12-02', due: '2026-12-02', measure: { start: null } }] })).toEqual([]);
    expect(codes({ periods: [{ id: 'p1', title: '', start: '2026-10-01', end: '2026-10-01', state: 'active', parent: null }, { id: 'p2', title: '', start: null, end: '2026-10-01', state: 'active', parent: null }, { id: 'p3', title: '', start: '2026-10-01', end: null, state: 'active', parent: null }] })).toEqual([]);
  });

  it('is 1 on the one day of a one-day period', () => {
    const day = { start: '2026-11-21', due: '2026-11-21' };
    expect([expectedOf(day, '2026-11-20'), expectedOf(day, '2026-11-21'), expectedOf(day, '2026-11-22')]).toEqual([0, 1, 1]);
  });

  it('knows leap days', () => {
    expect(expectedOf({ start: '2028-02-28', due: '2028-03-01' }, '2028-02-29')).toBe(0.5);
    expect(expectedOf({ start: '2027-02-28', due: '2027-03-02' }, '2027-03-01')).toBe(0.5);
  });

  it('follows phased targets, as the fraction of the way', () => {
    const measure = { start: 10, target: 110, phasedTargets: [{ date: '2026-11-21', value: 90 }, { date: '2026-11-11', value: 30 }] };
    const dates = { start: '2026-11-01', due: '2026-12-01', measure };
    expect(['2026-11-01', '2026-11-06', '2026-11-11', '2026-11-16', '2026-11-21', '2026-11-26', '2026-12-01'].map((today) => expectedOf(dates, today))).toEqual([0, 0.1, 0.2, 0.5, 0.8, 0.9, 1].map((part) => expect.closeTo(part, 12)));
  });

  it('is null for stay above, stay below and baseline; linear for yes/no and milestones, even with phased targets', () => {
    const phasedTargets = [{ date: '2026-10-02', value: 100 }];
    const of = (type: 'stay-above' | 'stay-below' | 'baseline' | 'yes-no' | 'milestones') => expectedOf({ measure: { type, phasedTargets, milestones: [{ id: 'm', title: '', weight: 1, done: false }] } }, '2026-10-02');
    expect([of('stay-above'), of('stay-below'), of('baseline'), of('yes-no'), of('milestones')]).toEqual([null, null, null, 1 / 91, 1 / 91]);
  });

  it('counts working days only, where the setting says so', () => {
    const settings = { workingDays: { weekdays: [1, 2, 3, 4, 5], holidays: ['2026-11-11'] } };
    // Monday 2 to Friday 13 November: ten weekdays, one of them a holiday.
    const dates = { start: '2026-11-02', due: '2026-11-13' };
    const at = (today: string) => expectedOf(dates, today, { settings });
    expect(['2026-11-02', '2026-11-03', '2026-11-06', '2026-11-08', '2026-11-10', '2026-11-11', '2026-11-13'].map(at)).toEqual([0, 1 / 8, 4 / 8, 4 / 8, 6 / 8, 6 / 8, 1]);
  });

  it('is linear where no day of the whole span counts', () => {
    expect(expectedOf({ start: '2026-11-07', due: '2026-11-08' }, '2026-11-07', { settings: { workingDays: { weekdays: [1, 2, 3, 4, 5], holidays: [] } } })).toBe(0);
    expect(expectedOf({}, '2026-10-02', { settings: { workingDays: { weekdays: [], holidays: [] } } })).toBe(1 / 91);
  });

  it('of an objective is the mean of its contributors\', with the same weights, those without one left out', () => {
    const rows: Rows = {
      objectives: o,
      keyResults: [{ id: 'a', objective: 'o', weight: 60, start: '2026-11-01', due: '2026-11-11' }, { id: 'b', objective: 'o', weight: 20, start: '2026-11-01', due: '2026-11-02' }, { id: 'c', objective: 'o', measure: { type: 'stay-above' } }]
    };
    expect(numbers(rows, '2026-11-02').objectives.o.expected).toBeCloseTo((60 * 0.1 + 20 * 1) / 80, 12);
  });
});

describe('status', () => {
  /** On the eleventh of 101 days. */
  const at = (value: number, more: Rows = {}) => keyResult({ objectives: o, keyResults: [{ id: 'k', objective: 'o', start: '2026-11-01', due: '2027-02-09' }], checkIns: [{ keyResult: 'k', value, date: '2026-11-02' }], ...more }, '2026-12-21').status;

  it('is by the gap in points: more than 25 at risk, more than 0 behind, else on track; exactly on a threshold the better one', () => {
    expect([at(24.9), at(25), at(49.9), at(50), at(60)]).toEqual(['at-risk', 'behind', 'behind', 'on-track', 'on-track']);
  });

  it('has thresholds as settings', () => {
    const settings = { thresholds: { behind: 10, atRisk: 40 } };
    expect([at(9, { settings }), at(10, { settings }), at(39, { settings }), at(40, { settings })]).toEqual(['at-risk', 'behind', 'behind', 'on-track']);
  });

  it('is on track with progress of which nothing is expected', () => {
    expect(keyResult({ objectives: [{ id: 'o', period: null }], keyResults: one, checkIns: [{ keyResult: 'k', value: 1 }] })).toMatchObject({ expected: null, gap: null, status: 'on-track' });
  });

  it('is closed or postponed before all, then by hand, then not started', () => {
    const of = (state: 'closed' | 'postponed' | 'active', status: 'behind' | null) => keyResult({ objectives: o, keyResults: [{ id: 'k', objective: 'o', state }], checkIns: [{ keyResult: 'k', status }] }).status;
    expect([of('closed', 'behind'), of('postponed', 'behind'), of('active', 'behind'), of('active', null)]).toEqual(['closed', 'postponed', 'behind', 'not-started']);
  });

  it.each([
    ['stay-above', 90, null, [[91, 'on-track'], [90, 'at-risk'], [10, 'at-risk']]],
    ['stay-below', 5, null, [[4, 'on-track'], [5, 'at-risk'], [50, 'at-risk']]],
    ['stay-above', 90, 80, [[91, 'on-track'], [90, 'behind'], [80, 'behind'], [79, 'at-risk']]],
    ['stay-below', 5, 7, [[4, 'on-track'], [5, 'behind'], [7, 'behind'], [8, 'at-risk']]],
    ['stay-above', 90, 95, [[96, 'on-track'], [95, 'behind'], [91, 'behind'], [90, 'at-risk']]],
    ['stay-below', 5, 3, [[2, 'on-track'], [3, 'behind'], [4, 'behind'], [5, 'at-risk']]]
  ] as const)('of %s %d with risk threshold %s is by the rule', (type, target, riskThreshold, cases) => {
    for (const [value, status] of cases) {
      expect([value, keyResult({ objectives: o, keyResults: [{ id: 'k', objective: 'o', measure: { type, start: null, target, riskThreshold } }], checkIns: [{ keyResult: 'k', value }] }).status]).toEqual([value, status]);
    }
  });

  it('of an objective may be set by hand, in its row until the first check-in of its own, or at a check-in', () => {
    const objectives: Rows['objectives'] = [{ id: 'o', statusByHand: 'at-risk' }];
    expect(numbers({ objectives }).objectives.o.status).toBe('at-risk');
    expect(numbers({ objectives, checkIns: [{ objective: 'o' }] }).objectives.o.status).toBe('not-started');
    expect(numbers({ objectives: o, checkIns: [{ objective: 'o', status: 'behind' }] }).objectives.o.status).toBe('behind');
  });

  it('by the worst: at risk > behind > on track > not started, over active contributors', () => {
    const settings = { objectiveStatus: 'worst' as const };
    const of = (...statuses: ('at-risk' | 'behind' | 'on-track' | null)[]) => numbers({
      settings, objectives: o, keyResults: statuses.map((_, i) => ({ id: `k${i}`, objective: 'o' })),
      checkIns: statuses.flatMap((status, i) => (status ? [{ keyResult: `k${i}`, value: 99, status }] : []))
    }).objectives.o.status;
    expect([of('on-track', 'behind', 'at-risk'), of('on-track', 'behind', null), of(null, 'on-track'), of(null, null)]).toEqual(['at-risk', 'behind', 'on-track', 'not-started']);
  });

  it('by the worst leaves out what has no weight left, and goals that were called closed by hand', () => {
    const of = (rows: Rows) => numbers({ settings: { objectiveStatus: 'worst' }, objectives: o, checkIns: [{ keyResult: 'a', value: 99 }, { keyResult: 'b', value: 99, status: 'at-risk' }], ...rows }).objectives.o.status;
    expect(of({ keyResults: [{ id: 'a', objective: 'o', weight: 100 }, { id: 'b', objective: 'o' }] })).toBe('on-track');
    expect(of({ keyResults: [{ id: 'a', objective: 'o' }, { id: 'b', objective: 'o' }], checkIns: [{ keyResult: 'a', value: 99 }, { keyResult: 'b', value: 99, status: 'closed' }] })).toBe('on-track');
    expect(of({ keyResults: [{ id: 'a', objective: 'o', state: 'closed' }, { id: 'b', objective: 'o', state: 'closed' }] })).toBe('on-track');
  });

  it('by the worst leaves out what is closed or weighs nothing; with nothing left it is by the gap', () => {
    const rows = (state: 'closed' | 'active', weight: number | null): Rows => ({
      settings: { objectiveStatus: 'worst' }, objectives: o, keyResults: [{ id: 'a', objective: 'o', state, weight }, { id: 'b', objective: 'o' }],
      checkIns: [{ keyResult: 'a', value: 0, status: 'at-risk' }, { keyResult: 'b', value: 100 }]
    });
    expect([numbers(rows('active', null)), numbers(rows('closed', null)), numbers(rows('active', 0))].map((all) => all.objectives.o.status)).toEqual(['at-risk', 'on-track', 'on-track']);
    expect(numbers({ settings: { objectiveStatus: 'worst' }, objectives: o, keyResults: [{ id: 'a', objective: 'o', state: 'closed' }], checkIns: [{ keyResult: 'a', value: 10 }] }).objectives.o.status).toBe('at-risk');
  });
});

describe('score and band', () => {
  it('is the stored one, else, when closed, the completion', () => {
    const of = (state: 'closed' | 'active', score: number | null) => keyResult({ objectives: o, keyResults: [{ id: 'k', objective: 'o', state, score }], checkIns: [{ keyResult: 'k', value: 130 }] }).score;
    expect([of('closed', 0.3), of('active', 0.3), of('closed', null), of('active', null)]).toEqual([0.3, 0.3, 1, null]);
  });

  it('of a closed objective is the mean of its key results\' scores when all have one, else its completion', () => {
    const of = (second: Partial<NonNullable<Rows['keyResults']>[number]>) => numbers({
      objectives: [{ id: 'o', state: 'closed' }], keyResults: [{ id: 'a', objective: 'o', state: 'closed', score: 0.8 }, { id: 'b', objective: 'o', ...second }],
      checkIns: [{ keyResult: 'a', value: 100 }, { keyResult: 'b', value: 50 }]
    }).objectives.o.score;
    expect(of({ state: 'closed', score: 0.2 })).toBeCloseTo(0.5, 12);
    expect(of({ state: 'closed' })).toBeCloseTo(0.65, 12);
    expect(of({ state: 'active' })).toBeCloseTo(0.75, 12);
    expect(of({ state: 'postponed' })).toBe(0.8);
    expect(numbers({ objectives: [{ id: 'o', score: 0.4 }], keyResults: one }).objectives.o).toMatchObject({ score: 0.4, band: 'red' });
  });

  it('of a closed objective is made of key results at home there that contribute, and of nothing else', () => {
    const of = (rows: Rows) => numbers({ ...rows, objectives: [{ id: 'o', state: 'closed', ...rows.objectives?.[0] }, { id: 'p', parent: { objective: 'o' }, score: 0.1 }], checkIns: [{ keyResult: 'a', value: 100 }] }).objectives.o.score;
    const a = { id: 'a', objective: 'o', score: 0.8 };
    expect(of({ keyResults: [a] })).toBe(0.8);
    expect(of({ keyResults: [a, { id: 'elsewhere', objective: 'p', score: 0.2 }], alignments: [{ child: { keyResult: 'elsewhere' }, parent: { objective: 'o' }, weight: null }] })).toBe(0.8);
    expect(of({ keyResults: [a, { id: 'nothing', objective: 'o', weight: 0, score: 0.2 }, { id: 'draft', objective: 'o', state: 'draft' }, { id: 'base', objective: 'o', measure: { type: 'baseline' } }] })).toBe(0.8);
    expect(of({ objectives: [{ id: 'o', newChildrenContribute: false }], keyResults: [{ ...a, weight: 100 }, { id: 'new', objective: 'o', score: 0.2 }] })).toBe(0.8);
  });

  it.each([[0, 'red'], [0.44, 'red'], [0.45, 'yellow'], [0.64, 'yellow'], [0.65, 'green'], [0.94, 'green'], [0.95, 'orange'], [1, 'orange']] as const)('%d is %s', (score, band) => {
    const of = (kind: 'aspirational' | 'growth' | 'committed') => keyResult({ objectives: [{ id: 'o', kind }], keyResults: [{ id: 'k', objective: 'o', score }] }).band;
    expect([of('aspirational'), of('growth'), of('committed')]).toEqual([band, band, band === 'orange' ? 'green' : band]);
  });

  it('goes by the key result\'s own kind, else its objective\'s', () => {
    expect(keyResult({ objectives: o, keyResults: [{ id: 'k', objective: 'o', kind: 'committed', score: 1 }] }).band).toBe('green');
  });
});

describe('due', () => {
  const due = (cadence: { every: 'week' | '2-weeks' | '3-weeks' | 'month' | 'off'; weekday: number } | null, checkIns: Rows['checkIns'] = [], more = {}, today = TODAY) =>
    keyResult({ objectives: o, keyResults: [{ id: 'k', objective: 'o', cadence, ...more }], checkIns }, today).due;
  const on = (date: string) => [{ keyResult: 'k', date }];

  it('is the first weekday of the cadence after the last counted check-in; the organisation\'s where the key result has none', () => {
    expect(due(null, on('2026-11-19'))).toBe('2026-11-23');
    expect(due(null, on('2026-11-16'))).toBe('2026-11-23');
    expect(due({ every: 'week', weekday: 4 }, on('2026-11-19'))).toBe('2026-11-26');
    expect(due({ every: 'week', weekday: 7 }, on('2026-11-19'))).toBe('2026-11-22');
  });

  it('is the second or third such day for two or three weeks, the last within a month for a month', () => {
    expect([due({ every: '2-weeks', weekday: 1 }, on('2026-11-06')), due({ every: '3-weeks', weekday: 1 }, on('2026-11-06')), due({ every: 'month', weekday: 1 }, on('2026-11-06'))]).toEqual(['2026-11-16', '2026-11-23', '2026-11-30']);
  });

  it('is after the start without a check-in, and may lie in the past', () => {
    expect(due(null)).toBe('2026-10-05');
    expect(due(null, [], { start: '2026-10-05' })).toBe('2026-10-12');
    expect(due(null, [{ keyResult: 'k', kind: 'opening', value: 1, date: '2026-11-02' }])).toBe('2026-10-05');
    expect(due(null, [{ keyResult: 'k', value: 1, date: '2026-11-02', counted: false }])).toBe('2026-10-05');
  });

  it('is never before the start, and not after the end', () => {
    expect(due(null, on('2026-09-01'))).toBe('2026-10-05');
    expect(due(null, on('2026-12-29'), {}, '2026-12-30')).toBe('2026-12-31');
  });

  it('is null when off, closed or postponed, without anything to count from, and for objectives', () => {
    expect([due({ every: 'off', weekday: 1 }), due(null, [], { state: 'closed' }), due(null, [], { state: 'postponed' })]).toEqual([null, null, null]);
    expect(keyResult({ objectives: [{ id: 'o', period: null }], keyResults: one }).due).toBeNull();
    expect(numbers({ objectives: o }).objectives.o.due).toBeNull();
  });
});
