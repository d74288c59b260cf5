import { errors } from '../../errors';
import type { Core } from '../../Core';
import type { Call } from '../../http/Call';
import { Entity, type EntityType } from '../../odata/Entity';
import { Complex, isObject } from '../../odata/json';
import { Collection } from '../../odata/Collection';
import { propertyBag } from '../../odata/propertyBag';
import { nothing, textResource, valueAnswer, valueResource, type Resource } from '../../odata/Resource';
import { getChanges } from '../changes';
import { contentTypeCollection } from '../contentTypes/contentTypes';
import { fieldCollection } from '../fields/fieldEntity';
import { fileById, fileByPath } from '../files/fileEntity';
import { folderById, folderByPath, folderOfWeb } from '../files/folderEntity';
import { listByUrl, listCollection, listEntity } from '../lists/listEntity';
import { clearListScopes, scopesAbove } from '../lists/securableList';
import { ticks } from '../lists/ticks';
import { recycleBin } from '../recycleBin';
import { basePermissions, right } from '../rights';
import { currentUser, ensureUser, ensureUserAnswer, groupCollection, groupEntity, principalEntity, userCollection } from '../security/principalEntity';
import { roleCollection } from '../security/roleEntity';
import { securableNavigations, type Securable } from '../security/securable';
import { userInformation } from '../security/userInformation';
import type { Web } from '../webs';
import { addAssociatedGroups, createWeb } from '../createSite';
import { navigationOf } from './navigation';
import { regionalSettings } from './regionalSettings';

function securableWeb(web: Web, core: Core): Securable {
  const rights = (person: Parameters<Securable['rights']>[0]): bigint => core.permissions.rightsIn(web.site, core.permissions.webScope(web), person);
  return {
    site: web.site, web, address: 'Web', scope: web.scope, parentScope: core.permissions.webScope(web.parent ?? web), above: scopesAbove(web.parent), rowCount: 0, rights,
    clearBelow: () => clearBelow(web, core),
    setScope: (scope) => {
      if (web.parent === null) throw errors.refused('Inheritance cannot be changed on the root of a site.');
      web.scope = scope;
      core.webs.save(web);
    }
  };
}

/** A web's lists and the webs below it inherit again. */
function clearBelow(web: Web, core: Core): void {
  for (const list of core.lists.of(web)) clearListScopes(list, core);
  for (const child of core.webs.children(web)) {
    if (child.scope !== null) core.permissions.removeScope(child.scope);
    child.scope = null;
    core.webs.save(child);
    clearBelow(child, core);
  }
}

const security = securableNavigations<Web>(securableWeb);
const rightsOf = (web: Web, call: Call): Complex => basePermissions(securableWeb(web, call.core).rights(call.person));

/** Properties that are only kept: what a new web has, until somebody sets another value. */
const plainProperties: Readonly<Record<string, string | number | boolean | null>> = {
  AllowRssFeeds: true, AlternateCssUrl: '', Configuration: 0, EnableMinimalDownload: false, FooterEmphasis: 0, FooterEnabled: false, FooterLayout: 0, HeaderEmphasis: 0, HeaderLayout: 2, HorizontalQuickLaunch: false,
  IsMultilingual: false, MegaMenuEnabled: false, NavAudienceTargetingEnabled: false, NoCrawl: false, ObjectCacheEnabled: false, QuickLaunchEnabled: true, RecycleBinEnabled: true, SearchScope: 0, SiteLogoUrl: null,
  SyndicationEnabled: true, TreeViewEnabled: false
};

const webType: EntityType<Web> = {
  name: 'SP.Web',
  address: () => 'Web',
  properties: {
    ...Object.fromEntries(Object.entries(plainProperties).map(([name, usual]) => [name, (web: Web) => web.data.properties[name] ?? usual])),
    AppInstanceId: () => '00000000-0000-0000-0000-000000000000',
    Created: (web) => web.data.created,
    CurrentChangeToken: (web, call) => new Complex('SP.ChangeToken', { StringValue: `1;2;${web.data.id};${ticks(call.core.clock.milliseconds())};0` }),
    CustomMasterUrl: (web) => `${web.path}/_catalogs/masterpage/seattle.master`,
    Description: (web) => web.data.description,
    Id: (web) => web.data.id,
    Language: (web) => web.data.language,
    LastItemModifiedDate: (web) => web.data.lastModified,
    LastItemUserModifiedDate: (web) => web.data.lastModified,
    MasterUrl: (web) => `${web.path}/_catalogs/masterpage/seattle.master`,
    ServerRelativeUrl: (web) => web.path || '/',
    Title: (web) => web.data.title,
    UIVersion: () => 15,
    Url: (web, call) => call.raw.origin + web.path,
    WebTemplate: (web) => web.data.template
  },
  onRequest: {
    EffectiveBasePermissions: (web, call) => rightsOf(web, call),
    HasUniqueRoleAssignments: (web) => web.scope !== null,
    ServerRelativePath: (web) => new Complex('SP.ResourcePath', { DecodedUrl: web.path || '/' }),
    ClassicWelcomePage: () => null,
    DesignPackageId: () => '00000000-0000-0000-0000-000000000000',
    DocumentLibraryCalloutOfficeWebAppPreviewersDisabled: () => false,
    IsHomepageModernized: () => false,
    IsRevertHomepageLinkHidden: () => false,
    OverwriteTranslationsOnChange: () => false,
    ResourcePath: (web, call) => new Complex('SP.ResourcePath', { DecodedUrl: call.raw.origin + web.path }),
    SupportedUILanguageIds: () => [1033],
    TenantAdminMembersCanShare: () => 0,
    UIVersionConfigurationEnabled: () => false,
    WelcomePage: () => 'SitePages/Home.aspx'
  },
  navigations: {
    ...security.navigations,
    AllProperties: (web) => bag(web),
    AssociatedMemberGroup: (web, _given, call) => groupEntity(call, web.data.memberGroup),
    AssociatedOwnerGroup: (web, _given, call) => groupEntity(call, web.data.ownerGroup),
    AssociatedVisitorGroup: (web, _given, call) => groupEntity(call, web.data.visitorGroup),
    AvailableContentTypes: (web) => contentTypeCollection(web, null),
    AvailableFields: (web) => fieldCollection(web, null),
    ContentTypes: (web) => contentTypeCollection(web, null),
    CurrentUser: (_web, _given, call) => currentUser(call),
    DefaultDocumentLibrary: (web, _given, call) => {
      const library = call.core.lists.byUrl(`${web.path}/Shared Documents`);
      if (!library) throw errors.listMissingByUrl(`${web.path}/Shared Documents`);
      return listEntity(library);
    },
    DescriptionResource: (web) => textResource(web.data.description),
    Fields: (web) => fieldCollection(web, null),
    FirstUniqueAncestorSecurableObject: (web) => webEntity(uniqueAncestor(web)),
    Folders: (web, _given, call) => folderOfWeb(web).child?.('Folders', null, call) as Resource,
    Lists: (web) => listCollection(web),
    Navigation: (web) => navigationOf(web),
    ParentWeb: (web) => (web.parent ? webEntity(web.parent) : valueResource('ParentWeb', () => null)),
    RecycleBin: (web) => recycleBin(web),
    RegionalSettings: (web) => regionalSettings(web),
    RootFolder: (web) => folderOfWeb(web),
    RoleDefinitions: (web, _given, call) => roleCollection(call, { site: web.site, web }),
    SiteGroups: (_web, _given, call) => groupCollection(call),
    SiteUserInfoList: (web) => userInformation(web),
    SiteUsers: (_web, _given, call) => userCollection(call),
    TitleResource: (web) => textResource(web.data.title),
    WebInfos: (web) => childWebs(web),
    Webs: (web) => childWebs(web),
    getFileById: (_web, given, call) => fileById(call, given.needText('uniqueId')),
    getFileByServerRelativePath: (_web, given, call) => fileByPath(call, given.needText('decodedUrl')),
    getFileByServerRelativeUrl: (_web, given, call) => fileByPath(call, given.needText('serverRelativeUrl')),
    getFileByUrl: (_web, given, call) => fileByPath(call, given.needText('fileUrl').replace(/^!@p1::/, '')),
    getFolderById: (_web, given, call) => folderById(call, given.needText('uniqueId')),
    getFolderByServerRelativePath: (_web, given, call) => folderByPath(call, given.needText('decodedUrl')),
    getFolderByServerRelativeUrl: (_web, given, call) => folderByPath(call, given.needText('serverRelativeUrl')),
    getStorageEntity: (_web, given, call) => storageEntity(given.needText('key'), call),
    getList: (_web, given, call) => listByUrl(given.needText('strUrl'), call),
    getListUsingPath: (_web, given, call) => listByUrl(given.needText('decodedUrl'), call),
    getUserById: (web, given, call) => principalEntity(call, web.site, given.needNumber('userId')),
    getSubwebsFilteredForCurrentUser: (web) => childWebs(web)
  },
  actions: {
    ...security.actions,
    getChanges: (web, _given, call) => getChanges({ web }, call),
    createDefaultAssociatedGroups: (web, given, call) => call.core.change(() => {
      demandWeb(web, call, right.managePermissions);
      const owners = [given.text('userLogin', 0), given.text('userLogin2', 1)].flatMap((login) => (login ? [ensureUser(call, login).id] : []));
      addAssociatedGroups(call.core, web, given.text('groupNameSeed', 2) || web.data.title, owners);
      return nothing(200);
    }),
    ensureUser: (_web, _given, call) => ensureUserAnswer(call),
    setStorageEntity: (_web, _given, call) => {
      demandTenantAdmin(call);
      const { key, value, description, comments } = call.body;
      if (typeof key !== 'string' || typeof value !== 'string') throw errors.invalidArgument();
      call.core.database.run('INSERT OR REPLACE INTO properties (key, data) VALUES (?, ?)', key, JSON.stringify({ Comment: comments ?? null, Description: description ?? null, Value: value }));
      return nothing();
    },
    removeStorageEntity: (_web, given, call) => {
      demandTenantAdmin(call);
      call.core.database.run('DELETE FROM properties WHERE key = ?', given.needText('key'));
      return nothing();
    }
  },
  update: (web, changes, call) => {
    demandWeb(web, call, right.manageWeb);
    for (const [name, value] of Object.entries(changes)) {
      if (name === 'Title' && typeof value === 'string') web.data.title = value;
      else if (name === 'Description' && typeof value === 'string') web.data.description = value;
      else if (Object.hasOwn(plainProperties, name) && !isObject(value) && !Array.isArray(value)) web.data.properties[name] = value ?? null;
      else if (!name.startsWith('__') && !name.includes('odata.')) throw errors.propertyNotOnType(name, 'SP.Web');
    }
    call.core.webs.save(web);
  },
  remove: (web, call) => {
    demandWeb(web, call, right.manageSubwebs);
    if (web.parent === null || call.core.webs.children(web).length > 0) throw errors.refused('There was a problem deleting the web. The root of a site, and a web with webs below it, cannot be deleted.');
    for (const list of call.core.lists.of(web)) call.core.lists.remove(list);
    if (web.scope !== null) call.core.permissions.removeScope(web.scope);
    call.core.webs.remove(web);
  }
};

/** The web itself, or the nearest above it, that has permissions of its own. */
function uniqueAncestor(web: Web): Web {
  return web.scope !== null || web.parent === null ? web : uniqueAncestor(web.parent);
}

function demandWeb(web: Web, call: Call, wanted: bigint): void {
  call.core.permissions.demand(web.site, call.core.permissions.webScope(web), call.person, wanted);
}

function demandTenantAdmin(call: Call): void {
  if (!call.person.admin) throw errors.accessDenied();
}

/** A tenant property, `GetStorageEntity('key')`; one that is not there is `{"odata.null": true}`. */
function storageEntity(key: string, call: Call): Resource {
  const row = call.core.database.get<{ data: string }>('SELECT data FROM properties WHERE key = ?', key);
  const data = row ? (JSON.parse(row.data) as { Comment: string | null; Description: string | null; Value: string }) : null;
  return { get: (inner) => valueAnswer(inner, 'GetStorageEntity', data && new Complex('SP.StorageEntity', data)) };
}

/** The property bag: names with the signs that XML does not allow written as `_x005f_`. */
const bag = (web: Web): Resource => propertyBag('Web/AllProperties', () => Object.fromEntries(Object.entries(web.data.bag).map(([name, value]) => [name.replace(/_/g, '_x005f_'), value])));

function childWebs(web: Web): Collection {
  return new Collection({
    address: 'Web/Webs',
    members: (call) => call.core.webs.children(web).filter((child) => call.core.permissions.canOpen(child, call.person)).map(webEntity),
    actions: {
      add: (_given, call) => {
        demandWeb(web, call, right.manageSubwebs);
        const given = isObject(call.body.parameters) ? call.body.parameters : call.body;
        const leaf = String(given.Url ?? '').replace(/^\/|\/$/g, '');
        if (!/^[A-Za-z0-9][A-Za-z0-9_-]*$/.test(leaf)) throw errors.invalidArgument();
        if (call.core.webs.find(`${web.path}/${leaf}`)) throw errors.refused(`The Web site address "${web.path}/${leaf}" is already in use.`, '-2147024713');
        const child = createWeb(call.core, web, `${web.path}/${leaf}`, {
          title: String(given.Title ?? leaf), description: String(given.Description ?? ''), uniquePermissions: given.UseSamePermissionsAsParentSite === false, owner: call.person
        });
        return webEntity(child).answer(call, 200);
      }
    }
  });
}

export function webEntity(web: Web): Entity<Web> {
  return new Entity(webType, web);
}
