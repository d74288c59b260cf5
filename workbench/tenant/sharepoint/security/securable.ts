import { errors } from '../../errors';
import type { Core } from '../../Core';
import type { Answer, Call } from '../../http/Call';
import { Collection } from '../../odata/Collection';
import { Entity, type AnyEntity, type EntityType } from '../../odata/Entity';
import type { Arguments } from '../../odata/path';
import type { Tree } from '../../odata/query';
import { nothing, valueResource, type Resource } from '../../odata/Resource';
import type { Person } from '../people';
import { basePermissions, fullControl, limitedAccess, right, type Rights } from '../rights';
import type { Site, Web } from '../webs';
import { principalEntity } from './principalEntity';
import { roleCollection } from './roleEntity';

/** Something that can have permissions of its own: a web, a list, an item. */
export interface Securable {
  readonly site: Site;
  readonly web: Web;
  /** Below `_api/`. */
  readonly address: string;
  /** Its own scope; null while it inherits. */
  readonly scope: number | null;
  readonly parentScope: number;
  /** Scopes above its own up to the web's root: who is given rights here must be able to open those. */
  readonly above: readonly number[];
  setScope(scope: number | null): void;
  rights(person: Person): Rights;
  /** Gives up the own permissions of everything below. */
  clearBelow(): void;
  /** How many rows are below: past 100,000 inheritance cannot be broken. */
  readonly rowCount: number;
}

export const effectiveScope = (securable: Securable): number => securable.scope ?? securable.parentScope;

interface AssignmentRow {
  readonly securable: Securable;
  readonly principal: number;
  readonly roles: readonly number[];
}

const assignmentType: EntityType<AssignmentRow> = {
  name: 'SP.RoleAssignment',
  address: ({ securable, principal }) => `${securable.address}/RoleAssignments/GetByPrincipalId(${principal})`,
  properties: { PrincipalId: ({ principal }) => principal },
  navigations: {
    Member: ({ securable, principal }, _given, call) => member(principalEntity(call, securable.site, principal)),
    RoleDefinitionBindings: ({ securable, roles }, _given, call) => roleCollection(call, securable, (role) => roles.includes(role.id), 'RoleDefinitionBindings')
  },
  remove: ({ securable, principal }, call) => {
    demandManage(call, securable);
    demandOwn(securable);
    call.core.permissions.unassign(effectiveScope(securable), principal);
  }
};

function demandManage(call: Call, securable: Securable): void {
  if ((securable.rights(call.person) & right.managePermissions) === 0n) throw errors.accessDenied();
}

function demandOwn(securable: Securable): void {
  if (securable.scope === null) throw errors.refused('This operation is not allowed on an object that inherits permissions.', '-2146232832');
}

/** Who holds an assignment. Callers expand `Member/Users` of all of them; only a group has users. */
function member(principal: AnyEntity): Resource {
  if (principal.typeName === 'SP.Group') return principal;
  const others = (tree: Tree): Tree => Object.fromEntries(Object.entries(tree).filter(([name]) => name.toLowerCase() !== 'users'));
  return {
    child: (name, given, call) => principal.child?.(name, given, call), get: (call) => principal.answer(call, 200),
    embed: (query, call) => principal.embed({ ...query, select: query.select && others(query.select), expand: others(query.expand) }, call)
  };
}

function assignments(securable: Securable): Resource {
  const all = (call: Call): AssignmentRow[] => call.core.permissions.assignments(effectiveScope(securable)).map((row) => ({ securable, ...row }));
  const find = (given: Arguments, call: Call): AnyEntity => {
    const id = given.needNumber('principalid');
    const row = all(call).find((candidate) => candidate.principal === id);
    if (!row) throw errors.refused(`Can not find the principal with id: ${id}.`, '-2146232832');
    return new Entity(assignmentType, row);
  };
  const change = (given: Arguments, call: Call, work: (core: Core, principal: number, role: number) => void): Answer => {
    demandManage(call, securable);
    demandOwn(securable);
    const [principal, role] = [given.needNumber('principalid', 0), given.needNumber('roledefid', 1)];
    if (!call.core.principals.get(securable.site.n, principal)) throw errors.refused(`Can not find the principal with id: ${principal}.`, '-2146232832');
    if (!call.core.permissions.role(securable.site, role)) throw errors.refused('The permission level does not exist.', '-2146232832');
    work(call.core, principal, role);
    return nothing(200);
  };
  return new Collection({
    address: `${securable.address}/RoleAssignments`,
    members: (call) => all(call).map((row) => new Entity(assignmentType, row)),
    byKey: find,
    navigations: { getbyprincipalid: find },
    actions: {
      addroleassignment: (given, call) => change(given, call, (core, principal, role) => {
        core.permissions.assign(securable.scope as number, principal, role);
        // Who is given something below a scope gets limited access to it, so that they can come through.
        for (const scope of securable.above) if (!core.permissions.assignments(scope).some((row) => row.principal === principal)) core.permissions.assign(scope, principal, limitedAccess);
      }),
      removeroleassignment: (given, call) => change(given, call, (core, principal, role) => core.permissions.unassign(securable.scope as number, principal, role))
    }
  });
}

function breakInheritance(securable: Securable, given: Arguments, call: Call): Answer {
  const { core } = call;
  demandManage(call, securable);
  if (securable.scope !== null) return nothing(200);
  if (securable.rowCount > core.settings.breakLimit) throw errors.refused('You cannot break inheritance for this item because there are too many items with unique permissions in this list.', '-2146232832');
  if (core.permissions.scopeCount(securable.site) >= core.settings.scopeLimit) throw errors.refused('You cannot break inheritance because the list has too many unique permissions.', '-2146232832');
  const scope = given.flag('copyroleassignments', 0) ? core.permissions.copyScope(securable.site, securable.parentScope) : core.permissions.newScope(securable.site);
  if (!given.flag('copyroleassignments', 0) && core.settings.breakAddsCaller) {
    core.permissions.assign(scope, core.principals.userId(securable.site.n, call.person), fullControl);
  }
  securable.setScope(scope);
  if (given.flag('clearsubscopes', 1)) securable.clearBelow();
  return nothing(200);
}

function resetInheritance(securable: Securable, call: Call): Answer {
  demandManage(call, securable);
  const { scope } = securable;
  if (scope === null) return nothing(200);
  securable.setScope(null);
  call.core.permissions.removeScope(scope);
  return nothing(200);
}

/** What every securable thing offers: its assignments, and who may do what. `of` finds the thing. */
export function securableNavigations<T>(of: (value: T, core: Core) => Securable): {
  readonly navigations: Readonly<Record<string, (value: T, given: Arguments, call: Call) => Resource>>;
  readonly actions: Readonly<Record<string, (value: T, given: Arguments, call: Call) => Answer>>;
} {
  const on = (work: (securable: Securable, given: Arguments, call: Call) => Resource) => (value: T, given: Arguments, call: Call) => work(of(value, call.core), given, call);
  return {
    navigations: {
      RoleAssignments: on((securable) => assignments(securable)),
      getUserEffectivePermissions: on((securable, given, call) => userPermissions(securable, given, call))
    },
    actions: {
      breakRoleInheritance: (value, given, call) => call.core.change(() => breakInheritance(of(value, call.core), given, call)),
      resetRoleInheritance: (value, _given, call) => call.core.change(() => resetInheritance(of(value, call.core), call))
    }
  };
}

const userPermissions = (securable: Securable, given: Arguments, call: Call): Resource => valueResource('GetUserEffectivePermissions', () => {
  const login = given.needText('userName');
  const principal = call.core.principals.byLogin(securable.site.n, login);
  const person = principal?.upn ? call.core.people.find(principal.upn) : undefined;
  if (!person) throw errors.userMissing();
  return basePermissions(securable.rights(person));
});

