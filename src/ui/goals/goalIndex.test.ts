import { aKeyResult, anAlignment, anIndex, anObjective } from '../testing/goals';

const titles = (goals: readonly { title: string }[]) => goals.map(({ title }) => title);

test('children hang below their home and below every further parent, the home first', () => {
  const index = anIndex({
    objectives: [anObjective({ id: '1' }), anObjective({ id: '2' }), anObjective({ id: '3', parent: { objective: '1' } })],
    keyResults: [aKeyResult({ id: '9', objective: '1' })],
    alignments: [anAlignment('o:3', 'o:2'), anAlignment('o:3', 'k:9')]
  });
  expect(titles(index.find('o:3')!.parents)).toEqual(['Objective 1', 'Objective 2', 'Key result 9']);
  expect(titles(index.find('k:9')!.children)).toEqual(['Objective 3']);
  expect(titles(index.roots)).toEqual(['Objective 1', 'Objective 2']);
});

test('key results stand first and in their order, then objectives from the organisation down, by title as people count', () => {
  const index = anIndex({
    objectives: [
      anObjective({ id: '1', level: 'organisation' }),
      anObjective({ id: '2', title: 'Team 10', parent: { objective: '1' } }),
      anObjective({ id: '3', title: 'Team 9', parent: { objective: '1' } }),
      anObjective({ id: '4', title: 'A person', level: 'person', parent: { objective: '1' } })
    ],
    keyResults: [aKeyResult({ id: '7', title: 'Z', objective: '1' }), aKeyResult({ id: '8', title: 'A', objective: '1' })]
  });
  expect(titles(index.roots[0].children)).toEqual(['Z', 'A', 'Team 9', 'Team 10', 'A person']);
});

test('nothing is dropped: what hangs on nothing, on something unknown or on itself is at the top', () => {
  const index = anIndex({
    objectives: [anObjective({ id: '1', parent: { objective: 'gone' } }), anObjective({ id: '2', parent: { objective: '2' } })],
    keyResults: [aKeyResult({ id: '8', objective: null }), aKeyResult({ id: '9', objective: 'gone' })]
  });
  expect(titles(index.roots)).toEqual(['Objective 1', 'Objective 2', 'Key result 8', 'Key result 9']);
});

test('a parent that was cut to break a circle is not followed', () => {
  const index = anIndex(
    { objectives: [anObjective({ id: '1', parent: { objective: '2' } }), anObjective({ id: '2' })], alignments: [anAlignment('o:2', 'o:1')] },
    { 'o:2': { cutAlignments: [{ objective: '1' }] } }
  );
  expect(titles(index.roots)).toEqual(['Objective 2']);
  expect(titles(index.find('o:2')!.children)).toEqual(['Objective 1']);
});

test('the same parent named twice counts once', () => {
  const index = anIndex({ objectives: [anObjective({ id: '1' }), anObjective({ id: '2', parent: { objective: '1' } })], alignments: [anAlignment('o:2', 'o:1'), anAlignment('o:2', 'o:1')] });
  expect(index.find('o:2')!.parents).toHaveLength(1);
  expect(index.find('o:1')!.children).toHaveLength(1);
});

test('a key result takes team, level and period from its objective', () => {
  const index = anIndex({
    teams: [{ id: 't', title: 'Product', parent: null, owner: null, groupId: null }],
    objectives: [anObjective({ id: '1', team: 't', level: 'organisation', period: 'y' })],
    keyResults: [aKeyResult({ id: '9', objective: '1' })]
  });
  expect(index.find('k:9')).toMatchObject({ team: 'Product', level: 'organisation', period: 'y' });
});

test('an owner is shown by name, and by id when nobody knows the name', () => {
  const index = anIndex({
    people: [{ id: 'ada@contoso.example', name: 'Ada Admin', email: null, manager: null }],
    objectives: [anObjective({ id: '1', owner: 'ada@contoso.example' }), anObjective({ id: '2', owner: 'gone@contoso.example' }), anObjective({ id: '3' })]
  });
  expect(index.goals.map(({ owner }) => owner)).toEqual(['Ada Admin', 'gone@contoso.example', null]);
});
