import { fillLists } from '../../commands/fill';
import { anna, ben, cleo, eve, goals, keyResult, objective, people } from './sampleGoals';
import { admin, startTenant, type TenantForTests } from './startTenant';

let tenant: TenantForTests;

beforeAll(async () => {
  tenant = await startTenant(people);
  const [period] = goals({}).periods;
  await fillLists({
    webUrl: tenant.webUrl, asUser: admin, today: '2026-11-21',
    document: goals({
      people: [{ id: 'gerda-gone', name: 'Gerda Gone', email: null, manager: null }],
      periods: [period, { ...period, id: 'p0', title: 'Q3 2026', start: '2026-07-01', end: '2026-09-30', state: 'closed' }],
      objectives: [
        objective({ id: 'o1', state: 'closed' }), objective({ id: 'o0', period: 'p0', state: 'closed' }), objective({ id: 'o2', owner: ben, state: 'closed' }), objective({ id: 'o3', owner: ben })
      ],
      keyResults: [
        keyResult({ id: 'k1', title: 'Closed with its objective', state: 'closed' }), keyResult({ id: 'k2', title: 'Closed by itself', period: 'p1', objective: 'o0', state: 'closed' }), keyResult({ id: 'k0', title: 'Of the last period', objective: 'o0', state: 'closed' }),
        keyResult({ id: 'k3', title: 'Ben closed', objective: 'o2', owner: ben, state: 'closed' }), keyResult({ id: 'k4', title: 'Ben goes on', objective: 'o3', owner: ben })
      ]
    })
  });
});

afterAll(() => tenant.close());

const titles = async (person: string): Promise<string[]> => (await tenant.listsOf(person).readMine()).document.keyResults.map(({ title }) => title).sort();

it('gives whoever has nothing open what they closed of the running periods', async () => {
  const { document, mine } = await tenant.listsOf(anna).readMine();
  expect(document.keyResults.map(({ title, state }) => [title, state]).sort()).toEqual([['Closed by itself', 'closed'], ['Closed with its objective', 'closed']]);
  expect([mine.keyResults.length, mine.objectives.length]).toEqual([2, 1]);
});

it('leaves it out for whoever has something open, and gives nothing to whoever has none', async () => {
  await expect(titles(ben)).resolves.toEqual(['Ben goes on']);
  await expect(titles(eve)).resolves.toEqual([]);
});

it('knows what people are called: users of the site, and people of an import without an account', async () => {
  await tenant.raw(cleo, '_api/web/currentuser');
  const names = await tenant.listsOf(eve).readNames([ben, cleo.toUpperCase(), 'gerda-gone', 'nobody@contoso.example', 'o\'brien@contoso.example']);
  expect(names).toEqual({ [ben]: 'Ben Birch', [cleo]: 'Cleo Cedar', 'gerda-gone': 'Gerda Gone' });
  await expect(tenant.listsOf(eve).readNames([])).resolves.toEqual({});
});
