import { graphfi, type GraphFI } from '@pnp/graph';
import { DefaultHeaders, DefaultInit } from '@pnp/graph';
import '@pnp/graph/batching';
import '@pnp/graph/files';
import '@pnp/graph/groups';
import '@pnp/graph/members';
import '@pnp/graph/photos';
import '@pnp/graph/planner';
import '@pnp/graph/users';
import '@pnp/graph/workbooks';
import { BrowserFetchWithRetry, DefaultParse, InjectHeaders } from '@pnp/queryable';
import { admin, startTenant, type Reply, type RunningTenant } from '../../workbench/tenant/testing/startTenant';
import { addPeople, mia, tom, uma } from './connect';

/** Graph, driven by the unmodified @pnp/graph and over plain HTTP. */
let tenant: RunningTenant;
const team = '11111111-1111-1111-1111-111111111111';
/** PnPjs' own defaults name graph.microsoft.com: here only the address is another. */
const graphAs = (user: string): GraphFI => {
  const graph = graphfi().using(DefaultInit(`${tenant.url}/v1.0`), DefaultHeaders(), BrowserFetchWithRetry(), DefaultParse(), InjectHeaders({ Authorization: `Bearer ${user}` }));
  return graph;
};
const get = (user: string, path: string, headers: Record<string, string> = {}): Promise<Reply> => tenant.ask(user, 'GET', `/v1.0/${path.replace(/ /g, '%20')}`, undefined, headers);
const values = (reply: Reply): Record<string, unknown>[] => reply.json.value as unknown as Record<string, unknown>[];
const eventual = { ConsistencyLevel: 'eventual' };

beforeAll(async () => {
  tenant = await startTenant();
  await addPeople(tenant);
  const miaId = (await get(mia, 'me')).json.id as unknown as string;
  const answer = await tenant.control('POST', 'graph', {
    groups: [{ id: team, displayName: 'Sales team', members: [mia, tom], owners: [mia] }], channels: [{ id: 'c9', group: team, displayName: 'Customers' }],
    plans: [{ id: 'plan1', title: 'Launch', group: team }], buckets: [{ id: 'b1', name: 'Now', planId: 'plan1' }],
    tasks: [{ id: 't1', planId: 'plan1', bucketId: 'b1', title: 'Write it', percentComplete: 50, assignments: { [miaId]: { '@odata.type': '#microsoft.graph.plannerAssignment', orderHint: ' !' } } }, { id: 't2', planId: 'plan1', title: 'Send it', percentComplete: 100 }],
    drives: [{ id: 'd1', name: 'Documents', group: team }],
    driveItems: [{ id: 'i1', drive: 'd1', path: 'Numbers/Sales.xlsx', workbook: { sheets: { Sheet1: [['Month', 'Sum'], ['May', 12.5]] }, names: { Total: 'Sheet1!B2' }, tables: { Sums: 'Sheet1!A1:B2' } } }, { id: 'i2', drive: 'd1', path: 'Numbers', folder: { childCount: 2 } },
      { id: 'i3', drive: 'd1', path: 'Numbers/Old', folder: { childCount: 1 } }, { id: 'i4', drive: 'd1', path: 'Numbers/Old/note.txt', content: Buffer.from('hello').toString('base64') }],
    learningProviders: [{ id: 'p1', displayName: 'Academy' }], learningContents: [{ id: 'c1', providerId: 'p1', externalId: 'LP4771', title: 'Learn to plan', contentWebUrl: 'https://learn.contoso.example/plan' }]
  });
  expect(answer.json.added).toBe(13);
});
afterAll(() => tenant.close());

test('@pnp/graph: me, manager, direct reports, a person by name, all people', async () => {
  const graph = graphAs(mia);
  expect(await graph.me()).toMatchObject({ displayName: 'Mia Meyer', jobTitle: 'Lead', userPrincipalName: mia });
  expect(await graph.me.manager()).toMatchObject({ userPrincipalName: admin });
  expect((await graph.me.directReports()).map((report) => report.displayName)).toEqual(['Tom Tailor', 'Uma Unger']);
  expect(await graph.users.getById(tom).select('displayName', 'department')()).toMatchObject({ displayName: 'Tom Tailor', department: null });
  expect((await graph.users()).length).toBe(4);
  await expect(graph.users.getById(admin).manager()).rejects.toThrow(/404/);
});

test('@pnp/graph: pages follow @odata.nextLink', async () => {
  const names: string[] = [];
  for await (const page of graphAs(mia).users.top(3)) names.push(...page.map((person) => String(person.displayName)));
  expect(names).toEqual(['Ada Admin', 'Mia Meyer', 'Tom Tailor', 'Uma Unger']);
});

test('@pnp/graph: groups, members, planner', async () => {
  const graph = graphAs(mia);
  expect(await graph.groups.getById(team)()).toMatchObject({ displayName: 'Sales team', visibility: 'Private' });
  expect((await graph.groups.getById(team).members()).map((member) => (member as { displayName?: string }).displayName)).toEqual(['Mia Meyer', 'Tom Tailor']);
  expect((await graph.me.memberOf())).toMatchObject([{ '@odata.type': '#microsoft.graph.group', displayName: 'Sales team' }]);
  expect((await graph.planner.plans.getById('plan1').tasks()).map((task) => [task.title, task.percentComplete])).toEqual([['Write it', 50], ['Send it', 100]]);
  expect(await graph.planner.tasks.getById('t1')()).toMatchObject({ title: 'Write it', bucketId: 'b1' });
});

test('filter, search, order, count', async () => {
  expect(values(await get(mia, 'users?$filter=startswith(displayName,\'T\')')).map((person) => person.displayName)).toEqual(['Tom Tailor']);
  expect(values(await get(mia, `users?$filter=userPrincipalName in ('${mia}','${tom}')`)).length).toBe(2);
  expect(values(await get(mia, 'users?$filter=department eq \'Sales\'&$select=displayName'))).toEqual([{ displayName: 'Mia Meyer', id: expect.any(String) }]);
  expect((await get(mia, 'users?$filter=department ne \'Sales\'')).status).toBe(400);
  expect(values(await get(mia, 'users?$filter=department ne \'Sales\'&$count=true', eventual)).length).toBe(3);
  expect((await get(mia, 'users?$search="displayName:tail"')).status).toBe(400);
  expect(values(await get(mia, 'users?$search="displayName:tail" OR "mail:mia"', eventual)).map((person) => person.displayName)).toEqual(['Mia Meyer', 'Tom Tailor']);
  expect((await get(mia, 'users?$count=true&$top=1', eventual)).json['@odata.count']).toBe(4);
  expect(values(await get(mia, 'users?$orderby=displayName desc&$top=1'))[0].displayName).toBe('Uma Unger');
  expect((await get(mia, 'users?$top=1000')).status).toBe(400);
  expect((await get(mia, 'users?$filter=displayName eq')).status).toBe(400);
  expect((await get(mia, 'users?$expand=manager&$top=1&$filter=startswith(displayName,\'Mia\')')).text).toContain('Ada Admin');
});

test('photos are the same for the same person', async () => {
  const first = await get(mia, `users/${tom}/photo/$value`);
  expect([first.status, first.headers.get('content-type')]).toEqual([200, 'image/svg+xml']);
  expect((await get(mia, `users/${tom}/photo/$value`)).text).toBe(first.text);
  expect((await get(mia, 'me/photos/48x48/$value')).text).not.toBe(first.text);
  expect((await get(mia, 'me/photos/1x1/$value')).status).toBe(404);
});

test('a team\'s primary channel, a workbook\'s range, learning', async () => {
  expect((await get(mia, `teams/${team}/primaryChannel`)).json).toMatchObject({ displayName: 'General', webUrl: expect.stringContaining('teams.microsoft.com') });
  const ranges = ['drives/d1/items/i1/workbook/worksheets/Sheet1/range(address=\'A1:B2\')', 'drives/d1/root:/Numbers/Sales.xlsx:/workbook/worksheets(\'Sheet1\')/usedRange'];
  for (const path of ranges) expect((await get(mia, path)).json).toMatchObject({ address: 'Sheet1!A1:B2', values: [['Month', 'Sum'], ['May', 12.5]], rowCount: 2 });
  expect((await get(mia, 'drives/d1/items/i1/workbook/names/Total/range')).json).toMatchObject({ values: [[12.5]], address: 'Sheet1!B2' });
  expect((await get(mia, `groups/${team}/drive/root:/Numbers/Sales.xlsx`)).json).toMatchObject({ id: 'i1', name: 'Sales.xlsx' });
  expect(values(await get(mia, 'employeeExperience/learningProviders/p1/learningContents'))[0]).toMatchObject({ title: 'Learn to plan', externalId: 'LP4771' });
  expect((await get(mia, 'employeeExperience/learningProviders/p1/learningContents(externalId=\'LP4771\')')).json).toMatchObject({ id: 'c1' });
});

test('a named range is a thing with a range; channels, drives and teams are read one by one and together', async () => {
  expect((await get(mia, 'drives/d1/items/i1/workbook/names/Total')).json).toMatchObject({ name: 'Total', value: '=Sheet1!B2', type: 'Range' });
  expect(values(await get(mia, `teams/${team}/channels`)).map((channel) => channel.displayName)).toEqual(['General', 'Customers']);
  expect((await get(mia, `teams/${team}/channels/c9`)).json).toMatchObject({ id: 'c9', displayName: 'Customers' });
  expect((await get(mia, `teams/${team}/channels/nope`)).status).toBe(404);
  expect(values(await get(mia, `groups/${team}/drives`)).map((drive) => drive.id)).toEqual(['d1']);
  expect((await get(mia, `groups/${team}/team`)).json).toMatchObject({ displayName: 'Sales team' });
  expect([values(await get(mia, 'me/joinedTeams')).length, values(await get(uma, 'me/joinedTeams')).length]).toEqual([1, 0]);
});

test('$count is a number alone, with the header that allows it', async () => {
  expect([(await get(mia, 'users/$count', eventual)).text, (await get(mia, 'groups/$count', eventual)).text, (await get(mia, `groups/${team}/members/$count`, eventual)).text]).toEqual(['4', '1', '2']);
  expect((await get(mia, 'users/$count')).status).toBe(400);
});

test('the ranges of a range, and a workbook\'s tables', async () => {
  const workbook = graphAs(mia).drives.getById('d1').getItemById('i1').workbook;
  const range = workbook.worksheets.getById('Sheet1').getRange('A1:B2');
  expect([(await range.cell(1, 1)()).values, (await range.lastRow()).values, (await range.column(0)()).address]).toEqual([[[12.5]], [['May', 12.5]], 'Sheet1!A1:A2']);
  expect(await workbook.tables()).toEqual([expect.objectContaining({ id: '1', name: 'Sums', showHeaders: true })]);
  expect(await workbook.worksheets.getById('Sheet1').tables()).toHaveLength(1);
  const table = workbook.tables.getByName('Sums');
  expect(await table.rows()).toEqual([{ index: 0, values: [['May', 12.5]] }]);
  expect((await table.rows.getItemAt(0)()).values).toEqual([['May', 12.5]]);
  expect((await table.columns.getByName('Sum')()).values).toEqual([['Sum'], [12.5]]);
  expect([(await table.headerRowRange()).values, (await table.dataBodyRange()).address]).toEqual([[['Month', 'Sum']], 'Sheet1!A2:B2']);
});

test('a folder\'s children lie in it, not deeper; a file\'s content is fetched; a drive is searched', async () => {
  const drive = graphAs(mia).drives.getById('d1');
  expect((await drive.getItemById('i2').children()).map((item) => item.name)).toEqual(['Sales.xlsx', 'Old']);
  expect((await drive.getItemsByPath('Numbers/Old')()).map((item) => item.name)).toEqual(['note.txt']);
  expect(await (await fetch((await drive.getItemById('i4')() as Record<string, string>)['@microsoft.graph.downloadUrl'], { headers: { Authorization: `Bearer ${mia}` } })).text()).toBe('hello');
  expect(((await drive.root.search('note')()) as { id: string }[]).map((item) => item.id)).toEqual(['i4']);
});

test('memberships: one kind alone, how many, and the actions that only read', async () => {
  expect(values(await get(mia, 'me/memberOf/microsoft.graph.group?$select=id'))).toEqual([{ '@odata.type': '#microsoft.graph.group', id: team }]);
  expect([(await get(mia, 'me/memberOf/$count', eventual)).text, (await get(mia, 'me/directReports/$count', eventual)).text, (await get(mia, `groups/${team}/members/microsoft.graph.device/$count`, eventual)).text]).toEqual(['1', '2', '0']);
  const post = async (path: string, body: object): Promise<unknown> => (await tenant.ask(mia, 'POST', `/v1.0/${path}`, body)).json.value;
  expect([await post('me/getMemberGroups', { securityEnabledOnly: false }), await post('me/checkMemberGroups', { groupIds: [team, 'other'] })]).toEqual([[team], [team]]);
  expect(await post('directoryObjects/getByIds', { ids: [team, 'nobody'] })).toEqual([expect.objectContaining({ '@odata.type': '#microsoft.graph.group', displayName: 'Sales team' })]);
});

test('any() over a collection, keys in brackets, properties of an expanded manager', async () => {
  expect(values(await get(mia, 'groups?$filter=groupTypes/any(c:c eq \'Unified\')')).length).toBe(1);
  expect(values(await get(mia, 'groups?$filter=groupTypes/any(g: g eq \'Other\')')).length).toBe(0);
  expect((await get(mia, `users('${tom}')`)).json).toMatchObject({ displayName: 'Tom Tailor' });
  expect((await get(tom, 'me?$select=jobTitle&$expand=manager($levels=1;$select=displayName)')).json.manager).toEqual({ '@odata.type': '#microsoft.graph.user', displayName: 'Mia Meyer', id: expect.any(String) });
  expect((await get(mia, `groups/${team}/photo/$value`)).headers.get('content-type')).toMatch(/^image\//);
});

test('@pnp/graph: a batch', async () => {
  const [batched, execute] = graphAs(mia).batched();
  const answers = [batched.me(), batched.users.getById(tom)()];
  await execute();
  expect((await Promise.all(answers)).map((person) => person.displayName)).toEqual(['Mia Meyer', 'Tom Tailor']);
});

test('who is in no group does not see its plans', async () => {
  expect((await get(uma, 'planner/plans/plan1/tasks')).json).toMatchObject({ error: { code: 'Authorization_RequestDenied', innerError: { date: expect.any(String) } } });
  expect((await get(uma, `groups/${team}/planner/plans`)).status).toBe(403);
  expect((await get(tom, 'planner/plans/plan1')).status).toBe(200);
});

test('$batch answers each request; one that depends on a failed one is not made', async () => {
  const reply = await tenant.ask(mia, 'POST', '/v1.0/$batch', { requests: [
    { id: '1', method: 'GET', url: '/me' }, { id: '2', method: 'GET', url: '/users/nobody@x.example' }, { id: '3', method: 'GET', url: '/me', dependsOn: ['2'] }, { id: '4', method: 'GET', url: '/me/photo/$value' }
  ] });
  const responses = reply.json.responses as unknown as { id: string; status: number; body: unknown }[];
  expect(responses.map((response) => [response.id, response.status])).toEqual([['1', 200], ['2', 404], ['3', 424], ['4', 200]]);
  expect(responses[0].body).toMatchObject({ displayName: 'Mia Meyer' });
  expect((await tenant.ask(mia, 'POST', '/v1.0/$batch', { requests: Array.from({ length: 21 }, (_, n) => ({ id: String(n), method: 'GET', url: '/me' })) })).status).toBe(400);
});

test('errors have Graph\'s shape: 401, 404, 405, 429', async () => {
  const stranger = await fetch(`${tenant.url}/v1.0/me`);
  expect([stranger.status, stranger.headers.get('www-authenticate')]).toEqual([401, expect.stringContaining('Bearer')]);
  expect(await stranger.json()).toMatchObject({ error: { code: 'InvalidAuthenticationToken', innerError: { 'request-id': expect.any(String) } } });
  expect((await get(mia, 'nothing')).json).toMatchObject({ error: { code: 'Request_ResourceNotFound' } });
  expect((await tenant.ask(mia, 'DELETE', `/v1.0/users/${tom}`)).status).toBe(405);
  await tenant.control('PATCH', 'settings', { userBudget: 1 });
  const refused = await get(mia, 'users');
  expect(refused.json).toMatchObject({ error: { code: 'TooManyRequests' } });
  expect(refused.headers.get('retry-after')).toMatch(/^\d+$/);
  await tenant.control('PATCH', 'settings', { userBudget: 0 });
});

test('a page from elsewhere may ask, after a preflight', async () => {
  const preflight = await fetch(`${tenant.url}/v1.0/me`, { method: 'OPTIONS', headers: { Origin: 'https://contoso.sharepoint.com', 'Access-Control-Request-Method': 'GET', 'Access-Control-Request-Headers': 'authorization,sdkversion' } });
  expect([preflight.status, preflight.headers.get('access-control-allow-origin'), preflight.headers.get('access-control-allow-headers')]).toEqual([204, 'https://contoso.sharepoint.com', 'authorization,sdkversion']);
  const reply = await get(mia, 'me', { Origin: 'https://contoso.sharepoint.com' });
  expect(reply.headers.get('access-control-allow-origin')).toBe('https://contoso.sharepoint.com');
  expect((await get(mia, 'me', { Origin: 'https://elsewhere.example' })).headers.get('access-control-allow-origin')).toBeNull();
  expect((await fetch(`${tenant.url}/_tenant/reset`, { method: 'POST', headers: { Origin: 'https://elsewhere.example' } })).status).toBe(403);
});
