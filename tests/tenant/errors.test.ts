import { admin, startTenant, type RunningTenant } from '../../workbench/tenant/testing/startTenant';
import { addPeople, mia, pnpAs, tom } from './connect';

/** Facts: the table of errors. */
let tenant: RunningTenant;
const web = '/sites/okr/_api/web';
const list = `${web}/lists/getByTitle('Goals')`;
const outcome = async (user: string, method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<[number, string]> => {
  const { status, json } = await tenant.ask(user, method, path.replace(/ /g, '%20'), body, { Accept: 'application/json', ...headers });
  return [status, (json['odata.error'] as unknown as { code?: string } | undefined)?.code ?? ''];
};

beforeAll(async () => {
  tenant = await startTenant();
  await addPeople(tenant);
  const sp = pnpAs(tenant, admin);
  await sp.web.lists.add('Goals');
  await sp.web.lists.getByTitle('Goals').fields.createFieldAsXml({ SchemaXml: '<Field Type="Text" Name="GoalKey" DisplayName="Key" Indexed="TRUE" EnforceUniqueValues="TRUE"/>', Options: 8 });
  await sp.web.lists.getByTitle('Goals').items.add({ Title: 'One', GoalKey: 'k' });
});
afterAll(() => tenant.close());

test.each<[string, string, string, unknown, number, string]>([
  ['list missing by title', 'GET', `${web}/lists/getByTitle('Nope')`, undefined, 404, '-1, System.ArgumentException'],
  ['item missing', 'GET', `${list}/items(99)`, undefined, 404, '-2130575338, System.ArgumentException'],
  ['field missing', 'GET', `${list}/fields/getByInternalNameOrTitle('Nope')`, undefined, 400, '-2147024809, System.ArgumentException'],
  ['view missing', 'GET', `${list}/views/getByTitle('Nope')`, undefined, 400, '-2147024809, System.ArgumentException'],
  ['unknown property in $select', 'GET', `${list}/items?$select=Nope`, undefined, 400, '-1, Microsoft.SharePoint.Client.InvalidClientQueryException'],
  ['unknown path', 'GET', `${web}/nope`, undefined, 404, '-1, Microsoft.SharePoint.Client.ResourceNotFoundException'],
  ['unknown property in a body', 'POST', `${list}/items`, { Nope: 1 }, 400, '-1, Microsoft.SharePoint.Client.InvalidClientQueryException'],
  ['wrong type in a body', 'POST', `${list}/items`, { Title: 5 }, 400, '-1, Microsoft.SharePoint.Client.InvalidClientQueryException'],
  ['unique violation', 'POST', `${list}/items`, { Title: 'x', GoalKey: 'K' }, 500, '-2130575169, Microsoft.SharePoint.SPDuplicateValuesFoundException'],
  ['unknown user', 'POST', `${web}/ensureuser`, { logonName: 'nobody@contoso.example' }, 400, '-2146232832, Microsoft.SharePoint.SPException']
])('%s', async (_case, method, path, body, status, code) => {
  expect(await outcome(admin, method, path, body)).toEqual([status, code]);
});

test('access denied', async () => {
  expect(await outcome(tom, 'POST', `${list}/items`, { Title: 'x' })).toEqual([403, '-2147024891, System.UnauthorizedAccessException']);
});

test('nobody is let in without a name', async () => {
  expect((await fetch(`${tenant.url}${web}`)).status).toBe(401);
  expect((await fetch(`${tenant.url}${web}`, { headers: { Authorization: 'Bearer nobody@contoso.example' } })).status).toBe(401);
});

test('a stale ETag names both', async () => {
  const current = (await tenant.ask(admin, 'GET', `${list}/items(1)`)).headers.get('etag') as string;
  const reply = await tenant.ask(admin, 'PATCH', `${list}/items(1)`, { Title: 'x' }, { 'If-Match': '"8"', Accept: 'application/json' });
  expect(reply.status).toBe(412);
  expect(reply.json['odata.error']).toEqual({
    code: '-1, Microsoft.SharePoint.Client.ClientServiceException',
    message: { lang: 'en-US', value: `The request ETag value '"8"' does not match the object's ETag value '${current}'.` }
  });
});

test.each(['"1"', '*'])('If-Match %s is accepted', async (etag) => {
  const { Id } = await pnpAs(tenant, admin).web.lists.getByTitle('Goals').items.add({ Title: 'x' });
  expect((await tenant.ask(admin, 'PATCH', `${list}/items(${Id})`, { Title: 'y' }, { 'If-Match': etag })).status).toBe(204);
});

test('verbose callers read the error under "error"', async () => {
  expect((await tenant.ask(admin, 'GET', `${web}/nope`, undefined, { Accept: 'application/json;odata=verbose' })).json).toMatchObject({ error: { message: { lang: 'en-US' } } });
});

test('OData 4 callers read a plain message', async () => {
  expect((await tenant.ask(admin, 'GET', `${web}/nope`, undefined, { 'OData-Version': '4.0' })).json).toMatchObject({ error: { code: expect.any(String), message: expect.any(String) } });
});

describe('the digest of a cookie caller', () => {
  const cookie = { Cookie: `tenant-user=${mia}`, Accept: 'application/json', 'Content-Type': 'application/json' };
  const write = async (digest?: string): Promise<[number, string]> => {
    const response = await fetch(tenant.url + list + '/items', { method: 'POST', body: '{"Title":"x"}', headers: { ...cookie, ...(digest ? { 'X-RequestDigest': digest } : {}) } });
    const json = await response.json() as { 'odata.error'?: { code: string } };
    return [response.status, json['odata.error']?.code ?? ''];
  };
  const digest = async (): Promise<{ FormDigestValue: string; FormDigestTimeoutSeconds: number }> =>
    (await fetch(`${tenant.url}/sites/okr/_api/contextinfo`, { method: 'POST', headers: cookie })).json() as Promise<{ FormDigestValue: string; FormDigestTimeoutSeconds: number }>;

  test('is needed, lasts 1,800 seconds, and belongs to one person', async () => {
    expect(await write()).toEqual([403, '-2130575251, Microsoft.SharePoint.SPException']);
    const { FormDigestValue, FormDigestTimeoutSeconds } = await digest();
    expect(FormDigestTimeoutSeconds).toBe(1800);
    expect(await write(FormDigestValue)).toEqual([201, '']);
    expect((await write(FormDigestValue.replace(/.,/, (end) => (end === '0,' ? '1,' : '0,'))))[0]).toBe(403);
  });

  test('runs out', async () => {
    const { FormDigestValue } = await digest();
    await tenant.control('POST', 'clock', { advance: 1801 });
    expect(await write(FormDigestValue)).toEqual([403, '-2130575252, Microsoft.SharePoint.SPException']);
    expect((await write((await digest()).FormDigestValue))[0]).toBe(201);
  });
});
