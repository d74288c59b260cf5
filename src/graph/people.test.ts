import { GraphError, type GraphGet } from './GraphGet';
import { directReportsOf, managerOf, teamOf } from './people';

const user = (name: string) => ({ displayName: name, userPrincipalName: `${name}@Contoso.example` });

/** Graph as a table of answers. */
const graph = (answers: Record<string, unknown>): GraphGet => async (path) => {
  const answer = answers[path.replace('?$select=displayName,userPrincipalName', '')];
  if (answer === undefined) throw new GraphError('not-found', path);
  if (answer instanceof Error) throw answer;
  return answer;
};

it('finds the manager, or that there is none', async () => {
  expect(await managerOf(graph({ '/me/manager': user('Noor') }))).toEqual({ name: 'Noor', id: 'noor@contoso.example' });
  expect(await managerOf(graph({}))).toBeNull();
  await expect(managerOf(graph({ '/me/manager': new GraphError('no-access', 'no') }))).rejects.toThrow('no');
});

it('follows every page of the direct reports', async () => {
  const get = graph({ '/me/directReports': { value: [user('Zoe'), {}], '@odata.nextLink': 'https://graph.microsoft.com/v1.0/me/directReports?$skiptoken=2' }, '/me/directReports?$skiptoken=2': { value: [user('Ada')] } });
  expect((await directReportsOf(get)).map(({ name }) => name)).toEqual(['Ada', 'Zoe']);
});

it('a team is who reports to me, else my manager and who else reports to them', async () => {
  expect(await teamOf(graph({ '/me/directReports': { value: [user('Ada')] } }), 'me@contoso.example')).toEqual({ leads: true, people: [{ name: 'Ada', id: 'ada@contoso.example' }] });
  const get = graph({ '/me/directReports': { value: [] }, '/me/manager': user('Noor'), '/users/noor%40contoso.example/directReports': { value: [user('me'), user('Ben')] } });
  expect(await teamOf(get, 'me@contoso.example')).toEqual({ leads: false, people: [{ name: 'Noor', id: 'noor@contoso.example' }, { name: 'Ben', id: 'ben@contoso.example' }] });
  expect(await teamOf(graph({ '/me/directReports': { value: [] } }), 'me@contoso.example')).toEqual({ leads: false, people: [] });
});
