import { errors } from '../errors';
import { isCookieCaller } from '../http/callers';
import { checkDigest, makeDigest } from '../http/digest';
import type { Answer, Call } from '../http/Call';
import { Complex } from '../odata/json';
import { parsePath } from '../odata/path';
import { perform, resolve } from '../odata/resolve';
import { valueAnswer, type Resource } from '../odata/Resource';
import { groupSiteManager, siteExists, siteManager, webOfPage } from './siteManager';
import { listCollection } from './lists/listEntity';
import { siteEntity } from './web/siteEntity';
import { documentLibraries } from './lists/documentLibraries';
import { moveCopy } from './files/moveCopy';
import { ownerProfile, peopleManager, profileLoader } from './profiles';
import { resolvePerson, searchPeople } from './security/peoplePicker';
import { utility } from './security/principalSearch';
import { navigationService } from './web/navigation';
import { webEntity } from './web/webEntity';

/** What stands directly below `_api/`. */
const root: Resource = {
  child: (name, given, call) => {
    switch (name.toLowerCase()) {
      case 'web': return webEntity(call.web);
      case 'site': return siteEntity(call.web.site);
      case 'lists': return listCollection(call.web);
      case 'contextinfo': return { post: contextInfo };
      case 'spsitemanager': return siteManager;
      case 'groupsitemanager': return groupSiteManager;
      case 'sp.site.exists': return { post: siteExists, get: siteExists };
      case 'sp.web.getweburlfrompageurl': return { get: (inner) => valueAnswer(inner, 'GetWebUrlFromPageUrl', webOfPage(given?.needText('pageFullUrl') ?? '', inner)) };
      case 'sp.ui.applicationpages.clientpeoplepickerwebserviceinterface.clientpeoplepickersearchuser': return { post: searchPeople };
      case 'sp.ui.applicationpages.clientpeoplepickerwebserviceinterface.clientpeoplepickerresolveuser': return { post: resolvePerson };
      case 'sp.userprofiles.peoplemanager': return peopleManager;
      case 'sp.userprofiles.profileloader.getprofileloader': return profileLoader;
      case 'sp.userprofiles.profileloader.getowneruserprofile': return ownerProfile;
      case 'sp.web.getdocumentlibraries': return { get: (inner) => documentLibraries(given?.needText('webFullUrl') ?? '', inner) };
      case 'navigation': return navigationService;
      default: return /^sp\.utilities\.utility\./i.test(name) ? utility(name) : /^sp\.movecopyutil\./i.test(name) ? moveCopy(name, given) : undefined;
    }
  }
};

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
