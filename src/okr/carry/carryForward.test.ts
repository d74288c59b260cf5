import { carryForward, evaluate } from '..';
import { documentWith } from '../testing/documentWith';

describe('carryForward', () => {
  const document = documentWith({
    objectives: [{ id: 'year' }, { id: 'done', state: 'closed' }, { id: 'o', parent: { objective: 'year' }, due: '2026-12-01', score: 0.5, closingNote: 'not yet', statusByHand: 'behind', owner: 'a@contoso.example' }],
    keyResults: [
      { id: 'blogs', objective: 'o', measure: { target: 10, phasedTargets: [{ date: '2026-11-01', value: 5 }] }, start: '2026-10-10', period: 'p1' }, { id: 'closed', objective: 'o', state: 'closed' }, { id: 'later', objective: 'o', state: 'postponed' },
      { id: 'stay', objective: 'o', measure: { type: 'stay-above', target: 9 } }, { id: 'new', objective: 'o', measure: { start: 3 } }, { id: 'elsewhere', objective: 'year' }
    ],
    checkIns: [{ keyResult: 'blogs', value: 5 }, { keyResult: 'stay', value: 10 }]
  });
  const carry = (id: string, from = document) => carryForward(from, evaluate(from, '2026-11-21'), id, 'p2', (goal) => `${'objective' in goal ? goal.objective : goal.keyResult} again`);

  it('copies an objective and its unfinished key results, which start at their current value', () => {
    const carried = carry('o');
    expect(carried?.objective).toMatchObject({ id: 'o again', period: 'p2', parent: { objective: 'year' }, owner: 'a@contoso.example', state: 'active', due: null, start: null, score: null, closingNote: '', statusByHand: null });
    expect(carried?.keyResults.map(({ id, objective, period, start, measure }) => [id, objective, period, start, measure.start, measure.target, measure.phasedTargets])).toEqual([
      ['blogs again', 'o again', 'p2', null, 5, 10, []], ['stay again', 'o again', null, null, 0, 9, []], ['new again', 'o again', null, null, 3, 100, []]
    ]);
  });

  it('starts a decrease at its current value too', () => {
    const bugs = documentWith({ objectives: [{ id: 'o' }], keyResults: [{ id: 'bugs', objective: 'o', measure: { type: 'decrease', start: 50, target: 10 } }], checkIns: [{ keyResult: 'bugs', value: 30 }] });
    expect(carry('o', bugs)?.keyResults[0].measure).toMatchObject({ start: 30, target: 10 });
  });

  it('does not keep a parent that is closed or gone', () => {
    const under = (parent: { objective?: string; keyResult?: string } | null) => carry('o', { ...document, objectives: document.objectives.map((objective) => (objective.id === 'o' ? { ...objective, parent } : objective)) })?.objective.parent;
    expect([under({ objective: 'done' }), under({ objective: 'gone' }), under({ keyResult: 'closed' }), under({ keyResult: 'gone' }), under(null)]).toEqual([null, null, null, null, null]);
    expect(under({ keyResult: 'elsewhere' })).toEqual({ keyResult: 'elsewhere' });
  });

  it('is null for an objective that is not there', () => expect(carry('gone')).toBeNull());
});
