import { admin, startTenant, type RunningTenant } from '../../workbench/tenant/testing/startTenant';
import { addPeople, addRows, mia, pnpAs } from './connect';

/** Facts: "Threshold, measured live at 6,000 rows". */
let tenant: RunningTenant;
const items = '/sites/okr/_api/web/lists/getByTitle(\'Big\')/items';
const read = async (query: string): Promise<{ status: number; code: string; rows: number }> => {
  const { status, json } = await tenant.ask(admin, 'GET', `${items}?${query.replace(/ /g, '%20')}`);
  const failure = json['odata.error'] as unknown as { code: string } | undefined;
  return { status, code: failure?.code ?? '', rows: (json.value as unknown as unknown[] | undefined)?.length ?? 0 };
};
const throttled = { status: 500, code: '-2147024860, Microsoft.SharePoint.SPQueryThrottledException' };

beforeAll(async () => {
  tenant = await startTenant();
  await addPeople(tenant);
  const sp = pnpAs(tenant, admin);
  await sp.web.lists.add('Big');
  const list = sp.web.lists.getByTitle('Big');
  const owner = (await sp.web.ensureUser(mia)).Id;
  for (const xml of [
    '<Field Type="Number" Name="Few" DisplayName="Few" Indexed="TRUE"/>', '<Field Type="Text" Name="Many" DisplayName="Many" Indexed="TRUE"/>', '<Field Type="Text" Name="Plain" DisplayName="Plain"/>',
    '<Field Type="User" Name="Owner" DisplayName="Owner" Indexed="TRUE"/>', '<Field Type="Text" Name="Empty" DisplayName="Empty" Indexed="TRUE"/>',
    '<Field Type="Calculated" Name="Sum" DisplayName="Sum" ResultType="Number"><Formula>=[Few]*2</Formula></Field>'
  ]) await list.fields.createFieldAsXml({ SchemaXml: xml, Options: 8 });
  await addRows(tenant, admin, 'Big', Array.from({ length: 6000 }, (_, n) => ({
    Title: `Row ${n}`, Few: n % 60, Many: n < 5500 ? 'common' : 'rare', Plain: `p${n % 7}`, OwnerId: n % 100 === 0 ? owner : null, Empty: n % 10 === 0 ? null : 'x'
  })));
}, 60000);
afterAll(() => tenant.close());

test('a filter on an indexed column is served, on an unindexed one refused', async () => {
  expect(await read('$filter=Few eq 3&$top=5000')).toMatchObject({ status: 200, rows: 100 });
  expect(await read('$filter=Plain eq \'p1\'')).toMatchObject(throttled);
});

test('AND with one indexed side is served in either order', async () => {
  expect(await read('$filter=Few eq 3 and Plain eq \'p1\'')).toMatchObject({ status: 200 });
  expect(await read('$filter=Plain eq \'p1\' and Few eq 3')).toMatchObject({ status: 200 });
});

test('eq null on an indexed column is served', async () => {
  expect(await read('$filter=Empty eq null&$top=5000')).toMatchObject({ status: 200, rows: 600 });
});

test('OR needs every branch indexed', async () => {
  expect(await read('$filter=Few eq 3 or Many eq \'rare\'&$top=5000')).toMatchObject({ status: 200, rows: 592 });
  expect(await read('$filter=Few eq 3 or Plain eq \'p1\'')).toMatchObject(throttled);
});

test('a calculated column can neither be filtered nor sorted', async () => {
  expect((await read('$filter=Sum eq 3')).status).toBe(400);
  expect((await read('$orderby=Sum')).status).toBe(400);
});

test('ordering after an indexed filter works', async () => {
  expect(await read('$filter=Few eq 3&$orderby=Plain desc&$top=5')).toMatchObject({ status: 200, rows: 5 });
});

test('an index helps only while what it selects is at most 5,000 rows', async () => {
  expect(await read('$filter=Many eq \'rare\'')).toMatchObject({ status: 200 });
  expect(await read('$filter=Many eq \'common\'')).toMatchObject(throttled);
  expect(await read('$orderby=ID desc&$top=4999')).toMatchObject(throttled);
});

test('ID ranges of up to 5,000 are served, also with a second indexed filter', async () => {
  expect(await read('$filter=ID gt 500 and ID le 5500&$top=5000')).toMatchObject({ status: 200, rows: 5000 });
  expect(await read('$filter=ID gt 100 and ID le 5900&$top=5000')).toMatchObject(throttled);
  expect(await read('$filter=ID gt 500 and ID le 5500 and Few eq 3&$top=5000')).toMatchObject({ status: 200 });
});

test('Modified can be indexed', async () => {
  await tenant.control('PATCH', 'settings', { listViewThreshold: 10000 });
  await pnpAs(tenant, admin).web.lists.getByTitle('Big').fields.getByInternalNameOrTitle('Modified').update({ Indexed: true });
  await tenant.control('PATCH', 'settings', { listViewThreshold: 5000 });
  await tenant.control('POST', 'clock', { advance: 10 });
  const now = (await tenant.control('GET', 'clock')).json.now as unknown as string;
  await pnpAs(tenant, admin).web.lists.getByTitle('Big').items.getById(7).update({ Title: 'Touched' });
  expect(await read(`$filter=Modified ge datetime'${now}'`)).toMatchObject({ status: 200, rows: 1 });
});

test('reading all rows by pages needs no filter', async () => {
  expect(await read('$top=5000')).toMatchObject({ status: 200, rows: 5000 });
});

test('whether an indexed person column serves is a switch', async () => {
  expect(await read('$filter=OwnerId eq 1')).toMatchObject(throttled);
  await tenant.control('PATCH', 'settings', { lookupIndexServes: true });
  expect(await read('$filter=OwnerId eq 1')).toMatchObject({ status: 200 });
  await tenant.control('PATCH', 'settings', { lookupIndexServes: false });
});

test('the threshold is a setting', async () => {
  await tenant.control('PATCH', 'settings', { listViewThreshold: 10000 });
  expect(await read('$filter=Plain eq \'p1\'')).toMatchObject({ status: 200 });
  await tenant.control('PATCH', 'settings', { listViewThreshold: 5000 });
});

test('a list takes 20 indexes; some types take none; past 5,000 rows none can be made', async () => {
  const sp = pnpAs(tenant, admin);
  await sp.web.lists.add('Indexes');
  const { fields } = sp.web.lists.getByTitle('Indexes');
  for (let n = 0; n < 20; n += 1) await fields.createFieldAsXml(`<Field Type="Text" DisplayName="T${n}" Indexed="TRUE"/>`);
  await expect(fields.createFieldAsXml('<Field Type="Text" DisplayName="T20" Indexed="TRUE"/>')).rejects.toThrow(/maximum number of indexed columns/);
  for (const type of ['Calculated', 'Note', 'MultiChoice', 'UserMulti', 'URL']) {
    const mult = type === 'UserMulti' ? ' Mult="TRUE"' : '';
    await expect(fields.createFieldAsXml(`<Field Type="${type}" DisplayName="X${type}" Indexed="TRUE"${mult}/>`)).rejects.toThrow(/cannot be indexed/);
  }
  await expect(sp.web.lists.getByTitle('Big').fields.getByInternalNameOrTitle('Plain').update({ Indexed: true })).rejects.toThrow(/list view threshold/);
});

test('lookup, person, Author and Editor columns cost a join each: at most 12', async () => {
  const sp = pnpAs(tenant, admin);
  await sp.web.lists.add('Joins');
  const list = sp.web.lists.getByTitle('Joins');
  const names = Array.from({ length: 11 }, (_, n) => `P${n}`);
  for (const name of names) await list.fields.addUser(name);
  const choose = (chosen: string[]) => list.items.select('Id', ...chosen.map((name) => `${name}/Title`)).expand(...chosen)();
  expect(await choose([...names, 'Author'])).toEqual([]);
  await expect(choose([...names, 'Author', 'Editor'])).rejects.toThrow(/-2147024749.*lookup column threshold/);
});
