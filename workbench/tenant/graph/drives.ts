import type { Answer } from '../http/Call';
import type { JsonObject } from '../odata/json';
import type { Person } from '../sharepoint/people';
import { document, documents, without } from './documents';
import { chosen, forbidden, notFound, type GraphCall } from './GraphCall';
import { demandMember } from './groups';
import { answerWorkbook } from './workbook';

/** The id of somebody's own drive. */
export const personalDrive = (person: Person): string => `drive-${person.id}`;

/** A drive and its items, read only. An item is stored with its path below the root and, when it is a workbook, its sheets. */
export function answerDrive(call: GraphCall, driveId: string, steps: readonly string[]): Answer {
  const drive = document(call.core, 'drives', driveId) ?? (driveId === personalDrive(call.person) ? { id: driveId, driveType: 'business' } : undefined);
  if (!drive) {
    if (driveId.startsWith('drive-')) throw forbidden();
    throw notFound(driveId);
  }
  demandMember(call, drive.group);
  const [step, ...rest] = steps;
  if (step === undefined) return call.entity('drives', chosen(driveOf(drive), call.parameters));
  const items = documents(call.core, 'driveItems', driveId);
  if (/^root$/i.test(step)) {
    if (rest[0]?.toLowerCase() === 'children') return call.collection('driveItems', items.filter((item) => !pathOf(item).includes('/')).map((item) => itemOf(call, item, drive)));
    const search = /^search\(q='(.*)'\)$/i.exec(rest[0] ?? '')?.[1].replace(/''/g, '\'').toLowerCase();
    if (search !== undefined) return call.collection('driveItems', items.filter((item) => nameOf(item).toLowerCase().includes(search)).map((item) => itemOf(call, item, drive)));
    if (rest.length > 0) throw notFound(rest.join('/'));
    return call.entity('driveItems', { id: 'root', name: 'root', folder: { childCount: items.length }, root: {} });
  }
  const path = /^root:\/?([^:]*):?$/i.exec(step)?.[1];
  const item = path !== undefined ? items.find((candidate) => pathOf(candidate).toLowerCase() === path.replace(/\/$/, '').toLowerCase()) : step.toLowerCase() === 'items' ? items.find((candidate) => candidate.id === rest[0]) : undefined;
  if (!item) throw notFound(path ?? rest[0] ?? step);
  const after = path !== undefined ? rest : rest.slice(1);
  if (after.length === 0) return call.entity('driveItems', chosen(itemOf(call, item, drive), call.parameters));
  switch (after[0].toLowerCase()) {
    case 'workbook': return answerWorkbook(call, item, after.slice(1));
    case 'content': return { status: 200, headers: { 'Content-Type': 'application/octet-stream' }, body: typeof item.content === 'string' ? Buffer.from(item.content, 'base64') : '' };
    case 'children': return call.collection('driveItems', items.filter((other) => pathOf(other).slice(0, -nameOf(other).length - 1) === pathOf(item)).map((other) => itemOf(call, other, drive)));
    default: throw notFound(after.join('/'));
  }
}

/** A drive as Graph shows it. */
export function driveOf(drive: JsonObject): JsonObject {
  return { driveType: 'documentLibrary', name: 'Documents', ...without(drive, 'group') };
}

const pathOf = (item: JsonObject): string => String(item.path ?? item.name ?? item.id).replace(/^\//, '');

const nameOf = (item: JsonObject): string => pathOf(item).slice(pathOf(item).lastIndexOf('/') + 1);

function itemOf(call: GraphCall, item: JsonObject, drive: JsonObject): JsonObject {
  const { workbook, content } = item;
  const rest = without(item, 'workbook', 'content', 'path', 'drive');
  const path = pathOf(item);
  return {
    name: nameOf(item), size: typeof content === 'string' ? Buffer.from(content, 'base64').length : 0, webUrl: `https://contoso.sharepoint.com/${encodeURI(path)}`,
    eTag: `"{${String(item.id)}},1"`, parentReference: { driveId: drive.id, path: `/drives/${String(drive.id)}/root:/${path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : ''}` },
    ...(rest.folder ? {} : { '@microsoft.graph.downloadUrl': `${call.base}/drives/${String(drive.id)}/items/${String(item.id)}/content`, file: { mimeType: workbook ? 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' : 'application/octet-stream' } }), ...rest
  };
}
