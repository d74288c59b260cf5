import type { Site } from '../connection/Site';
import { listNames, type ListName } from '../schema/ListSchema';
import type { PermissionMask } from '../schema/permissions';

/** What is there, as the server says: the one input of the plan. */
export interface SiteFacts {
  levels: ReadonlyMap<string, { id: number; mask: PermissionMask }>;
  groups: ReadonlyMap<string, { id: number; members: readonly string[] }>;
  /** The number of the site's own Members group, if it has one. */
  siteMembers: number | null;
  me: { id: number; login: string };
  lists: ReadonlyMap<ListName, ListFacts>;
  settings: ReadonlyMap<string, string>;
}

export interface ListFacts {
  id: string;
  title: string;
  versions: boolean;
  attachments: boolean;
  moderation: boolean;
  noCrawl: boolean;
  readSecurity: number;
  writeSecurity: number;
  ownPermissions: boolean;
  itemCount: number;
  fields: ReadonlyMap<string, FieldFacts>;
  /** Columns of each view, by title. */
  views: ReadonlyMap<string, readonly string[]>;
  assignments: readonly { principal: number; levels: readonly string[] }[];
}

export interface FieldFacts {
  indexed: boolean;
  unique: boolean;
  type: string;
}

interface ListBody {
  Id: string;
  Title: string;
  EnableVersioning: boolean;
  EnableAttachments: boolean;
  EnableModeration: boolean;
  NoCrawl: boolean;
  ReadSecurity: number;
  WriteSecurity: number;
  HasUniqueRoleAssignments: boolean;
  ItemCount: number;
  RootFolder: { ServerRelativeUrl: string };
}

const listSelect = 'Id,Title,EnableVersioning,EnableAttachments,EnableModeration,NoCrawl,ReadSecurity,WriteSecurity,HasUniqueRoleAssignments,ItemCount,RootFolder/ServerRelativeUrl';

const observeList = async (site: Site, body: ListBody): Promise<ListFacts> => {
  const list = `_api/web/lists(guid'${body.Id}')`;
  const [fields, views, assignments] = await Promise.all([
    site.getAll<{ InternalName: string; Indexed: boolean; EnforceUniqueValues: boolean; TypeAsString: string }>(`${list}/fields`, { $select: 'InternalName,Indexed,EnforceUniqueValues,TypeAsString' }),
    site.getAll<{ Title: string; ViewFields: { Items: string[] } }>(`${list}/views`, { $select: 'Title,ViewFields/Items', $expand: 'ViewFields' }),
    body.HasUniqueRoleAssignments
      ? site.getAll<{ PrincipalId: number; RoleDefinitionBindings: { Name: string }[] }>(`${list}/roleassignments`, { $select: 'PrincipalId,RoleDefinitionBindings/Name', $expand: 'RoleDefinitionBindings' })
      : Promise.resolve([])
  ]);
  return {
    id: body.Id, title: body.Title, versions: body.EnableVersioning, attachments: body.EnableAttachments, moderation: body.EnableModeration, noCrawl: body.NoCrawl, readSecurity: body.ReadSecurity,
    writeSecurity: body.WriteSecurity, ownPermissions: body.HasUniqueRoleAssignments, itemCount: body.ItemCount, views: new Map(views.map((view) => [view.Title, view.ViewFields.Items])),
    fields: new Map(fields.map((field) => [field.InternalName, { indexed: field.Indexed, unique: field.EnforceUniqueValues, type: field.TypeAsString }])),
    assignments: assignments.map((assignment) => ({ principal: assignment.PrincipalId, levels: assignment.RoleDefinitionBindings.map((level) => level.Name) }))
  };
};

const observeGroups = async (site: Site, names: readonly string[]): Promise<SiteFacts['groups']> => {
  const groups = (await site.getAll<{ Id: number; Title: string }>('_api/web/sitegroups', { $select: 'Id,Title' })).filter((group) => names.includes(group.Title));
  const members = await Promise.all(groups.map((group) => site.getAll<{ LoginName: string }>(`_api/web/sitegroups(${group.Id})/users`, { $select: 'LoginName' })));
  return new Map(groups.map((group, index) => [group.Title, { id: group.Id, members: members[index].map((member) => member.LoginName.toLowerCase()) }]));
};

/** Reads everything that the plan compares with the manifest. Only for people who may manage permissions. */
export const observe = async (site: Site, groupNames: readonly string[]): Promise<SiteFacts> => {
  const [levels, groups, me, web, lists] = await Promise.all([
    site.getAll<{ Id: number; Name: string; BasePermissions: PermissionMask }>('_api/web/roledefinitions', { $select: 'Id,Name,BasePermissions' }),
    observeGroups(site, groupNames),
    site.get<{ Id: number; LoginName: string }>('_api/web/currentuser', { $select: 'Id,LoginName' }),
    site.get<{ AssociatedMemberGroup?: { Id?: number } }>('_api/web', { $select: 'Id,AssociatedMemberGroup/Id', $expand: 'AssociatedMemberGroup' }),
    site.getAll<ListBody>('_api/web/lists', { $select: listSelect, $expand: 'RootFolder' })
  ]);
  const found = new Map<ListName, ListFacts>();
  for (const name of listNames) {
    const body = lists.find((list) => list.RootFolder.ServerRelativeUrl.toLowerCase() === site.listUrl(name).toLowerCase());
    if (body) found.set(name, await observeList(site, body));
  }
  const settings = found.get('OKRSettings')?.fields.has('OkrValue')
    ? await site.getAll<{ Title: string; OkrValue: string | null }>(site.items('OKRSettings'), { $select: 'Title,OkrValue', $top: 5000 })
    : [];
  return {
    levels: new Map(levels.map((level) => [level.Name, { id: level.Id, mask: level.BasePermissions }])), groups, me: { id: me.body.Id, login: me.body.LoginName }, siteMembers: web.body.AssociatedMemberGroup?.Id ?? null,
    lists: found, settings: new Map(settings.map((row) => [row.Title, row.OkrValue ?? '']))
  };
};
