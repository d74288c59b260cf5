import '@pnp/sp/files';
import '@pnp/sp/folders';
import { admin, startTenant, type RunningTenant } from '../../workbench/tenant/testing/startTenant';
import { addPeople, addRows, mia, pnpAs, tom } from './connect';

/**
 * Random and mutated requests: no crash, no hang, no 500 of the tenant's own making, no row of another user leaked. A seed fixes them; more of them, or others:
 * `TENANT_FUZZ=100000 TENANT_FUZZ_SEED=7 npx jest -c jest.e2e.config.js tests/tenant/fuzz`.
 */
const rounds = Number(process.env.TENANT_FUZZ ?? 3000);
let state = Number(process.env.TENANT_FUZZ_SEED ?? 1) >>> 0;
const random = (): number => {
  state = (state + 0x6d2b79f5) >>> 0;
  let mixed = Math.imul(state ^ (state >>> 15), state | 1);
  mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
};
const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)];
const times = (most: number, make: () => string, sign = ''): string => Array.from({ length: Math.floor(random() * most) }, make).join(sign);

let tenant: RunningTenant;
/** Stands in rows that only Mia may see. */
const secret = 'TOP-SECRET-OF-MIA';
const names = ['Title', 'Id', 'ID', 'GoalValue', 'Owner', 'OwnerId', 'Owner/Title', 'Owner/Id', 'Owners', 'OwnersId', 'Tags', 'Start', 'Done', 'Link', 'Sum', 'Author/Title', 'Created', 'GUID', 'Nope', '*', '__proto__', 'constructor', 'FileRef', 'Attachments', 'ParentList', 'FieldValuesAsText'];
const literals = ['1', '-5', '1e400', '\'x\'', '\'it\'\'s\'', 'null', 'true', 'datetime\'2022-01-01T00:00:00Z\'', 'datetime\'nope\'', 'guid\'00000000-0000-0000-0000-000000000000\'', '\'%_\\\'', '0x1', '\'\u{1F600}\'', '@v'];
const texts = ['\'Row 1\'', '\'x\'', '\'it\'\'s\'', '\'%_\\\'', '\'\u{1F600}\'', '\'\''];
/** Leaves that are right: a column with a value of its type. */
const leaf = (): string => pick([
  () => `${pick(['Title', 'Owner/Title', 'Author/Title', 'GUID'])} ${pick(['eq', 'ne'])} ${pick([...texts, 'null'])}`, () => `Title ${pick(['gt', 'ge', 'lt', 'le'])} ${pick(texts.slice(0, 5))}`,
  () => `${pick(['GoalValue', 'Id', 'OwnerId', 'OwnersId', 'AuthorId'])} ${pick(['eq', 'ne', 'gt', 'ge', 'lt', 'le'])} ${pick(['1', '-5', '1.5', '1e3', '99999999999'])}`, () => `Tags eq ${pick(texts.slice(0, 5))}`,
  () => `${pick(['Start', 'Created', 'Modified'])} ${pick(['gt', 'le'])} datetime'2022-01-01T00:00:00Z'`, () => `Done eq ${pick(['1', 'true', 'false'])}`, () => `${pick(['year', 'month', 'day', 'hour'])}(Created) ge ${pick(['1', '2022'])}`,
  () => `substringof(${pick(texts)},Title)`, () => `startswith(Title,${pick(texts)})`, () => `${pick(['GoalValue', 'OwnersId', 'Tags', 'Start'])} ${pick(['eq', 'ne'])} null`
])();
/** Now and then a part that is wrong, and with it the whole. */
const anything = (): string => (random() < 0.5 ? `${pick(['substringof', 'startswith', 'contains', 'indexof'])}(${pick([...names, ...literals])},${pick([...names, ...literals])})`
  : `${pick([...names, ...literals])} ${pick(['eq', 'ne', 'gt', 'ge', 'lt', 'le', 'is'])} ${pick([...literals, ...names])}`);
const filter = (depth = 0): string => {
  const roll = random();
  if (depth < 5 && roll < 0.35) return `(${filter(depth + 1)} ${pick(['and', 'or'])} ${filter(depth + 1)})`;
  if (depth < 5 && roll < 0.4) return `not (${filter(depth + 1)})`;
  return roll < 0.95 ? leaf() : anything();
};
const caml = (depth = 0): string => {
  const roll = random();
  if (depth < 4 && roll < 0.4) return `<${pick(['And', 'Or'])}>${caml(depth + 1)}${caml(depth + 1)}</${pick(['And', 'Or'])}>`;
  const name = pick(names);
  const tag = pick(['Eq', 'Neq', 'Gt', 'Contains', 'BeginsWith', 'IsNull', 'In', 'Membership', 'DateRangesOverlap']);
  return `<${tag}${tag === 'Membership' ? ` Type="${pick(['CurrentUserGroups', 'SPGroup', 'SPWeb.AllUsers', 'SPWeb.Users', 'x'])}" ID="${pick(['3', 'x'])}"` : ''}><FieldRef Name="${name}"${random() < 0.3 ? ' LookupId="TRUE"' : ''}/><Value Type="${pick(['Text', 'Number', 'DateTime', 'Integer', 'User'])}">${pick(['x', '1', '<Today/>', '<UserID/>', '2022-01-01', ''])}</Value></${random() < 0.95 ? tag : 'Eq'}>`;
};
const json = (): string => JSON.stringify(pick<unknown>([
  {}, [], null, 'x', 5, { Title: pick([1, null, 'x'.repeat(300), [], {}, true]) }, { GoalValue: pick(['x', 1e308, null, '5', {}]) }, { OwnerId: pick([-1, 0, 99999, 'x', null, [1]]) },
  { OwnersId: pick([[1], { results: [1, 2] }, [], null, 'x', [null], [1.5]]) }, { Tags: pick([['a'], [1], 'a', { results: 'x' }]) }, { Link: pick([{ Url: 'x' }, { Url: 'https://x' }, 'https://x', {}]) },
  { Start: pick(['2022-02-31', '2022-01-01T00:00:00Z', 5, '']) }, { Done: pick(['true', 2, null]) }, { __proto__: { x: 1 } }, { formValues: pick([null, [], [{}], [{ FieldName: pick(names), FieldValue: pick(['x', '', null, 5, '[{"Key":1}]', '11/4/2022']) }]]) },
  { query: { ViewXml: `<View><Query><Where>${caml()}</Where></Query><RowLimit>${pick(['5', 'x', '-1', ''])}</RowLimit></View>` } }, { parameters: { ViewXml: `<View><Query><Where>${caml()}</Where></Query></View>`, Paging: pick(['', 'Paged=TRUE', 'p_ID=x']) } },
  { parameters: { SchemaXml: pick(['', '<Field/>', '<Field Type="Text"/>', '<x', `<Field Type="${pick(['Text', 'Number', 'Nope'])}" DisplayName="${times(5, () => pick(['a', ' ', '"', '&amp;', 'ü']))}"/>`]) } }
]));
const list = '/sites/okr/_api/web/lists/getByTitle(\'Goals\')';
const path = (): string => pick([
  () => `${list}/items?$filter=${encodeURIComponent(filter())}&$select=Id,Title,Owner/Title,Author/Title,Owners/Title${pick(['', ',*', ',Tags'])}&$expand=Owner,Author,Owners&$orderby=${pick(['Id', 'Title desc', 'GoalValue,Id desc', 'Owner/Title'])}&$top=${pick(['1', '3', '5000'])}`,
  () => `${list}/items?$filter=${encodeURIComponent(filter())}&$select=${pick([names.join(','), pick(names), 'Id'])}&$expand=${pick(names)}`,
  () => `${list}/items?$orderby=${pick(names)} ${pick(['asc', 'desc', 'up'])}&$top=${pick(['1', '0', '-1', 'x', '99999999'])}&$skiptoken=${encodeURIComponent(pick(['Paged=TRUE&p_ID=3', 'p_ID=x', 'Paged=TRUE&p_ID=1&p_Title==a', '%', '']))}`,
  () => `${list}/items(${pick(['1', '2', '3', '-1', '99', '\'x\'', '1e9', ''])})${pick(['', '/versions', '/AttachmentFiles', '/FieldValuesAsText', '/roleassignments', '/ParentList', `/${pick(names)}`, '/validateupdatelistitem', '/recycle'])}`,
  () => `${list}/${pick(['getitems', 'RenderListDataAsStream', 'getchanges', 'getlistitemchangessincetoken', 'AddValidateUpdateItemUsingPath', 'fields', 'fields/createfieldasxml', 'views', 'contenttypes', 'effectiveBasePermissions', 'rootfolder', 'nope()', 'items()', 'fields(\'x\')', 'views(guid\'x\')'])}`,
  () => `/sites/okr/_api/web/${pick(['lists', 'siteusers', 'sitegroups', 'roledefinitions', 'currentuser', 'regionalsettings/timezones', 'getlist(\'/x\')', 'getUserById(1)', 'recyclebin', 'webs', 'allproperties', 'getUserEffectivePermissions(@u)?@u=\'x\'', `lists?$filter=${encodeURIComponent(filter())}`, 'lists?$expand=Fields,Views,Items'])}`,
  () => `/sites/okr/_api/${times(5, () => pick(['web', 'lists', '(', ')', '\'', '/', '%', '%00', 'items', '@x', '..', '\u00e4', 'x=1', ',', '$']))}`,
  () => `/sites/okr/_api/web/${pick(['getFileByServerRelativePath', 'getFileByServerRelativeUrl', 'getFolderByServerRelativePath', 'getFileById', 'getFolderById'])}(${pick(['decodedUrl=', ''])}'${pick(['/sites/okr/Shared Documents', 'Shared Documents/secret.txt', '/sites/okr/Shared Documents/open.txt', '/sites/okr', '../x', '/sites/okr/Lists/Goals', ''])}')${pick(['', '/$value', '/Files', '/Folders', '/ListItemAllFields', '/Properties', '/ParentFolder', '/Files/AddUsingPath(decodedurl=\'x.txt\',overwrite=true)', '/Folders/AddUsingPath(decodedurl=\'a/b\')', '/copyTo(strnewurl=\'/sites/okr/Shared Documents/y.txt\',boverwrite=true)', '/moveTo(newurl=\'/sites/okr/Shared Documents/z.txt\')', '/recycle', '/startUpload(uploadId=guid\'x\')', '/finishUpload(uploadId=\'x\',fileOffset=5)', '?$expand=Files,Folders,ListItemAllFields/ParentList'])}`,
  () => `/v1.0/${pick(['me', 'users', `users?$filter=${encodeURIComponent(filter())}`, 'users?$search=x', 'groups/x/members', 'planner/plans/x', 'drives/x/root:/a:/workbook', 'employeeExperience/learningProviders', '$batch', '%E0%A4%A'])}`,
  () => `${list}/items?${times(4, () => pick(['$select', '$filter', '$expand', '$orderby', '$top']) + '=' + encodeURIComponent(times(8, () => pick([...names, ...literals, '(', ')', ',', '/', ' and ', ' eq ', '\'', '$', '*']))), '&')}`
])();
const batch = (): string => {
  const operations = Array.from({ length: Math.floor(random() * 5) }, () => `--b\r\nContent-Type: application/http\r\n\r\n${pick(['GET', 'POST', 'MERGE', 'FOO'])} ${path()} HTTP/1.1\r\nIf-Match: ${pick(['*', '"1"', 'x'])}\r\n\r\n${json()}\r\n`);
  const text = `${operations.join('')}--b--\r\n`;
  const cut = Math.floor(random() * text.length);
  return random() < 0.2 ? text.slice(0, cut) + pick(['', '\0', '--b', '\r\n\r\n']) + text.slice(cut + 3) : text;
};

beforeAll(async () => {
  tenant = await startTenant();
  await addPeople(tenant);
  const { web } = pnpAs(tenant, admin);
  await web.lists.add('Goals');
  for (const xml of [
    '<Field Type="Number" Name="GoalValue" DisplayName="Value" Indexed="TRUE"/>', '<Field Type="User" Name="Owner" DisplayName="Owner"/>', '<Field Type="UserMulti" Mult="TRUE" Name="Owners" DisplayName="Owners"/>', '<Field Type="URL" Name="Link" DisplayName="Link"/>',
    '<Field Type="MultiChoice" Name="Tags" DisplayName="Tags"><CHOICES><CHOICE>a</CHOICE></CHOICES></Field>', '<Field Type="DateTime" Name="Start" DisplayName="Start"/>', '<Field Type="Boolean" Name="Done" DisplayName="Done"/>',
    '<Field Type="Calculated" Name="Sum" DisplayName="Sum"><Formula>=1</Formula></Field>'
  ]) await web.lists.getByTitle('Goals').fields.createFieldAsXml({ SchemaXml: xml, Options: 8 });
  await addRows(tenant, admin, 'Goals', Array.from({ length: 20 }, (_, n) => ({ Title: `Row ${n}`, GoalValue: n })));
  await web.lists.add('Private');
  await web.lists.getByTitle('Private').update({ ReadSecurity: 2 });
  await addRows(tenant, mia, 'Private', [{ Title: secret }]);
  await web.lists.getByTitle('Private').items.getById(1)();
  // Tom reads the site; the row in Goals is Mia's by permission.
  await addRows(tenant, admin, 'Goals', [{ Title: secret }]);
  const hidden = web.lists.getByTitle('Goals').items.getById(21);
  await hidden.breakRoleInheritance(false);
  const documents = web.getFolderByServerRelativePath('/sites/okr/Shared Documents').files;
  await documents.addUsingPath('open.txt', 'for all');
  await documents.addUsingPath('secret.txt', secret);
  await (await web.getFileByServerRelativePath('/sites/okr/Shared Documents/secret.txt').getItem()).breakRoleInheritance(false);
  await tenant.control('POST', 'snapshot', { name: 'fuzz' });
});
afterAll(() => tenant.close());

test(`${rounds} random requests`, async () => {
  const printed = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  const wrong: string[] = [];
  const ask = async (): Promise<void> => {
    const user = pick([tom, tom, mia, admin]);
    const roll = random();
    const method = roll < 0.7 ? 'GET' : pick(['POST', 'PATCH', 'DELETE', 'PUT']);
    const target = random() < 0.08 ? '/sites/okr/_api/$batch' : (method === 'POST' && random() < 0.6 ? `${list}/${pick(['items', 'items(2)/validateupdatelistitem', 'getitems', 'RenderListDataAsStream', 'AddValidateUpdateItemUsingPath', 'getchanges', 'fields/createfieldasxml'])}` : method !== 'GET' && random() < 0.6 ? `${list}/items(${pick(['1', '2', '3', '21'])})` : path()).replace(/getByTitle\('Goals'\)/, random() < 0.2 ? 'getByTitle(\'Private\')' : '$&');
    const isBatch = target.endsWith('_api/$batch');
    const body = isBatch ? batch() : method === 'GET' ? undefined : json();
    const headers: Record<string, string> = { Accept: pick(['application/json', 'application/json;odata=verbose', 'application/json;odata=nometadata', '*/*']), ...(random() < 0.2 ? { 'OData-Version': '4.0' } : {}), ...(random() < 0.2 ? { 'X-HTTP-Method': pick(['MERGE', 'DELETE', 'PUT', 'X']) } : {}) };
    if (isBatch) headers['Content-Type'] = 'multipart/mixed; boundary=b';
    const asked = encodeURI(target).replace(/%25/g, '%');
    const reply = await tenant.ask(user, isBatch ? 'POST' : method, asked, body, headers);
    if (/Local\.TenantFailure/.test(reply.text)) wrong.push(`own failure: ${method} ${asked} ${body ?? ''} → ${reply.text.slice(0, 300)}`);
    if (user === tom && reply.text.includes(secret)) wrong.push(`leak: ${method} ${asked}`);
  };
  for (let at = 0; at < rounds; at += 20) {
    await Promise.all(Array.from({ length: Math.min(20, rounds - at) }, ask));
    // Random deletions would leave nothing to ask for.
    if (at % 2000 === 0 && at > 0) await tenant.control('POST', 'restore', { name: 'fuzz' });
  }
  printed.mockRestore();
  expect(wrong.slice(0, 10)).toEqual([]);
  expect((await tenant.control('GET', 'health')).json.ready).toBe(true);
}, 3600000);
