import { evaluate } from '..';
import { documentWith, type Rows } from '../testing/documentWith';

const TODAY = '2026-11-21';
const problemsOf = (rows: Rows) => evaluate(documentWith(rows), TODAY).problems.map(({ code, kind, id }) => `${code} ${kind} ${id}`);

describe('a document', () => {
  it('has key results with a period of their own', () => {
    const periods = [['p1', '2026-10-01', '2026-12-31'], ['p2', '2026-11-01', '2026-11-11']].map(([id, start, end]) => ({ id, title: id, start, end, state: 'active' as const, parent: null }));
    const { keyResults } = evaluate(documentWith({ periods, objectives: [{ id: 'o' }], keyResults: [{ id: 'k', objective: 'o' }, { id: 'own', objective: 'o', period: 'p2' }] }), TODAY);
    expect([keyResults.k.expected, keyResults.own.expected]).toEqual([51 / 91, 1]);
  });

  it('names what was cut of one goal in the order of the parents', () => {
    const children = ['2', '10', '1'];
    const { objectives } = evaluate(documentWith({
      objectives: [{ id: 'z' }, ...children.map((id) => ({ id, parent: { objective: 'z' } }))], alignments: children.map((id) => ({ child: { objective: 'z' }, parent: { objective: id }, weight: null }))
    }), TODAY);
    expect(objectives.z.cutAlignments).toEqual([{ objective: '1' }, { objective: '2' }, { objective: '10' }]);
  });

  it('names measures from which no progress can be computed, and no others', () => {
    expect(problemsOf({
      keyResults: [
        { id: 'to-zero', objective: 'o', measure: { type: 'decrease', start: 5, target: 0 } }, { id: 'no-start', objective: 'o', measure: { start: null, target: 0 } },
        { id: 'above-zero', objective: 'o', measure: { type: 'stay-above', start: null, target: 0 } }, { id: 'yes', objective: 'o', measure: { type: 'yes-no', start: null, target: null } },
        { id: 'looks', objective: 'o', measure: { type: 'baseline', start: null, target: null } }
      ],
      objectives: [{ id: 'o' }, { id: 'number', measure: { type: 'number', start: null, target: 5, unit: '' } }]
    })).toEqual([]);
    expect(problemsOf({ objectives: [{ id: 'o', measure: { type: 'percent', start: null, target: 5, unit: '' } }], keyResults: [{ id: 'k', objective: 'o', measure: { type: 'decrease', start: null, target: 5 } }] }))
      .toEqual(['measure-incomplete keyResult k', 'measure-incomplete objective o']);
  });

  it('names no weights where nothing but new children without a part is aligned', () => {
    expect(problemsOf({ objectives: [{ id: 'o', newChildrenContribute: false }], keyResults: [{ id: 'k', objective: 'o' }] })).toEqual([]);
  });

  it('names periods that end before they start, and leaves open ones alone', () => {
    const period = (start: string | null, end: string | null) => problemsOf({ periods: [{ id: 'p1', title: '', start, end, state: 'active', parent: null } as unknown as NonNullable<Rows['periods']>[number]] });
    expect([period('2026-12-31', '2026-10-01'), period(null, '2026-10-01'), period('2026-10-01', null), period('2026-10-01', '2026-10-01')]).toEqual([['date-order period p1'], [], [], []]);
  });
});
