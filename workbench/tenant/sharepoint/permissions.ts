import { errors } from '../errors';
import type { Database } from '../storage/Database';
import type { Person } from './people';
import type { Principals } from './principals';
import { fullMask, hasRight, limitedAccess, right, rightsFrom, standardRoles, type Rights, type RoleDefinition } from './rights';
import type { Site, Web } from './webs';

export interface Assignment {
  readonly principal: number;
  readonly roles: readonly number[];
}

interface RoleRow {
  readonly id: number;
  readonly data: string;
}

/**
 * Who may do what. A securable thing (web, list, item) has a scope of its own, or inherits the one above. A scope holds assignments: a principal with a
 * permission level. What somebody may do is the union of what they and their groups are assigned; a site collection's administrator may do everything.
 */
export class Permissions {
  private effective = new Map<string, Rights>();
  private roleCache = new Map<number, Map<number, RoleDefinition>>();

  constructor(private readonly database: Database, private readonly principals: Principals) {}

  public forget(): void {
    this.effective.clear();
    this.roleCache.clear();
  }

  public webScope(web: Web): number {
    for (let at: Web | null = web; at; at = at.parent) if (at.scope !== null) return at.scope;
    throw new Error(`The web ${web.path} has no security scope.`);
  }

  /** A person's rights in a scope of a site. */
  public rightsIn(site: Site, scope: number, person: Person): Rights {
    const key = `${scope} ${person.upn.toLowerCase()}`;
    let rights = this.effective.get(key);
    if (rights === undefined) {
      rights = this.compute(site, scope, person);
      this.effective.set(key, rights);
    }
    return rights;
  }

  /** 403 when the person lacks one of the rights. */
  public demand(site: Site, scope: number, person: Person, wanted: Rights): void {
    if (!hasRight(this.rightsIn(site, scope, person), wanted)) throw errors.accessDenied();
  }

  public isSiteAdmin(site: Site, person: Person): boolean {
    return person.admin || this.principals.get(site.n, this.principals.userId(site.n, person))?.siteAdmin === true;
  }

  public newScope(site: Site): number {
    return this.database.run('INSERT INTO scopes (site) VALUES (?)', site.n).rowId;
  }

  /** A new scope with the same assignments. Limited access is not copied: it stands for rights below the old scope. */
  public copyScope(site: Site, from: number): number {
    const scope = this.newScope(site);
    this.database.run('INSERT INTO assignments (scope, principal, role) SELECT ?, principal, role FROM assignments WHERE scope = ? AND role <> ?', scope, from, limitedAccess);
    return scope;
  }

  public removeScope(scope: number): void {
    this.database.run('DELETE FROM assignments WHERE scope = ?', scope);
    this.database.run('DELETE FROM scopes WHERE n = ?', scope);
    this.effective.clear();
  }

  public scopeCount(site: Site): number {
    return this.database.get<{ n: number }>('SELECT count(*) AS n FROM scopes WHERE site = ?', site.n)?.n ?? 0;
  }

  public assign(scope: number, principal: number, role: number): void {
    this.database.run('INSERT OR IGNORE INTO assignments (scope, principal, role) VALUES (?, ?, ?)', scope, principal, role);
    this.effective.clear();
  }

  /** Without a role: everything that the principal has in the scope. */
  public unassign(scope: number, principal: number, role?: number): void {
    if (role === undefined) this.database.run('DELETE FROM assignments WHERE scope = ? AND principal = ?', scope, principal);
    else this.database.run('DELETE FROM assignments WHERE scope = ? AND principal = ? AND role = ?', scope, principal, role);
    this.effective.clear();
  }

  public assignments(scope: number): Assignment[] {
    const byPrincipal = new Map<number, number[]>();
    for (const { principal, role } of this.database.all<{ principal: number; role: number }>('SELECT principal, role FROM assignments WHERE scope = ? ORDER BY principal, role', scope)) {
      byPrincipal.set(principal, [...(byPrincipal.get(principal) ?? []), role]);
    }
    return [...byPrincipal].map(([principal, roles]) => ({ principal, roles }));
  }

  /** Whether the person was given anything anywhere in the site: who sees one list of a site can open the site. */
  public hasAnyAccess(site: Site, person: Person): boolean {
    return [...this.principals.actingAs(site.n, person)].some((principal) =>
      this.database.get('SELECT 1 FROM assignments JOIN scopes ON scopes.n = scope WHERE principal = ? AND site = ? LIMIT 1', principal, site.n) !== undefined);
  }

  public canOpen(web: Web, person: Person): boolean {
    return hasRight(this.rightsIn(web.site, this.webScope(web), person), right.open) || this.hasAnyAccess(web.site, person);
  }

  public roles(site: Site): RoleDefinition[] {
    return [...this.rolesOf(site.n).values()].sort((a, b) => a.order - b.order);
  }

  public role(site: Site, id: number): RoleDefinition | undefined {
    return this.rolesOf(site.n).get(id);
  }

  public addStandardRoles(site: Site): void {
    for (const role of standardRoles) this.saveRole(site, role);
  }

  public addRole(site: Site, role: Omit<RoleDefinition, 'id' | 'hidden' | 'kind'>): RoleDefinition {
    this.checkName(site, role.name);
    const id = Math.max(1073741930, ...this.rolesOf(site.n).keys()) + 1;
    const added: RoleDefinition = { ...role, id, hidden: false, kind: 0 };
    this.saveRole(site, added);
    return added;
  }

  public updateRole(site: Site, role: RoleDefinition, changes: Partial<Pick<RoleDefinition, 'name' | 'description' | 'rights' | 'order'>>): void {
    if (changes.name !== undefined && changes.name.toLowerCase() !== role.name.toLowerCase()) this.checkName(site, changes.name);
    this.saveRole(site, { ...role, ...changes });
  }

  public removeRole(site: Site, role: RoleDefinition): void {
    this.database.run('DELETE FROM roles WHERE site = ? AND id = ?', site.n, role.id);
    this.database.run('DELETE FROM assignments WHERE role = ? AND scope IN (SELECT n FROM scopes WHERE site = ?)', role.id, site.n);
    this.forget();
  }

  private checkName(site: Site, name: string): void {
    if (this.roles(site).some((other) => other.name.toLowerCase() === name.toLowerCase())) {
      throw errors.refused(`A permission level with the name "${name}" already exists.`, '-2130575245');
    }
  }

  private saveRole(site: Site, role: RoleDefinition): void {
    const { rights, ...rest } = role;
    const data = { ...rest, rights: { High: String(rights >> 32n), Low: String(rights & 4294967295n) } };
    this.database.run('INSERT OR REPLACE INTO roles (site, id, data) VALUES (?, ?, ?)', site.n, role.id, JSON.stringify(data));
    this.forget();
  }

  private rolesOf(site: number): Map<number, RoleDefinition> {
    let roles = this.roleCache.get(site);
    if (!roles) {
      roles = new Map(this.database.all<RoleRow>('SELECT id, data FROM roles WHERE site = ?', site).map((row) => {
        const data = JSON.parse(row.data) as Omit<RoleDefinition, 'rights'> & { rights: { High: string; Low: string } };
        return [row.id, { ...data, rights: rightsFrom(data.rights) }];
      }));
      this.roleCache.set(site, roles);
    }
    return roles;
  }

  private compute(site: Site, scope: number, person: Person): Rights {
    if (this.isSiteAdmin(site, person)) return fullMask;
    const acting = this.principals.actingAs(site.n, person);
    const roles = this.rolesOf(site.n);
    let rights = 0n;
    for (const { principal, roles: given } of this.assignments(scope)) {
      if (acting.has(principal)) for (const id of given) rights |= roles.get(id)?.rights ?? 0n;
    }
    return rights;
  }
}
