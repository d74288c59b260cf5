import { attentionOf, evaluate } from '..';
import { documentWith, type Rows } from '../testing/documentWith';

const owner = 'a@contoso.example';
const of = (rows: Rows, today = '2026-10-05') => {
  const document = documentWith({
    ...rows, objectives: rows.objectives?.map((objective) => ({ owner, level: 'organisation' as const, ...objective })), keyResults: rows.keyResults?.map((keyResult) => ({ owner, ...keyResult }))
  });
  return attentionOf(document, evaluate(document, today)).map(({ code, kind, id }) => `${kind} ${id} ${code}`);
};
const o = [{ id: 'o' }];
const k = [{ id: 'k', objective: 'o' }];

describe('attentionOf', () => {
  it('is silent where all is well', () => expect(of({ objectives: o, keyResults: k })).toEqual([]));

  it('names what has not started seven days after its start', () => {
    expect(of({ objectives: o, keyResults: k, settings: { cadence: { every: 'off', weekday: 1 } } }, '2026-10-07')).toEqual([]);
    expect(of({ objectives: o, keyResults: k, settings: { cadence: { every: 'off', weekday: 1 } } }, '2026-10-08')).toEqual(['objective o not-started', 'keyResult k not-started']);
  });

  it('names goals without an owner', () => expect(of({ objectives: [{ id: 'o', owner: null }], keyResults: [{ ...k[0], owner: '' }] })).toEqual(['objective o no-owner', 'keyResult k no-owner']));

  it('names team and personal objectives that serve nothing and have no key results', () => {
    const unaligned = (more: object, rows: Rows = {}) => of({ objectives: [{ id: 'o' }, { id: 't', level: 'team', ...more }], ...rows });
    expect([unaligned({}), unaligned({ level: 'organisation' }), unaligned({ parent: { objective: 'o' } }), unaligned({}, { keyResults: [{ id: 'k', objective: 't' }] })]).toEqual([['objective t unaligned'], [], [], []]);
    expect(unaligned({}, { alignments: [{ child: { objective: 't' }, parent: { objective: 'o' }, weight: null }] })).toEqual([]);
  });

  it('names more than five objectives a team in one period, and more than five key results', () => {
    const many = (count: number, more = {}) => Array.from({ length: count }, (_, i) => ({ id: `${i}`, team: 't', ...more }));
    expect([of({ objectives: many(5) }), of({ objectives: many(6) }), of({ objectives: many(6, { team: null }) })]).toEqual([[], ['team t too-many-objectives'], []]);
    expect(of({ objectives: [...many(5), { id: 'next', team: 't', period: 'p2' }] })).toEqual([]);
    expect(of({ objectives: [...many(6), ...many(6, { period: null }).map((row) => ({ ...row, id: `n${row.id}` }))] })).toEqual(['team t too-many-objectives']);
    expect(of({ objectives: many(6, { state: 'draft' }) })).toEqual([]);
    expect(of({ objectives: o, keyResults: many(5).map(({ id }) => ({ id, objective: 'o' })) })).toEqual([]);
    expect(of({ objectives: [...many(6), ...many(6, { team: 'u' }).map((row) => ({ ...row, id: `u${row.id}` }))] })).toEqual(['team t too-many-objectives', 'team u too-many-objectives']);
    expect(of({ objectives: o, keyResults: many(6).map(({ id }) => ({ id, objective: 'o' })) })).toEqual(['objective o too-many-key-results']);
  });

  it('names dates outside the period', () => {
    expect(of({ objectives: [{ id: 'o', start: '2026-09-30' }], keyResults: [{ ...k[0], due: '2027-01-01' }] })).toEqual(['objective o outside-period', 'keyResult k outside-period']);
    expect(of({ objectives: [{ id: 'o', start: '2026-10-01', due: '2026-12-31' }] })).toEqual([]);
    expect(of({ objectives: [{ id: 'o', period: null, start: '2026-09-30' }] })).toEqual([]);
    const open = [{ id: 'p1', title: '', start: null, end: null, state: 'active' as const, parent: null }];
    expect([of({ periods: open, objectives: [{ id: 'o', start: '2026-09-30', due: '2027-12-31' }] }), of({ objectives: [{ id: 'o', due: '2026-12-31' }] }), of({ objectives: [{ id: 'o', due: '2027-01-01' }] })]).toEqual([[], [], ['objective o outside-period']]);
  });

  it('names what is past due and not closed', () => {
    const rows: Rows = { settings: { cadence: { every: 'off', weekday: 1 } }, objectives: o, keyResults: k, checkIns: [{ keyResult: 'k', value: 100 }] };
    expect([of(rows, '2026-12-31'), of(rows, '2027-01-01')]).toEqual([[], ['objective o past-due', 'keyResult k past-due']]);
  });

  it('names what was not updated in time, but not the day that it is due, nor after its end', () => {
    const rows: Rows = { objectives: o, keyResults: k, checkIns: [{ keyResult: 'k', value: 100, date: '2026-10-06' }] };
    expect([of(rows, '2026-10-12'), of(rows, '2026-10-13')]).toEqual([[], ['keyResult k not-updated']]);
    const late: Rows = { ...rows, checkIns: [{ keyResult: 'k', value: 100, date: '2026-12-30' }] };
    expect(of(late, '2027-01-02')).toEqual(['objective o past-due', 'keyResult k past-due']);
  });

  it('offers to close an objective whose key results are all closed or postponed', () => {
    expect(of({ objectives: o, keyResults: [{ ...k[0], state: 'closed' }, { id: 'l', objective: 'o', state: 'postponed' }] })).toEqual(['objective o may-close']);
    expect(of({ objectives: o, keyResults: [{ ...k[0], state: 'closed' }, { id: 'l', objective: 'o' }] })).toEqual([]);
  });

  it('leaves closed, postponed and draft goals in peace', () => {
    for (const state of ['closed', 'postponed', 'draft'] as const) expect(of({ objectives: [{ id: 'o', state, owner: null }], keyResults: [{ id: 'k', state, owner: null }] }, '2027-02-01')).toEqual([]);
  });

  it('names a key result that belongs to no objective and no period too', () => {
    expect(of({ keyResults: [{ id: 'k', owner: null }] }, '2027-02-01')).toEqual(['keyResult k no-owner']);
    const [first, second] = [{ id: 'p1', start: '2026-10-01', end: '2026-12-31' }, { id: 'p2', start: '2026-11-01', end: '2026-11-30' }].map((period) => ({ title: '', state: 'active' as const, parent: null, ...period }));
    expect(of({ periods: [first, second], keyResults: [{ id: 'k', period: 'p2', start: '2026-10-20' }] })).toEqual(['keyResult k outside-period']);
  });

  it('passes over goals that came after the evaluation, and does not take them for closed', () => {
    const before = documentWith({ objectives: [{ id: 'o', owner, level: 'organisation' }] });
    const after = documentWith({ objectives: [{ id: 'o', owner, level: 'organisation' }, { id: 'new' }], keyResults: [{ id: 'k', objective: 'o', owner: null }] });
    expect(attentionOf(after, evaluate(before, '2026-10-05'))).toEqual([]);
  });
});
