import { errors } from '../../errors';
import type { Answer, Call } from '../../http/Call';
import { jsonAnswer } from '../../odata/Resource';
import { rightsOn } from '../items/visibility';
import { hasRight, right } from '../rights';

/** `sp.web.getdocumentlibraries('https://…/sites/x')`: the libraries of a web that the caller may see. */
export function documentLibraries(url: string, call: Call): Answer {
  const web = call.core.webs.find(url.replace(/^https?:\/\/[^/]+/i, '').replace(/\/$/, ''));
  if (!web || !call.core.permissions.canOpen(web, call.person)) throw errors.resourceMissing(url);
  const libraries = call.core.lists.of(web).filter((list) => list.data.baseTemplate === 101 && hasRight(rightsOn(call.core, list, call.person), right.viewItems))
    .map((list) => ({ AbsoluteUrl: call.raw.origin + list.path, DriveId: null, FromCrossFarm: false, Id: list.id, IsDefaultDocumentLibrary: list.path === `${web.path}/Shared Documents`, ServerRelativeUrl: list.path, Title: list.data.title }));
  if (call.format.level === 'verbose') return jsonAnswer(call, { d: { GetDocumentLibraries: { results: libraries } } });
  return jsonAnswer(call, { ...(call.format.level === 'minimal' ? { 'odata.metadata': `${call.webUrl}/_api/$metadata#Collection(SP.DocumentLibraryInformation)` } : {}), value: libraries });
}
