import { aKeyResult, anAlignment, anIndex, anObjective } from '../testing/goals';
import { goalView, noFilter, type GoalFilter } from './goalView';
import { goalsOfPeriod } from './periodChoice';

const people = [{ id: 'zoe@contoso.example', name: 'Zoë Brandt', email: null, manager: null }];
const index = anIndex(
  {
    people,
    teams: [{ id: 't', title: 'Product', parent: null, owner: null, groupId: null }],
    objectives: [
      anObjective({ id: '1', title: 'Grow', level: 'organisation', period: 'y' }),
      anObjective({ id: '2', title: 'Onboarding', parent: { objective: '1' }, team: 't', owner: 'zoe@contoso.example' }),
      anObjective({ id: '3', title: 'Renewals', parent: { objective: '1' }, kind: 'growth' }),
      anObjective({ id: '4', title: 'Old news', period: 'q3' })
    ],
    keyResults: [aKeyResult({ id: '8', title: 'Minutes to first invoice', objective: '2' }), aKeyResult({ id: '9', title: 'Share of renewals', objective: '3', delegates: ['zoe@contoso.example'] })],
    alignments: [anAlignment('o:2', 'o:4')]
  },
  { 'k:9': { status: 'at-risk' } }
);
const shown = (filter: Partial<GoalFilter>, period = 'q4') => {
  const view = goalView(index, goalsOfPeriod(index, period), { ...noFilter, ...filter });
  return index.goals.filter(({ place }) => view.shown[place] > 0).map(({ title, place }) => (view.shown[place] === 2 ? title : `(${title})`));
};

test('what a goal of the period hangs on stays visible, from the year and from other quarters', () => {
  expect(shown({})).toEqual(['(Grow)', 'Onboarding', 'Renewals', '(Old news)', 'Minutes to first invoice', 'Share of renewals']);
});

test('search finds title, owner and team, without minding case or accents, every word somewhere', () => {
  expect(shown({ text: 'invoice' })).toEqual(['(Grow)', '(Onboarding)', '(Old news)', 'Minutes to first invoice']);
  expect(shown({ text: 'ZOE' })).toEqual(['(Grow)', 'Onboarding', '(Old news)']);
  expect(shown({ text: 'product minutes' })).toEqual(['(Grow)', '(Onboarding)', '(Old news)', 'Minutes to first invoice']);
  expect(shown({ text: 'nowhere' })).toEqual([]);
});

test.each([
  [{ status: 'at-risk' }, ['(Grow)', '(Renewals)', 'Share of renewals']],
  [{ kind: 'growth' }, ['(Grow)', 'Renewals', 'Share of renewals']],
  [{ person: 'zoe@contoso.example' }, ['(Grow)', 'Onboarding', '(Renewals)', '(Old news)', 'Share of renewals']],
  [{ level: 'organisation' }, []],
  [{ team: 't' }, ['(Grow)', 'Onboarding', '(Old news)', 'Minutes to first invoice']]
] as [Partial<GoalFilter>, string[]][])('filter %j', (filter, expected) => expect(shown(filter)).toEqual(expected));

test('counts tell matches, not what only leads to them', () => {
  const view = goalView(index, goalsOfPeriod(index, 'q4'), noFilter);
  expect(view).toMatchObject({ objectives: 2, keyResults: 2, filtered: false });
  expect(view.roots.map(({ title }) => title)).toEqual(['Grow', 'Old news']);
});
