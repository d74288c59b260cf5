import type { OkrDocument } from '../../src/okr/document';
import { fillLists } from '../fill';
import { progressLine } from '../machine/progressLine';
import { UserError } from '../machine/UserError';
import { withUserPrincipalNames } from './withUserPrincipalNames';

/** People are added in portions: one request a portion. */
const portion = 1000;

async function control(url: string, path: string, body: unknown): Promise<void> {
  const response = await fetch(`${url}/_tenant/${path}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
  if (!response.ok) throw new UserError(`The local tenant refused ${path}: ${response.status} ${await response.text()}`);
}

/** Adds the people of the document to the tenant, sets the lists up on the data site and fills them, through the product's own code. */
export async function fillTenant(url: string, document: OkrDocument, dataSite: string): Promise<void> {
  const known = withUserPrincipalNames(document);
  const health = await (await fetch(`${url}/_tenant/health`)).json() as { admin: string };
  const people = known.people.filter((person) => person.id !== health.admin).map((person) => ({ upn: person.id, name: person.name, manager: person.manager ?? undefined }));
  for (let at = 0; at < people.length; at += portion) await control(url, 'people', { people: people.slice(at, at + portion) });
  const progress = progressLine('Filling the lists');
  const { rows } = await fillLists({
    webUrl: `${url}${dataSite}`, document: known, asUser: health.admin,
    onProgress: ({ step, rowsDone, rowsTotal }) => progress.set(`${step}, ${rowsDone.toLocaleString('en')} of ${rowsTotal.toLocaleString('en')} rows`)
  });
  progress.done(`Lists filled: ${known.objectives.length.toLocaleString('en')} objectives, ${known.keyResults.length.toLocaleString('en')} key results, ${known.checkIns.length.toLocaleString('en')} check-ins, ${rows.toLocaleString('en')} rows`);
}
