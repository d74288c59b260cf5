import { errors } from '../../errors';
import type { Answer, Call } from '../../http/Call';
import { Collection } from '../../odata/Collection';
import { Entity, type AnyEntity, type EntityType } from '../../odata/Entity';
import { Complex, type Json, type JsonObject } from '../../odata/json';
import type { Arguments } from '../../odata/path';
import { textResource, valueAnswer, type Resource } from '../../odata/Resource';
import { getItems } from '../caml/getItems';
import { renderList, renderListData } from '../caml/renderList';
import { changesSinceToken } from '../caml/changesSinceToken';
import { getChanges, tokenOf } from '../changes';
import { contentTypeCollection } from '../contentTypes/contentTypes';
import { fieldCollection } from '../fields/fieldEntity';
import { rootFolderOf } from '../files/folderEntity';
import { itemsOf } from '../items/itemsResource';
import { reserveNumber } from '../items/itemTable';
import { itemByStringId } from '../items/itemResource';
import { addValidated } from '../items/validateItems';
import { demandOn, rightsOn } from '../items/visibility';
import { recycledAnswer, recycleList } from '../recycleBin';
import { basePermissions, hasRight, right } from '../rights';
import { principalEntity } from '../security/principalEntity';
import { securableNavigations } from '../security/securable';
import { isUserInformation, userInformation } from '../security/userInformation';
import type { Web } from '../webs';
import { webEntity } from '../web/webEntity';
import { isLibrary, itemTypeName, type List } from './List';
import { createList } from './createList';
import { formsOf } from './forms';
import { relatedFields } from './relatedFields';
import { removeList } from './removeList';
import { securableList } from './securableList';
import { viewCollection, viewEntity, viewsOf } from './views';

const address = (list: List): string => `Web/Lists(guid'${list.id}')`;
const security = securableNavigations<List>((list, core) => securableList(list, core));

const listType: EntityType<List> = {
  name: 'SP.List',
  address,
  etag: (list) => `"${list.data.version}"`,
  properties: {
    AllowContentTypes: () => true,
    BaseTemplate: (list) => list.data.baseTemplate,
    BaseType: (list) => (isLibrary(list) ? 1 : 0),
    ContentTypesEnabled: (list) => list.data.contentTypesEnabled,
    CrawlNonDefaultViews: () => false,
    Created: (list) => list.data.created,
    CurrentChangeToken: (list, call) => new Complex('SP.ChangeToken', { StringValue: tokenOf(call.core, list) }),
    DefaultContentApprovalWorkflowId: () => '00000000-0000-0000-0000-000000000000',
    DefaultItemOpenUseListSetting: () => false,
    Description: (list) => list.data.description,
    Direction: (list) => list.data.direction,
    DisableCommenting: () => false,
    DisableGridEditing: () => false,
    DocumentTemplateUrl: () => null,
    DraftVersionVisibility: () => 0,
    EnableAttachments: (list) => list.data.enableAttachments,
    EnableFolderCreation: (list) => list.data.enableFolderCreation,
    EnableMinorVersions: (list) => list.data.enableMinorVersions,
    EnableModeration: (list) => list.data.enableModeration,
    EnableRequestSignOff: () => true,
    EnableVersioning: (list) => list.data.enableVersioning,
    EntityTypeName: (list) => `${list.data.entityName}${isLibrary(list) ? '' : 'List'}`,
    ExemptFromBlockDownloadOfNonViewableFiles: () => false,
    FileSavePostProcessingEnabled: () => false,
    ForceCheckout: (list) => list.data.forceCheckout,
    HasExternalDataSource: () => false,
    Hidden: (list) => list.data.hidden,
    Id: (list) => list.id,
    ImagePath: (list) => new Complex('SP.ResourcePath', { DecodedUrl: list.data.imageUrl }),
    ImageUrl: (list) => list.data.imageUrl,
    IrmEnabled: () => false,
    IsApplicationList: () => false,
    IsCatalog: () => false,
    IsPrivate: () => false,
    ItemCount: (list) => list.itemCount,
    LastItemDeletedDate: (list) => (list.lastDeleted < list.data.created ? list.data.created : list.lastDeleted),
    LastItemModifiedDate: (list) => list.lastModified,
    LastItemUserModifiedDate: (list) => list.lastModified,
    ListExperienceOptions: () => 0,
    ListItemEntityTypeFullName: itemTypeName,
    MajorVersionLimit: (list) => list.data.majorVersionLimit,
    MajorWithMinorVersionsLimit: () => 0,
    MultipleDataList: () => false,
    NoCrawl: (list) => list.data.noCrawl,
    ParentWebPath: (list) => new Complex('SP.ResourcePath', { DecodedUrl: list.web.path || '/' }),
    ParentWebUrl: (list) => list.web.path || '/',
    ParserDisabled: () => false,
    ServerTemplateCanCreateFolders: () => true,
    TemplateFeatureId: (list) => (isLibrary(list) ? '00bfea71-e717-4e80-aa17-d0c71b360101' : '00bfea71-de22-43b2-a848-c05709900100'),
    Title: (list) => list.data.title
  },
  onRequest: {
    DefaultViewUrl: (list, call) => defaultView(list, call).path,
    DefaultNewFormUrl: (list) => `${list.path}/NewForm.aspx`,
    DefaultEditFormUrl: (list) => `${list.path}/EditForm.aspx`,
    DefaultDisplayFormUrl: (list) => `${list.path}/DispForm.aspx`,
    EffectiveBasePermissions: (list, call) => basePermissions(rightsOn(call.core, list, call.person)),
    EffectiveBasePermissionsForUI: (list, call) => basePermissions(rightsOn(call.core, list, call.person)),
    HasUniqueRoleAssignments: (list) => list.scope !== null,
    OnQuickLaunch: (list) => list.data.onQuickLaunch,
    AllowDeletion: () => true,
    BrowserFileHandling: () => 0,
    DefaultViewPath: (list, call) => new Complex('SP.ResourcePath', { DecodedUrl: defaultView(list, call).path }),
    IrmExpire: () => false,
    IrmReject: () => false,
    DefaultItemOpenInBrowser: () => true,
    EnableAssignToEmail: () => false,
    ExcludeFromOfflineClient: () => false,
    IsDefaultDocumentLibrary: (list) => list.path.toLowerCase() === `${list.web.path}/Shared Documents`.toLowerCase(),
    IsSiteAssetsLibrary: (list) => list.path.toLowerCase() === `${list.web.path}/SiteAssets`.toLowerCase(),
    IsSystemList: () => false,
    PageRenderType: () => 0,
    ReadSecurity: (list) => list.data.readSecurity,
    WriteSecurity: (list) => list.data.writeSecurity,
    SchemaXml: (list) => `<List Title="${list.data.title}" ID="{${list.id}}" />`,
    ValidationFormula: (list) => list.data.validationFormula,
    ValidationMessage: (list) => list.data.validationMessage
  },
  navigations: {
    ...security.navigations,
    Author: (list, _given, call) => principalEntity(call, list.web.site, list.data.author),
    ContentTypes: (list) => contentTypeCollection(list.web, list),
    DefaultView: (list, _given, call) => defaultView(list, call).entity,
    DescriptionResource: (list) => textResource(list.data.description),
    EventReceivers: (list) => new Collection({ address: `${address(list)}/EventReceivers`, members: () => [] }),
    Fields: (list) => fieldCollection(list.web, list),
    Forms: (list) => formsOf(list),
    FirstUniqueAncestorSecurableObject: (list, _given, call) => (list.scope !== null ? new Entity(listType, list) : webEntity(list.web).child('FirstUniqueAncestorSecurableObject', null, call) as Resource),
    Items: (list) => itemsOf(list),
    ParentWeb: (list) => webEntity(list.web),
    RootFolder: (list) => rootFolderOf(list),
    TitleResource: (list) => textResource(list.data.title),
    Views: (list) => viewCollection(list),
    getItemById: (list, given, call) => itemsOf(list).key(given, call),
    getItemByStringId: (list, given, call) => itemByStringId(list, given, call),
    getRelatedFields: (list) => relatedFields(list),
    getView: (list, given, call) => viewCollection(list).key?.(given, call) ?? viewCollection(list)
  },
  actions: {
    ...security.actions,
    getChanges: (list, _given, call) => getChanges({ list }, call),
    getItems: (list, _given, call) => getItems(list, call),
    getListItemChangesSinceToken: (list, _given, call) => changesSinceToken(list, call),
    RenderListData: (list, given, call) => renderListData(list, given.needText('viewXml'), call),
    RenderListDataAsStream: (list, _given, call) => renderList(list, call),
    ReserveListItemId: (list, _given, call) => {
      demandOn(call.core, list, call.person, right.addItems);
      return valueAnswer(call, 'ReserveListItemId', call.core.change(() => reserveNumber(call.core.database, list)));
    },
    Recycle: (list, _given, call) => call.core.change(() => {
      demandOn(call.core, list, call.person, right.manageLists);
      return recycledAnswer(call, recycleList(call.core, list, call.person));
    }),
    AddValidateUpdateItemUsingPath: (list, _given, call) => addValidated(list, call),
    AddValidateUpdateItem: (list, _given, call) => addValidated(list, call)
  },
  update: (list, changes, call) => {
    demandOn(call.core, list, call.person, right.manageLists);
    merge(list, changes, call);
    call.core.lists.save(list);
  },
  remove: (list, call) => {
    demandOn(call.core, list, call.person, right.manageLists);
    removeList(call.core, list);
  }
};

function defaultView(list: List, call: Call): { entity: AnyEntity; path: string } {
  const views = viewsOf(call.core, list);
  const view = views.find((candidate) => candidate.data.isDefault) ?? views[0];
  if (!view) throw errors.nameMissing('View', 'default');
  return { entity: viewEntity(view), path: `${isLibrary(list) ? `${list.path}/Forms` : list.path}/${view.data.file}` };
}

const text = (value: Json | undefined): string | undefined => (typeof value === 'string' ? value : undefined);
const flag = (value: Json | undefined): boolean | undefined => (typeof value === 'boolean' ? value : undefined);
const number = (value: Json | undefined): number | undefined => (typeof value === 'number' && Number.isInteger(value) && value >= 0 ? value : undefined);
const settable: ReadonlySet<string> = new Set([
  'Title', 'Description', 'Hidden', 'ReadSecurity', 'WriteSecurity', 'EnableVersioning', 'EnableMinorVersions', 'MajorVersionLimit', 'EnableAttachments', 'EnableFolderCreation', 'EnableModeration',
  'ContentTypesEnabled', 'NoCrawl', 'OnQuickLaunch', 'ForceCheckout', 'ValidationFormula', 'ValidationMessage', 'ImageUrl', 'Direction', 'AllowContentTypes', 'BaseTemplate', 'DraftVersionVisibility',
  'DisableCommenting', 'DisableGridEditing', 'ListExperienceOptions', 'CrawlNonDefaultViews', 'EnableRequestSignOff', 'MajorWithMinorVersionsLimit', 'DefaultContentApprovalWorkflowId', 'ParserDisabled',
  'MultipleDataList', 'IrmEnabled', 'DefaultItemOpenUseListSetting', 'ExemptFromBlockDownloadOfNonViewableFiles'
]);

function merge(list: List, changes: JsonObject, call: Call): void {
  const { data } = list;
  for (const name of Object.keys(changes)) {
    if (!settable.has(name) && !name.startsWith('__') && !name.includes('odata.')) throw errors.propertyNotOnType(name, 'SP.List');
  }
  const title = text(changes.Title)?.trim();
  if (title !== undefined && title.toLowerCase() !== data.title.toLowerCase()) {
    if (title === '') throw errors.invalidArgument();
    if (call.core.lists.byTitle(list.web, title)) throw errors.refused('A list, survey, discussion board, or document library with the specified title already exists in this Web site.  Please choose another title.', '-2130575342');
  }
  const readSecurity = number(changes.ReadSecurity) ?? data.readSecurity;
  const writeSecurity = number(changes.WriteSecurity) ?? data.writeSecurity;
  if (![1, 2].includes(readSecurity) || ![1, 2, 4].includes(writeSecurity)) throw errors.invalidArgument();
  demandNoUnique(list, call, readSecurity, writeSecurity);
  Object.assign(data, {
    title: title ?? data.title, description: text(changes.Description) ?? data.description, hidden: flag(changes.Hidden) ?? data.hidden, readSecurity, writeSecurity,
    enableVersioning: flag(changes.EnableVersioning) ?? data.enableVersioning, enableMinorVersions: flag(changes.EnableMinorVersions) ?? data.enableMinorVersions,
    majorVersionLimit: number(changes.MajorVersionLimit) ?? data.majorVersionLimit, enableAttachments: flag(changes.EnableAttachments) ?? data.enableAttachments,
    enableFolderCreation: flag(changes.EnableFolderCreation) ?? data.enableFolderCreation, enableModeration: flag(changes.EnableModeration) ?? data.enableModeration,
    contentTypesEnabled: flag(changes.ContentTypesEnabled) ?? data.contentTypesEnabled, noCrawl: flag(changes.NoCrawl) ?? data.noCrawl, onQuickLaunch: flag(changes.OnQuickLaunch) ?? data.onQuickLaunch,
    forceCheckout: flag(changes.ForceCheckout) ?? data.forceCheckout, validationFormula: text(changes.ValidationFormula) ?? data.validationFormula,
    validationMessage: text(changes.ValidationMessage) ?? data.validationMessage, imageUrl: text(changes.ImageUrl) ?? data.imageUrl, direction: text(changes.Direction) ?? data.direction
  });
}

/** A list whose rows are not open to all cannot promise uniqueness: a reader would learn of rows that they may not see. */
function demandNoUnique(list: List, call: Call, readSecurity: number, writeSecurity: number): void {
  const { uniqueNeedsOpenRead, uniqueNeedsOpenWrite } = call.core.settings;
  const closing = (uniqueNeedsOpenRead && readSecurity === 2 && list.data.readSecurity !== 2) || (uniqueNeedsOpenWrite && writeSecurity === 2 && list.data.writeSecurity !== 2);
  if (closing && list.fields.some((field) => field.data.unique)) throw errors.refused('Item-level permissions cannot be set on a list with a column that enforces unique values.', '-2130575168');
}

export function listEntity(list: List): Entity<List> {
  return new Entity(listType, list);
}

/** Whether the list is there for the person: who may not view its rows does not see it. */
function isVisible(list: List, call: Call): boolean {
  const rights = rightsOn(call.core, list, call.person);
  return hasRight(rights, right.viewItems) || hasRight(rights, right.manageLists) || list.data.itemScopes > 0;
}

/** `_api/web/getList('/sites/okr/Lists/X')`: by server-relative URL. A list that the caller may not see is refused, not denied. */
export function listByUrl(given: string, call: Call): AnyEntity {
  const url = given.replace(/^https?:\/\/[^/]+/i, '').replace(/\/$/, '');
  const list = call.core.lists.byUrl(url) ?? call.core.lists.byUrl(`${call.web.path}/${url.replace(/^\//, '')}`);
  if (!list && isUserInformation(call.web, url)) return userInformation(call.web);
  if (!list || list.web !== call.web) throw errors.listMissingByUrl(url);
  if (!isVisible(list, call)) throw errors.accessDenied();
  return listEntity(list);
}

/** `_api/web/lists`. */
export function listCollection(web: Web): Collection {
  const shown = (list: List | undefined, call: Call, missing: () => Error): AnyEntity => {
    if (!list || list.web !== web) throw missing();
    if (!isVisible(list, call)) throw call.core.settings.hiddenListsAreMissing ? missing() : errors.accessDenied();
    return listEntity(list);
  };
  const byId = (given: Arguments, call: Call): AnyEntity => shown(call.core.lists.find(given.needText('id').replace(/[{}]/g, '')), call, errors.listMissingById);
  return new Collection({
    address: 'Web/Lists',
    members: (call) => call.core.lists.of(web).filter((list) => isVisible(list, call)).map(listEntity),
    byKey: byId,
    navigations: {
      getbyid: byId,
      getbytitle: (given, call) => {
        const title = given.needText('title');
        if (title.toLowerCase() === 'user information list') return userInformation(web);
        return shown(call.core.lists.byTitle(web, title), call, () => errors.listMissing(title, call.webUrl));
      }
    },
    actions: {
      ensuresitepageslibrary: (_given, call) => ensureLibrary(web, call, 119),
      ensuresiteassetslibrary: (_given, call) => ensureLibrary(web, call, 101, 'Site Assets', 'SiteAssets')
    },
    add: (body, call) => {
      const { permissions } = call.core;
      permissions.demand(web.site, permissions.webScope(web), call.person, right.manageLists);
      const title = text(body.Title)?.trim();
      if (!title) throw errors.invalidArgument();
      const list = createList(call.core, web, call.person, title, number(body.BaseTemplate) ?? 100);
      const rest: JsonObject = Object.fromEntries(Object.entries(body).filter(([name]) => name !== 'Title'));
      merge(list, rest, call);
      call.core.lists.save(list);
      return listEntity(list);
    }
  });
}

function ensureLibrary(web: Web, call: Call, template: number, title = 'Site Pages', folder = 'SitePages'): Answer {
  const known = call.core.lists.byUrl(`${web.path}/${folder}`);
  if (known) return listEntity(known).answer(call, 200);
  call.core.permissions.demand(web.site, call.core.permissions.webScope(web), call.person, right.manageLists);
  return listEntity(createList(call.core, web, call.person, title, template, folder)).answer(call, 200);
}
