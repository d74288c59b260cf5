import { randomUUID } from 'node:crypto';
import type { Core } from '../Core';
import { builtInFields } from './fields/builtInFields';
import type { Field } from './fields/Field';
import { addItem } from './items/writeItems';
import { createList } from './lists/createList';
import { fieldByName } from './lists/List';
import type { NewPerson, Person } from './people';
import type { Principal } from './principals';
import { edit, fullControl, read } from './rights';
import type { Site, Web, WebData } from './webs';

/** A site collection to be made. Members and visitors are user principal names. */
export interface NewSite {
  /** `/sites/okr`; '' for the root site. */
  readonly path: string;
  readonly title: string;
  readonly owners?: readonly string[];
  readonly members?: readonly string[];
  readonly visitors?: readonly string[];
  /** Whether "Everyone except external users" is a visitor. Default true; false makes the site of a private group, where it cannot be let in. */
  readonly everyoneReads?: boolean;
  /** SharePoint's number of the time zone; default 4 (Amsterdam, Berlin). */
  readonly timeZone?: number;
  /** Default 1033, English (United States). */
  readonly locale?: number;
}

const defaultTimeZone = 4;

/** Makes a site collection with what a new one has: three groups, the permission levels, a library for documents and one for pages. */
export function createSite(core: Core, owner: Person, given: NewSite): Web {
  return core.change(() => {
    const now = core.clock.now();
    const site = core.webs.addSite(given.path, owner.upn, now, given.everyoneReads === false);
    core.permissions.addStandardRoles(site);
    for (const person of core.people.list(Number.MAX_SAFE_INTEGER)) core.principals.ensureUser(site, person);
    const everyone = core.principals.ensureEveryone(site);
    const scope = core.permissions.newScope(site);
    const groups = addGroups(core, site, given.title, scope);
    const web = core.webs.addWeb(site, null, given.path, scope, {
      ...webData(given.title, '', now, given.timeZone ?? defaultTimeZone, given.locale ?? 1033), ownerGroup: groups[0].id, memberGroup: groups[1].id, visitorGroup: groups[2].id
    });
    core.principals.addMember(groups[0], core.principals.userId(site.n, owner));
    if (given.everyoneReads !== false) core.principals.addMember(groups[2], everyone);
    addToGroups(core, web, given);
    for (const field of builtInFields(false)) core.lists.addColumnOf(web, field);
    createList(core, web, owner, 'Documents', 101, 'Shared Documents');
    const pages = createList(core, web, owner, 'Site Pages', 119, 'SitePages');
    addItem(core, pages, owner, new Map([[fieldByName(pages, 'Title') as Field, 'Home']]), { leaf: 'Home.aspx', dir: pages.path });
    return web;
  });
}

/** Puts people into a site's groups; whom the directory does not know is left out. */
export function addToGroups(core: Core, web: Web, given: Pick<NewSite, 'owners' | 'members' | 'visitors'>): void {
  const { site } = web;
  for (const [group, upns] of [[web.data.ownerGroup, given.owners], [web.data.memberGroup, given.members], [web.data.visitorGroup, given.visitors]] as const) {
    for (const upn of upns ?? []) {
      const person = core.people.find(upn);
      if (person) core.principals.addMember(core.principals.get(site.n, group) as Principal, core.principals.userId(site.n, person));
    }
  }
  core.permissions.forget();
}

/** Gives a web three groups of its own, named after `seed`, with its owners in the first; one that is there by that name stays as it is. */
export function addAssociatedGroups(core: Core, web: Web, seed: string, owners: readonly number[]): void {
  const { site } = web;
  const free = (name: string): boolean => core.principals.byLogin(site.n, name) === undefined;
  if (!['Owners', 'Members', 'Visitors'].every((name) => free(`${seed} ${name}`))) return;
  const groups = addGroups(core, site, seed, core.permissions.webScope(web));
  for (const owner of owners) core.principals.addMember(groups[0], owner);
  Object.assign(web.data, { ownerGroup: groups[0].id, memberGroup: groups[1].id, visitorGroup: groups[2].id });
  core.webs.save(web);
  core.permissions.forget();
}

function addGroups(core: Core, site: Site, title: string, scope: number): Principal[] {
  const roles = [['Owners', fullControl], ['Members', edit], ['Visitors', read]] as const;
  const groups = roles.map(([name, role]) => {
    const group = core.principals.addGroup(site.n, `${title} ${name}`, { description: `Use this group to grant people the rights of ${name.toLowerCase()}.`, onlyAllowMembersViewMembership: false });
    core.permissions.assign(scope, group.id, role);
    return group;
  });
  for (const group of groups) core.principals.save({ ...group, data: { ...group.data, owner: groups[0].id } });
  return groups;
}

function webData(title: string, description: string, now: string, timeZone: number, locale: number): WebData {
  return {
    id: randomUUID(), title, description, created: now, lastModified: now, language: 1033, template: 'STS', timeZone, locale, ownerGroup: 0, memberGroup: 0, visitorGroup: 0, properties: {}, bag: {}
  };
}

/** Makes a web below another; it inherits its permissions unless told otherwise. */
export function createWeb(core: Core, parent: Web, path: string, given: { readonly title: string; readonly description: string; readonly uniquePermissions: boolean; readonly owner: Person }): Web {
  const { site } = parent;
  const scope = given.uniquePermissions ? core.permissions.newScope(site) : null;
  if (scope !== null) core.permissions.assign(scope, core.principals.userId(site.n, given.owner), fullControl);
  const { ownerGroup, memberGroup, visitorGroup, timeZone, locale } = parent.data;
  const web = core.webs.addWeb(site, parent, path, scope, { ...webData(given.title, given.description, core.clock.now(), timeZone, locale), ownerGroup, memberGroup, visitorGroup });
  createList(core, web, given.owner, 'Documents', 101, 'Shared Documents');
  return web;
}

/** Adds people to the directory and makes them users of every site. */
export function addPeople(core: Core, people: readonly NewPerson[]): Person[] {
  return core.change(() => people.map((given) => {
    const person = core.people.put(given);
    for (const site of core.webs.allSites()) core.principals.ensureUser(site, person);
    return person;
  }));
}
