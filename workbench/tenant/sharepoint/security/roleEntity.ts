import { errors } from '../../errors';
import type { Call } from '../../http/Call';
import { Collection } from '../../odata/Collection';
import { Entity, type EntityType } from '../../odata/Entity';
import type { Resource } from '../../odata/Resource';
import { basePermissions, right, rightsFrom, type RoleDefinition } from '../rights';
import type { Site, Web } from '../webs';

interface Row {
  readonly site: Site;
  readonly web: Web;
  readonly role: RoleDefinition;
}

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

const roleType: EntityType<Row> = {
  name: 'SP.RoleDefinition',
  address: ({ role }) => `Web/RoleDefinitions(${role.id})`,
  properties: {
    BasePermissions: ({ role }) => basePermissions(role.rights),
    Description: ({ role }) => role.description,
    Hidden: ({ role }) => role.hidden,
    Id: ({ role }) => role.id,
    Name: ({ role }) => role.name,
    Order: ({ role }) => role.order,
    RoleTypeKind: ({ role }) => role.kind
  },
  update: ({ site, web, role }, changes, call) => {
    demandManage(call, web);
    call.core.permissions.updateRole(site, role, {
      ...(text(changes.Name) === undefined ? {} : { name: text(changes.Name) }), ...(text(changes.Description) === undefined ? {} : { description: text(changes.Description) }),
      ...(typeof changes.Order === 'number' ? { order: changes.Order } : {}), ...(changes.BasePermissions === undefined ? {} : { rights: rightsFrom(changes.BasePermissions) })
    });
  },
  remove: ({ site, web, role }, call) => {
    demandManage(call, web);
    if (role.kind !== 0) throw errors.refused('A permission level of the system cannot be deleted.');
    call.core.permissions.removeRole(site, role);
  }
};

function demandManage(call: Call, web: Web): void {
  const { permissions } = call.core;
  permissions.demand(web.site, permissions.webScope(web), call.person, right.managePermissions);
}

/** The permission levels of a site, or those that one assignment binds. */
export function roleCollection(call: Call, at: { readonly site: Site; readonly web: Web }, only: (role: RoleDefinition) => boolean = () => true, name = 'RoleDefinitions'): Resource {
  const { site, web } = at;
  const rows = (): Row[] => call.core.permissions.roles(site).filter(only).map((role) => ({ site, web, role }));
  const find = (test: (role: RoleDefinition) => boolean): Entity<Row> => {
    const row = rows().find((candidate) => test(candidate.role));
    if (!row) throw errors.refused('The permission level does not exist.', '-2146232832');
    return new Entity(roleType, row);
  };
  return new Collection({
    address: `Web/${name}`,
    members: () => rows().map((row) => new Entity(roleType, row)),
    byKey: (given) => find((role) => role.id === given.needNumber('id')),
    navigations: {
      getbyid: (given) => find((role) => role.id === given.needNumber('id')),
      getbyname: (given) => find((role) => role.name.toLowerCase() === given.needText('name').toLowerCase()),
      getbytype: (given) => find((role) => role.kind === given.needNumber('roleType'))
    },
    add: (body, inner) => {
      demandManage(inner, web);
      const title = text(body.Name)?.trim();
      if (!title) throw errors.invalidArgument();
      const role = inner.core.permissions.addRole(site, {
        name: title, description: text(body.Description) ?? '', order: typeof body.Order === 'number' ? body.Order : 2147483647, rights: rightsFrom(body.BasePermissions)
      });
      return new Entity(roleType, { site, web, role });
    }
  });
}
