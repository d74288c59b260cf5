import { admin } from '../../workbench/tenant/testing/startTenant';
import { mia, tom, uma } from './connect';
import { openRealOrigins, type RealOrigins } from './realOrigins';

/** Microsoft's own Graph client for JavaScript, unchanged, at graph.microsoft.com: its query options, page iterator, batches and errors. */
let origins: RealOrigins;

beforeAll(async () => {
  origins = await openRealOrigins(mia, 'graphClientPage.ts');
  await origins.control('POST', 'people', { people: [
    { upn: mia, name: 'Mia Meyer', jobTitle: 'Lead', department: 'Sales', manager: admin }, { upn: tom, name: 'Tom Tailor', manager: mia }, { upn: uma, name: 'Uma Unger', manager: mia }
  ] });
  await origins.control('POST', 'graph', {
    groups: [{ id: 'g1', displayName: 'Sales team', members: [mia, tom], owners: [mia] }], plans: [{ id: 'p1', title: 'Launch', group: 'g1' }],
    tasks: [{ id: 't1', planId: 'p1', title: 'Write it', percentComplete: 50 }], drives: [{ id: 'd1', name: 'Documents', group: 'g1' }],
    driveItems: [{ id: 'i1', drive: 'd1', path: 'Sales.xlsx', workbook: { sheets: { Sheet1: [['Month', 'Sum'], ['May', 12.5]] } } }]
  });
}, 60000);
afterAll(() => origins.close());

test('me, my manager, my reports and my groups', async () => {
  const read = await origins.page.evaluate(async (upn) => {
    const client = window.graphAs(upn);
    const get = (path: string): Promise<unknown> => client.api(path).get() as Promise<unknown>;
    return {
      me: await client.api('/me').select('displayName,jobTitle').get() as unknown, manager: await get('/me/manager'), reports: window.names(await get('/me/directReports')),
      groups: window.names(await get('/me/memberOf')), members: window.names(await get('/groups/g1/members'))
    };
  }, mia);
  expect(read).toMatchObject({
    me: { displayName: 'Mia Meyer', jobTitle: 'Lead' }, manager: { '@odata.type': '#microsoft.graph.user', displayName: 'Ada Admin' }, reports: ['Tom Tailor', 'Uma Unger'], groups: ['Sales team'],
    members: ['Mia Meyer', 'Tom Tailor']
  });
});

test('people are filtered, searched, ordered and counted', async () => {
  const read = await origins.page.evaluate(async (upn) => {
    const client = window.graphAs(upn);
    const counted = await client.api('/users').header('ConsistencyLevel', 'eventual').count(true).orderby('displayName desc').top(1).get() as Record<string, unknown>;
    return {
      filtered: window.names(await client.api('/users').filter('startswith(displayName,\'T\')').get()), count: counted['@odata.count'], first: window.names(counted),
      searched: window.names(await client.api('/users').header('ConsistencyLevel', 'eventual').search('"displayName:unger"').get())
    };
  }, mia);
  expect(read).toEqual({ filtered: ['Tom Tailor'], count: 4, first: ['Uma Unger'], searched: ['Uma Unger'] });
});

test('its page iterator follows @odata.nextLink to the end', async () => {
  expect(await origins.page.evaluate((upn) => window.everyone(window.graphAs(upn), '/users', 1), mia)).toEqual(['Ada Admin', 'Mia Meyer', 'Tom Tailor', 'Uma Unger']);
});

test('its batches', async () => {
  const paths = ['/me', '/users/nobody@contoso.example', `/users/${tom}`];
  expect(await origins.page.evaluate(([upn, ...rest]) => window.batch(window.graphAs(upn), rest), [mia, ...paths])).toEqual({ statuses: [200, 404, 200], last: expect.objectContaining({ displayName: 'Tom Tailor' }) });
});

test('a plan\'s tasks, a workbook\'s range, a photo', async () => {
  const read = await origins.page.evaluate(async ([upn, other]) => {
    const client = window.graphAs(upn);
    return {
      tasks: (await client.api('/planner/plans/p1/tasks').get() as { value: { title: string }[] }).value.map((task) => task.title),
      range: await client.api('/drives/d1/items/i1/workbook/worksheets/Sheet1/range(address=\'A1:B2\')').get() as unknown,
      photo: (await client.api(`/users/${other}/photo/$value`).get() as object).constructor.name
    };
  }, [mia, tom]);
  expect(read).toMatchObject({ tasks: ['Write it'], range: { values: [['Month', 'Sum'], ['May', 12.5]] }, photo: expect.stringMatching(/Blob|Document/) });
});

test('refusals are errors with code, status and request id', async () => {
  const [missing, denied, stranger] = await origins.page.evaluate(async ([one, other]) => [
    await window.refusal(window.graphAs(one).api('/users/nobody@contoso.example').get()), await window.refusal(window.graphAs(other).api('/planner/plans/p1').get()),
    await window.refusal(window.graphAs('stranger@elsewhere.example').api('/me').get())
  ], [mia, uma]);
  expect(missing).toEqual({ isGraphError: true, statusCode: 404, code: 'Request_ResourceNotFound', message: expect.stringContaining('nobody@contoso.example'), requestId: expect.stringMatching(/^[0-9a-f-]{36}$/) });
  expect(denied).toMatchObject({ statusCode: 403, code: 'Authorization_RequestDenied' });
  expect(stranger).toMatchObject({ statusCode: 401, code: 'InvalidAuthenticationToken' });
});
