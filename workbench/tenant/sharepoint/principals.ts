import { errors } from '../errors';
import type { Database } from '../storage/Database';
import type { Person } from './people';
import type { Site } from './webs';

/** Somebody or something that can be given rights in a site collection. Its number is the site's own: the same person has another one elsewhere. */
export interface Principal {
  readonly site: number;
  readonly id: number;
  readonly kind: 'user' | 'group' | 'everyone';
  readonly login: string;
  title: string;
  email: string | null;
  readonly upn: string | null;
  readonly jobTitle: string | null;
  readonly department: string | null;
  siteAdmin: boolean;
  readonly data: GroupData;
}

/** What only groups have. */
export interface GroupData {
  description?: string;
  owner?: number;
  allowMembersEditMembership?: boolean;
  onlyAllowMembersViewMembership?: boolean;
}

interface Row extends Omit<Principal, 'siteAdmin' | 'data'> {
  readonly siteAdmin: number;
  readonly data: string;
}

const columns = 'site, id, kind, login, title, email, upn, jobTitle, department, siteAdmin, data';

export const claimOf = (upn: string): string => `i:0#.f|membership|${upn.toLowerCase()}`;

/** Users and groups of all sites. */
export class Principals {
  private userIds = new Map<string, number>();
  private groupSets = new Map<string, ReadonlySet<number>>();

  constructor(private readonly database: Database, private readonly tenantId: () => string) {}

  public forget(): void {
    this.userIds.clear();
    this.groupSets.clear();
  }

  public get(site: number, id: number): Principal | undefined {
    return principalOf(this.database.get<Row>(`SELECT ${columns} FROM principals WHERE site = ? AND id = ? AND kind <> 'removed'`, site, id));
  }

  public byLogin(site: number, login: string): Principal | undefined {
    return principalOf(this.database.get<Row>(`SELECT ${columns} FROM principals WHERE site = ? AND login = ? AND kind <> 'removed'`, site, login));
  }

  public byEmail(site: number, email: string): Principal | undefined {
    return principalOf(this.database.get<Row>(`SELECT ${columns} FROM principals WHERE site = ? AND kind = 'user' AND (upn = ? OR email = ?) LIMIT 1`, site, email, email));
  }

  public users(site: number): Principal[] {
    return this.database.all<Row>(`SELECT ${columns} FROM principals WHERE site = ? AND kind IN ('user', 'everyone') ORDER BY id`, site).map(known);
  }

  public groups(site: number): Principal[] {
    return this.database.all<Row>(`SELECT ${columns} FROM principals WHERE site = ? AND kind = 'group' ORDER BY id`, site).map(known);
  }

  /** The number of a person in a site; everybody of the directory has one. */
  public userId(site: number, person: Person): number {
    const key = `${site} ${person.upn.toLowerCase()}`;
    let id = this.userIds.get(key);
    if (id === undefined) {
      id = this.database.get<{ id: number }>('SELECT id FROM principals WHERE site = ? AND upn = ?', site, person.upn)?.id;
      if (id === undefined) throw errors.userUnknown(person.upn);
      this.userIds.set(key, id);
    }
    return id;
  }

  /** Makes the directory's person a user of the site, or brings name and mail up to date. */
  public ensureUser(site: Site, person: Person): number {
    const login = claimOf(person.upn);
    const known = this.byLogin(site.n, login);
    if (known) {
      this.database.run('UPDATE principals SET title = ?, email = ?, jobTitle = ?, department = ?, siteAdmin = max(siteAdmin, ?) WHERE site = ? AND id = ?',
        person.name, person.mail, person.jobTitle, person.department, person.admin ? 1 : 0, site.n, known.id);
      return known.id;
    }
    return this.insert({
      site: site.n, kind: 'user', login, title: person.name, email: person.mail, upn: person.upn, jobTitle: person.jobTitle, department: person.department,
      siteAdmin: person.admin, data: {}
    });
  }

  /** The principal that stands for everybody but guests. */
  public ensureEveryone(site: Site): number {
    const login = `c:0-.f|rolemanager|spo-grid-all-users/${this.tenantId()}`;
    return this.byLogin(site.n, login)?.id ?? this.insert({
      site: site.n, kind: 'everyone', login, title: 'Everyone except external users', email: null, upn: null, jobTitle: null, department: null, siteAdmin: false, data: {}
    });
  }

  public addGroup(site: number, title: string, data: GroupData): Principal {
    if (this.byLogin(site, title)) throw errors.refused(`The specified name is already in use.\n\nPlease try again with a new name.`, '-2130575293');
    const id = this.insert({ site, kind: 'group', login: title, title, email: null, upn: null, jobTitle: null, department: null, siteAdmin: false, data });
    return this.get(site, id) as Principal;
  }

  public save(principal: Principal): void {
    this.database.run('UPDATE principals SET title = ?, login = ?, email = ?, siteAdmin = ?, data = ? WHERE site = ? AND id = ?', principal.title,
      principal.kind === 'group' ? principal.title : principal.login, principal.email, principal.siteAdmin ? 1 : 0, JSON.stringify(principal.data), principal.site, principal.id);
    this.groupSets.clear();
  }

  /** Who is removed is no user any more, yet stays named in the rows that they wrote, as in SharePoint's user information list. Who comes back is somebody new. */
  public remove(principal: Principal): void {
    if (principal.kind === 'group') this.database.run('DELETE FROM principals WHERE site = ? AND id = ?', principal.site, principal.id);
    else this.database.run("UPDATE principals SET kind = 'removed', upn = NULL WHERE site = ? AND id = ?", principal.site, principal.id);
    this.database.run('DELETE FROM members WHERE site = ? AND ("group" = ? OR user = ?)', principal.site, principal.id, principal.id);
    this.forget();
  }

  public membersOf(group: Principal): Principal[] {
    return this.database.all<Row>(`SELECT ${columns} FROM principals WHERE site = ? AND id IN (SELECT user FROM members WHERE site = ? AND "group" = ?) ORDER BY id`,
      group.site, group.site, group.id).map(known);
  }

  /** The groups that a user is in by name; what comes by "everyone" is not listed, as in SharePoint. */
  public groupsOf(user: Principal): Principal[] {
    return this.database.all<Row>(`SELECT ${columns} FROM principals WHERE site = ? AND id IN (SELECT "group" FROM members WHERE site = ? AND user = ?) ORDER BY id`,
      user.site, user.site, user.id).map(known);
  }

  public addMember(group: Principal, user: number): void {
    this.database.run('INSERT OR IGNORE INTO members (site, "group", user) VALUES (?, ?, ?)', group.site, group.id, user);
    this.groupSets.clear();
  }

  public removeMember(group: Principal, user: number): void {
    this.database.run('DELETE FROM members WHERE site = ? AND "group" = ? AND user = ?', group.site, group.id, user);
    this.groupSets.clear();
  }

  /** All principals that a person acts as in a site: themselves, their groups, everyone. */
  public actingAs(site: number, person: Person): ReadonlySet<number> {
    const key = `${site} ${person.upn.toLowerCase()}`;
    let set = this.groupSets.get(key);
    if (!set) {
      const user = this.userId(site, person);
      const everyone = person.guest ? undefined : this.everyoneId(site);
      const own = everyone === undefined ? [user] : [user, everyone];
      const groups = own.flatMap((id) => this.database.all<{ id: number }>('SELECT "group" AS id FROM members WHERE site = ? AND user = ?', site, id).map((row) => row.id));
      set = new Set([...own, ...groups]);
      this.groupSets.set(key, set);
    }
    return set;
  }

  private everyoneId(site: number): number | undefined {
    return this.database.get<{ id: number }>('SELECT id FROM principals WHERE site = ? AND login = ?', site, `c:0-.f|rolemanager|spo-grid-all-users/${this.tenantId()}`)?.id;
  }

  private insert(principal: Omit<Principal, 'id'>): number {
    const next = this.database.get<{ id: number }>('UPDATE sites SET nextPrincipal = nextPrincipal + 1 WHERE n = ? RETURNING nextPrincipal - 1 AS id', principal.site);
    if (!next) throw new Error(`There is no site ${principal.site}.`);
    this.database.run(`INSERT INTO principals (${columns}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`, principal.site, next.id, principal.kind, principal.login, principal.title,
      principal.email, principal.upn, principal.jobTitle, principal.department, principal.siteAdmin ? 1 : 0, JSON.stringify(principal.data));
    return next.id;
  }
}

function known(row: Row): Principal {
  return { ...row, siteAdmin: row.siteAdmin === 1, data: JSON.parse(row.data) as GroupData };
}

function principalOf(row: Row | undefined): Principal | undefined {
  return row && known(row);
}
