import { Collection } from '../../odata/Collection';
import { Entity, type EntityType } from '../../odata/Entity';
import type { Call } from '../../http/Call';
import { errors } from '../../errors';
import type { Principal } from '../principals';
import type { Web } from '../webs';

const first = (principal: Principal): string | null => (principal.kind === 'user' ? principal.title.split(' ')[0] : null);
const last = (principal: Principal): string | null => (principal.kind === 'user' ? principal.title.split(' ').slice(1).join(' ') || null : null);

/** A row of the hidden list in which a site keeps its users and groups: read only, and the source of what person columns show. */
const rowType: EntityType<Principal> = {
  name: 'SP.Data.UserInfoItem',
  address: (principal) => `Web/SiteUserInfoList/Items(${principal.id})`,
  properties: {
    FileSystemObjectType: () => 0,
    Id: (principal) => principal.id,
    ContentTypeId: (principal) => (principal.kind === 'user' ? '0x010A00' : '0x010B00'),
    Title: (principal) => principal.title,
    Name: (principal) => principal.login,
    EMail: (principal) => principal.email,
    MobilePhone: (principal, call) => (principal.upn === null ? null : call.core.people.find(principal.upn)?.mobilePhone ?? null),
    SipAddress: (principal) => principal.email,
    IsSiteAdmin: (principal) => principal.siteAdmin,
    Deleted: () => false,
    UserInfoHidden: () => false,
    Picture: () => null,
    Department: (principal) => principal.department,
    JobTitle: (principal) => principal.jobTitle,
    FirstName: first,
    LastName: last,
    Office: (principal, call) => (principal.upn === null ? null : call.core.people.find(principal.upn)?.officeLocation ?? null),
    UserName: (principal) => principal.upn
  }
};

const listType: EntityType<Web> = {
  name: 'SP.List',
  address: () => 'Web/SiteUserInfoList',
  properties: {
    BaseTemplate: () => 112,
    BaseType: () => 0,
    EntityTypeName: () => 'UserInfo',
    Hidden: () => true,
    IsCatalog: () => true,
    ItemCount: (web, call) => rowsOf(web, call).length,
    ListItemEntityTypeFullName: () => 'SP.Data.UserInfoItem',
    ParentWebUrl: (web) => web.path || '/',
    Title: () => 'User Information List'
  },
  navigations: {
    Items: (web) => rows(web),
    getItemById: (web, given, call) => row(web, given.needNumber('id'), call)
  }
};

const rowsOf = (web: Web, call: Call): Principal[] => [...call.core.principals.users(web.site.n), ...call.core.principals.groups(web.site.n)].sort((a, b) => a.id - b.id);

function row(web: Web, id: number, call: Call): Entity<Principal> {
  const principal = call.core.principals.get(web.site.n, id);
  if (!principal) throw errors.itemMissing();
  return new Entity(rowType, principal);
}

function rows(web: Web): Collection {
  return new Collection({
    address: 'Web/SiteUserInfoList/Items', usualPage: (call) => call.core.settings.defaultPage,
    members: (call) => rowsOf(web, call).map((principal) => new Entity(rowType, principal)),
    byKey: (given, call) => row(web, given.needNumber('id'), call),
    navigations: { getbyid: (given, call) => row(web, given.needNumber('id'), call) }
  });
}

/** Where the list is, below its site's address. */
export const isUserInformation = (web: Web, path: string): boolean => path.toLowerCase() === `${web.site.path}/_catalogs/users`.toLowerCase();

/** The hidden list of a site's users and groups: `web/siteUserInfoList`, `getList('/sites/x/_catalogs/users')`, or by its title. */
export const userInformation = (web: Web): Entity<Web> => new Entity(listType, web);
