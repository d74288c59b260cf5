import { errors } from '../errors';
import { putDocuments } from '../graph/documents';
import type { Answer, Call } from '../http/Call';
import { Complex, isObject } from '../odata/json';
import { jsonAnswer, valueAnswer, type Resource } from '../odata/Resource';
import { createSite } from './createSite';
import type { Web } from './webs';

/** `SPSiteManager/Create` and `Status`: how new sites are made over REST. */
export const siteManager: Resource = {
  child: (name) => {
    switch (name.toLowerCase()) {
      case 'create': return { post: (call) => call.core.change(() => siteStatus(call, makeSite(call))) };
      case 'status': return { get: (call) => siteStatus(call, call.core.webs.find(pathOf((call.parameters.get('url') ?? '').replace(/^'|'$/g, '')))) };
      default: return undefined;
    }
  }
};

function makeSite(call: Call): Web {
  const request = isObject(call.body.request) ? call.body.request : {};
  const path = typeof request.Url === 'string' ? pathOf(request.Url) : '';
  if (!/^\/sites\/[A-Za-z0-9._-]+$/.test(path) || typeof request.Title !== 'string') throw errors.invalidArgument();
  if (call.core.webs.find(path)) throw errors.refused(`The Web site address "${path}" is already in use.`, '-2147024713');
  const owner = typeof request.Owner === 'string' ? call.core.people.find(request.Owner) : undefined;
  return createSite(call.core, owner ?? call.person, { path, title: request.Title, owners: [call.person.upn] });
}

/** Status 2: ready; 0: there is none. */
function siteStatus(call: Call, web: Web | undefined): Answer {
  return valueAnswer(call, 'Create', new Complex('Microsoft.SharePoint.Portal.SPSiteCreationResponse', { SiteId: web?.site.data.id ?? '', SiteStatus: web ? 2 : 0, SiteUrl: web ? call.raw.origin + web.path : '' }));
}

/** `GroupSiteManager/CreateGroupEx`: a team site with its Microsoft 365 group. */
export const groupSiteManager: Resource = {
  child: (name) => (name.toLowerCase() === 'creategroupex' ? { post: (call) => call.core.change(() => makeGroupSite(call)) } : undefined)
};

function makeGroupSite(call: Call): Answer {
  const { alias, displayName, isPublic } = call.body;
  const optional = isObject(call.body.optionalParams) ? call.body.optionalParams : {};
  if (typeof alias !== 'string' || !/^[A-Za-z0-9._-]+$/.test(alias) || typeof displayName !== 'string') throw errors.invalidArgument();
  const path = `/sites/${alias}`;
  if (call.core.webs.find(path)) throw errors.refused(`The Web site address "${path}" is already in use.`, '-2147024713');
  const named = isObject(optional.Owners) ? optional.Owners.results : optional.Owners;
  const owners = [...new Set([call.person.upn, ...(Array.isArray(named) ? named.map(String) : [])])];
  const web = createSite(call.core, call.person, { path, title: displayName, owners, everyoneReads: isPublic === true });
  const group = { id: web.site.data.id, displayName, mailNickname: alias, description: typeof optional.Description === 'string' ? optional.Description : null, visibility: isPublic === true ? 'Public' : 'Private', owners, members: owners };
  putDocuments(call.core, { groups: [group] });
  const made = { DocumentsUrl: null, ErrorMessage: null, GroupId: group.id, SiteStatus: 2, SiteUrl: call.raw.origin + path };
  return jsonAnswer(call, call.format.level === 'verbose' ? { d: { CreateGroupEx: made } } : made);
}

/** `SP.Site.Exists`. */
export function siteExists(call: Call): Answer {
  const url = call.body.url;
  if (typeof url !== 'string') throw errors.invalidArgument();
  return valueAnswer(call, 'Exists', call.core.webs.find(pathOf(url)) !== undefined);
}

/** The address of the web that a page belongs to. */
export function webOfPage(url: string, call: Call): string {
  for (let path = pathOf(url); ; path = path.slice(0, path.lastIndexOf('/'))) {
    const web = call.core.webs.find(path);
    if (web) return call.raw.origin + web.path;
    if (path === '') throw errors.resourceMissing(url);
  }
}

const pathOf = (url: string): string => url.replace(/^https?:\/\/[^/]+/i, '').replace(/\/$/, '');
