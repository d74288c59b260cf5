import { errors } from '../../errors';
import type { Answer, Call } from '../../http/Call';
import { Collection } from '../../odata/Collection';
import { Entity, type AnyEntity, type EntityType } from '../../odata/Entity';
import { Complex, type JsonObject, type Value } from '../../odata/json';
import type { Arguments } from '../../odata/path';
import { nothing, type Resource } from '../../odata/Resource';
import type { Principal } from '../principals';
import { right } from '../rights';
import type { Site } from '../webs';

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
const flag = (value: unknown): boolean | undefined => (typeof value === 'boolean' ? value : undefined);

const userType: EntityType<Principal> = {
  name: 'SP.User',
  address: (user) => `Web/GetUserById(${user.id})`,
  properties: {
    Id: (user) => user.id,
    IsHiddenInUI: () => false,
    LoginName: (user) => user.login,
    Title: (user) => user.title,
    PrincipalType: (user) => (user.kind === 'user' ? 1 : 4),
    Email: (user) => user.email ?? '',
    Expiration: () => '',
    IsEmailAuthenticationGuestUser: () => false,
    IsShareByEmailGuestUser: () => false,
    IsSiteAdmin: (user) => user.siteAdmin,
    UserId: (user, call): Value => {
      const person = user.upn ? call.core.people.find(user.upn) : undefined;
      return person ? new Complex('SP.UserIdInfo', { NameId: person.id.replace(/-/g, '').slice(0, 16), NameIdIssuer: 'urn:federation:microsoftonline' }) : null;
    },
    UserPrincipalName: (user) => user.upn
  },
  navigations: {
    Groups: (user, _given, call) => groupCollection(call, (groups) => groups.filter((group) => call.core.principals.groupsOf(user).some((own) => own.id === group.id)), 'Groups')
  },
  update: (user, changes, call) => {
    demandWeb(call, right.manageWeb);
    call.core.principals.save({ ...user, title: text(changes.Title) ?? user.title, email: text(changes.Email) ?? user.email, siteAdmin: flag(changes.IsSiteAdmin) ?? user.siteAdmin });
    call.core.permissions.forget();
  },
  remove: (user, call) => {
    demandWeb(call, right.manageWeb);
    call.core.principals.remove(user);
  }
};

const groupType: EntityType<Principal> = {
  name: 'SP.Group',
  address: (group) => `Web/SiteGroups/GetById(${group.id})`,
  properties: {
    Id: (group) => group.id,
    IsHiddenInUI: () => false,
    LoginName: (group) => group.login,
    Title: (group) => group.title,
    PrincipalType: () => 8,
    AllowMembersEditMembership: (group) => group.data.allowMembersEditMembership ?? false,
    AllowRequestToJoinLeave: () => false,
    AutoAcceptRequestToJoinLeave: () => false,
    Description: (group) => group.data.description ?? null,
    OnlyAllowMembersViewMembership: (group) => group.data.onlyAllowMembersViewMembership ?? false,
    OwnerTitle: (group, call) => owner(group, call)?.title ?? null,
    RequestToJoinLeaveEmailSetting: () => null
  },
  onRequest: {
    CanCurrentUserEditMembership: (group, call) => mayEditMembers(group, call),
    CanCurrentUserManageGroup: (group, call) => mayManage(group, call),
    CanCurrentUserViewMembership: () => true
  },
  navigations: {
    Owner: (group, _given, call) => {
      const found = owner(group, call);
      if (!found) throw errors.userMissing();
      return new Entity<Principal>(found.kind === 'group' ? groupType : userType, found);
    },
    Users: (group) => memberCollection(group)
  },
  actions: {
    SetUserAsOwner: (group, given, call) => {
      if (!mayManage(group, call)) throw errors.accessDenied();
      call.core.principals.save({ ...group, data: { ...group.data, owner: given.needNumber('ownerId') } });
      return nothing(200);
    }
  },
  update: (group, changes, call) => {
    if (!mayManage(group, call)) throw errors.accessDenied();
    call.core.principals.save({ ...group, title: text(changes.Title) ?? group.title, data: { ...group.data, ...groupData(changes) } });
  },
  remove: (group, call) => {
    if (!mayManage(group, call)) throw errors.accessDenied();
    call.core.principals.remove(group);
    call.core.permissions.forget();
  }
};

function groupData(body: JsonObject): Principal['data'] {
  const data: Principal['data'] = {};
  if (text(body.Description) !== undefined) data.description = text(body.Description);
  if (flag(body.AllowMembersEditMembership) !== undefined) data.allowMembersEditMembership = flag(body.AllowMembersEditMembership);
  if (flag(body.OnlyAllowMembersViewMembership) !== undefined) data.onlyAllowMembersViewMembership = flag(body.OnlyAllowMembersViewMembership);
  return data;
}

function owner(group: Principal, call: Call): Principal | undefined {
  return group.data.owner === undefined ? undefined : call.core.principals.get(group.site, group.data.owner);
}

function demandWeb(call: Call, wanted: bigint): void {
  const { permissions } = call.core;
  permissions.demand(call.web.site, permissions.webScope(call.web), call.person, wanted);
}

function mayManage(group: Principal, call: Call): boolean {
  const { permissions, principals } = call.core;
  if (group.data.owner !== undefined && principals.actingAs(group.site, call.person).has(group.data.owner)) return true;
  return (permissions.rightsIn(call.web.site, permissions.webScope(call.web), call.person) & right.managePermissions) !== 0n;
}

function mayEditMembers(group: Principal, call: Call): boolean {
  return mayManage(group, call) || (group.data.allowMembersEditMembership === true && call.core.principals.actingAs(group.site, call.person).has(group.id));
}

/** The entity of a principal, user or group; 404 when there is none of that number. */
export function principalEntity(call: Call, site: Site, id: number): AnyEntity {
  const principal = call.core.principals.get(site.n, id);
  if (!principal) throw errors.userMissing();
  return new Entity<Principal>(principal.kind === 'group' ? groupType : userType, principal);
}

function user(principal: Principal | undefined): AnyEntity {
  if (!principal || principal.kind === 'group') throw errors.userMissing();
  return new Entity<Principal>(userType, principal);
}

export function currentUser(call: Call): AnyEntity {
  return user(call.core.principals.get(call.web.site.n, call.core.principals.userId(call.web.site.n, call.person)));
}

/** The user of a login name, a mail address or a user principal name; made when the directory knows the person. */
export function ensureUser(call: Call, login: string): Principal {
  const { principals, people } = call.core;
  const { site } = call.web;
  const known = principals.byLogin(site.n, login);
  if (known) return known;
  const person = people.find(login.replace(/^.*\|/, ''));
  if (!person) {
    const byMail = principals.byEmail(site.n, login.replace(/^.*\|/, ''));
    if (byMail) return byMail;
    throw errors.userUnknown(login);
  }
  const id = principals.ensureUser(site, person);
  return principals.get(site.n, id) as Principal;
}

export function ensureUserAnswer(call: Call): Answer {
  const login = text(call.body.logonName);
  if (!login) throw errors.invalidArgument();
  return call.core.change(() => user(ensureUser(call, login))).answer(call, 200);
}

/** `_api/web/siteusers`. */
export function userCollection(call: Call): Resource {
  const { core } = call;
  const { site } = call.web;
  const remove = (principal: Principal | undefined, inner: Call): Answer => {
    if (!principal) throw errors.userMissing();
    userType.remove?.(principal, inner);
    return nothing(200);
  };
  return new Collection({
    address: 'Web/SiteUsers',
    members: () => core.principals.users(site.n).map((principal) => new Entity(userType, principal)),
    byKey: (given) => user(core.principals.byLogin(site.n, given.needText('loginName'))),
    navigations: {
      getbyid: (given) => user(core.principals.get(site.n, given.needNumber('id'))),
      getbyemail: (given) => user(core.principals.byEmail(site.n, given.needText('emailAddress'))),
      getbyloginname: (given) => user(core.principals.byLogin(site.n, given.needText('loginName')))
    },
    actions: {
      removebyid: (given, inner) => remove(core.principals.get(site.n, given.needNumber('id')), inner),
      removebyloginname: (given, inner) => remove(core.principals.byLogin(site.n, given.needText('loginName')), inner)
    },
    add: (body, inner) => {
      demandWeb(inner, right.manageWeb);
      return user(ensureUser(inner, text(body.LoginName) ?? ''));
    }
  });
}

function memberCollection(group: Principal): Resource {
  const member = (call: Call, find: (site: number) => Principal | undefined): Principal => {
    const found = find(group.site);
    if (!found || !call.core.principals.membersOf(group).some((other) => other.id === found.id)) throw errors.userMissing();
    return found;
  };
  const remove = (principal: Principal, call: Call): Answer => {
    if (!mayEditMembers(group, call)) throw errors.accessDenied();
    call.core.principals.removeMember(group, principal.id);
    call.core.permissions.forget();
    return nothing(200);
  };
  const byLogin = (given: Arguments, call: Call): Principal => member(call, (site) => call.core.principals.byLogin(site, given.needText('loginName')));
  const byId = (given: Arguments, call: Call): Principal => member(call, (site) => call.core.principals.get(site, given.needNumber('id')));
  return new Collection({
    address: `Web/SiteGroups/GetById(${group.id})/Users`,
    members: (call) => call.core.principals.membersOf(group).map((principal) => new Entity(userType, principal)),
    byKey: (given, call) => user(byLogin(given, call)),
    navigations: {
      getbyid: (given, call) => user(byId(given, call)),
      getbyloginname: (given, call) => user(byLogin(given, call)),
      getbyemail: (given, call) => user(member(call, (site) => call.core.principals.byEmail(site, given.needText('emailAddress'))))
    },
    actions: {
      removebyid: (given, call) => remove(byId(given, call), call),
      removebyloginname: (given, call) => remove(byLogin(given, call), call)
    },
    add: (body, call) => {
      if (!mayEditMembers(group, call)) throw errors.accessDenied();
      const login = text(body.LoginName);
      if (!login) throw errors.invalidArgument();
      const principal = ensureUser(call, login);
      if (principal.kind === 'everyone' && call.web.site.data.isPrivate) throw errors.refused('Everyone except external users cannot be added to the site of a private group.');
      call.core.principals.addMember(group, principal.id);
      call.core.permissions.forget();
      return user(principal);
    }
  });
}

/** `_api/web/sitegroups`, or those of a user. */
export function groupCollection(call: Call, choose: (groups: Principal[]) => Principal[] = (groups) => groups, name = 'SiteGroups'): Resource {
  const { core } = call;
  const { site } = call.web;
  const groups = (): Principal[] => choose(core.principals.groups(site.n));
  const find = (test: (group: Principal) => boolean): Principal => {
    const group = groups().find(test);
    if (!group) throw errors.groupMissing();
    return group;
  };
  const byId = (given: Arguments): Principal => find((group) => group.id === given.needNumber('id'));
  const byName = (given: Arguments): Principal => find((group) => group.title.toLowerCase() === given.needText('name').toLowerCase());
  const remove = (group: Principal, inner: Call): Answer => {
    groupType.remove?.(group, inner);
    return nothing(200);
  };
  return new Collection({
    address: `Web/${name}`,
    members: () => groups().map((group) => new Entity(groupType, group)),
    byKey: (given) => new Entity(groupType, byId(given)),
    navigations: { getbyid: (given) => new Entity(groupType, byId(given)), getbyname: (given) => new Entity(groupType, byName(given)) },
    actions: { removebyid: (given, inner) => remove(byId(given), inner), removebyloginname: (given, inner) => remove(byName(given), inner) },
    add: (body, inner) => {
      demandWeb(inner, right.createGroups);
      const title = text(body.Title)?.trim();
      if (!title) throw errors.invalidArgument();
      const creator = core.principals.userId(site.n, inner.person);
      return new Entity(groupType, core.principals.addGroup(site.n, title, { ...groupData(body), owner: creator }));
    }
  });
}

/** The group of a number that a web names as its own (owners, members, visitors). */
export function groupEntity(call: Call, id: number): AnyEntity {
  const group = call.core.principals.get(call.web.site.n, id);
  if (!group || group.kind !== 'group') throw errors.groupMissing();
  return new Entity(groupType, group);
}
