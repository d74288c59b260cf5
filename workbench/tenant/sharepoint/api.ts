import { errors } from '../errors';
import { isCookieCaller } from '../http/callers';
import { checkDigest, makeDigest } from '../http/digest';
import type { Answer, Call } from '../http/Call';
import { Complex, isObject } from '../odata/json';
import { parsePath } from '../odata/path';
import { perform, resolve } from '../odata/resolve';
import { valueAnswer, type Resource } from '../odata/Resource';
import { createSite } from './createSite';
import { listCollection } from './lists/listEntity';
import { siteEntity } from './web/siteEntity';
import { searchPeople } from './security/peoplePicker';
import { webEntity } from './web/webEntity';
import type { Web } from './webs';

/** What stands directly below `_api/`. */
const root: Resource = {
  child: (name, given, call) => {
    switch (name.toLowerCase()) {
      case 'web': return webEntity(call.web);
      case 'site': return siteEntity(call.web.site);
      case 'lists': return listCollection(call.web);
      case 'contextinfo': return { post: contextInfo };
      case 'spsitemanager': return siteManager;
      case 'sp.site.exists': return { post: siteExists, get: siteExists };
      case 'sp.web.getweburlfrompageurl': return { get: (inner) => valueAnswer(inner, 'GetWebUrlFromPageUrl', webOfPage(given?.needText('pageFullUrl') ?? '', inner)) };
      case 'sp.ui.applicationpages.clientpeoplepickerwebserviceinterface.clientpeoplepickersearchuser': return { post: searchPeople };
      default: return undefined;
    }
  }
};

/** `SPSiteManager/Create` and `Status`: how new sites are made over REST. */
const siteManager: Resource = {
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

/** Answers one request to a web's `_api`; `path` is what follows it. Refusals are thrown as TenantError. */
export function answerApi(call: Call, path: string): Answer {
  if (!call.core.permissions.canOpen(call.web, call.person)) throw errors.accessDenied();
  const { method } = call.raw;
  if (method !== 'GET' && method !== 'HEAD' && isCookieCaller(call.raw) && !/^contextinfo\b/i.test(path)) {
    checkDigest(call.core, call.person.upn, call.header('x-requestdigest'));
  }
  return perform(resolve(root, parsePath(path, call.parameters), call), call);
}

/** One part of a batch: the digest was checked for the whole. */
export function answerPart(call: Call, path: string): Answer {
  if (!call.core.permissions.canOpen(call.web, call.person)) throw errors.accessDenied();
  return perform(resolve(root, parsePath(path, call.parameters), call), call);
}

function contextInfo(call: Call): Answer {
  const { core, web, raw } = call;
  return valueAnswer(call, 'GetContextWebInformation', new Complex('SP.ContextWebInformation', {
    FormDigestTimeoutSeconds: core.settings.digestSeconds, FormDigestValue: makeDigest(core, call.person.upn), LibraryVersion: '16.0.25530.12000',
    SiteFullUrl: raw.origin + web.site.path, SupportedSchemaVersions: call.format.level === 'verbose' ? { results: ['14.0.0.0', '15.0.0.0'] } : ['14.0.0.0', '15.0.0.0'], WebFullUrl: call.webUrl
  }));
}

function siteExists(call: Call): Answer {
  const url = call.body.url;
  if (typeof url !== 'string') throw errors.invalidArgument();
  return valueAnswer(call, 'Exists', call.core.webs.find(pathOf(url)) !== undefined);
}

function webOfPage(url: string, call: Call): string {
  for (let path = pathOf(url); ; path = path.slice(0, path.lastIndexOf('/'))) {
    const web = call.core.webs.find(path);
    if (web) return call.raw.origin + web.path;
    if (path === '') throw errors.resourceMissing(url);
  }
}

const pathOf = (url: string): string => url.replace(/^https?:\/\/[^/]+/i, '').replace(/\/$/, '');

