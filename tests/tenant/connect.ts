import { InjectHeaders } from '@pnp/queryable';
import { spfi, SPBrowser, type SPFI } from '@pnp/sp';
import '@pnp/sp/attachments';
import '@pnp/sp/batching';
import '@pnp/sp/content-types';
import '@pnp/sp/fields';
import '@pnp/sp/items';
import '@pnp/sp/lists';
import '@pnp/sp/recycle-bin';
import '@pnp/sp/regional-settings';
import '@pnp/sp/security';
import '@pnp/sp/security/item';
import '@pnp/sp/security/list';
import '@pnp/sp/security/web';
import '@pnp/sp/site-groups/web';
import '@pnp/sp/site-users/web';
import '@pnp/sp/sites';
import '@pnp/sp/views';
import '@pnp/sp/webs';
import type { RunningTenant } from '../../workbench/tenant/testing/startTenant';

export const mia = 'mia@contoso.example';
export const tom = 'tom@contoso.example';
export const uma = 'uma@contoso.example';

/** The unmodified PnPjs, signed in with a bearer token. Its own retries are on. */
export function pnpAs(tenant: RunningTenant, user: string, site = '/sites/okr'): SPFI {
  return spfi(tenant.url + site).using(SPBrowser({ baseUrl: tenant.url + site }), InjectHeaders({ Authorization: `Bearer ${user}` }));
}

/** Three people, of whom Mia and Uma are members of /sites/okr; Tom only reads. */
export async function addPeople(tenant: RunningTenant): Promise<void> {
  await tenant.control('POST', 'people', { people: [
    { upn: mia, name: 'Mia Meyer', jobTitle: 'Lead', department: 'Sales', manager: 'admin@contoso.example' }, { upn: tom, name: 'Tom Tailor', manager: mia },
    { upn: uma, name: 'Uma Unger', manager: mia, mail: null }
  ] });
  await tenant.control('POST', 'sites', { path: '/sites/okr', members: [mia, uma] });
}

/** Adds rows by batches of 100, which is the quickest way. */
export async function addRows(tenant: RunningTenant, user: string, list: string, rows: readonly object[]): Promise<void> {
  const url = `${tenant.url}/sites/okr/_api/web/lists/getByTitle('${list}')/items`;
  for (let at = 0; at < rows.length; at += 100) {
    const parts = rows.slice(at, at + 100).map((row) => `--c\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n\r\nPOST ${url} HTTP/1.1\r\n` +
      `Accept: application/json;odata=nometadata\r\nContent-Type: application/json\r\n\r\n${JSON.stringify(row)}\r\n`);
    const body = `--b\r\nContent-Type: multipart/mixed; boundary=c\r\n\r\n${parts.join('')}--c--\r\n--b--\r\n`;
    const answer = await tenant.ask(user, 'POST', '/sites/okr/_api/$batch', body, { 'Content-Type': 'multipart/mixed; boundary=b' });
    const failed = /HTTP\/1\.1 [45]\d\d[^]{0,600}/.exec(answer.text);
    if (failed) throw new Error(failed[0]);
  }
}
