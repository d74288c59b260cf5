import type { Site } from '../connection/Site';
import { listNames, type ListName } from '../schema/ListSchema';
import { okrGroups, type PermissionMask } from '../schema/permissions';

/** What is there, as the server says: the one input of the plan. */
export interface SiteFacts {
  levels: ReadonlyMap<string, { id: number; mask: PermissionMask }>;
  groups: ReadonlyMap<string, { id: number; members: readonly string[] }>;
  /** The number of the site's own Members group, if it has one. */
  siteMembers: number | null;
  me: { id: number; login: string };
  lists: ReadonlyMap<ListName, ListFacts>;
  /** Rows of the settings list by name. */
  settings: ReadonlyMap<string, { row: number; text: string }>;
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
  fields: ReadonlyMap<string, { indexed: boolean; unique: boolean }>;
  /** Columns of each view, by title. */
  views: ReadonlyMap<string, readonly string[]>;
  assignments: readonly { principal: number; levels: readonly string[] }[];
}

/** What is only read where it is needed: each costs a request for every list. */
export type Detail = 'fields' | 'views' | 'assignments' | 'settings';
export const allDetails: readonly Detail[] = ['fields', 'views', 'assignments', 'settings'];

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
  RootFolder: { ServerRelativeUrl: string };
}

const listSelect = 'Id,Title,EnableVersioning,EnableAttachments,EnableModeration,NoCrawl,ReadSecurity,WriteSecurity,HasUniqueRoleAssignments,RootFolder/ServerRelativeUrl';

const observeList = async (site: Site, body: ListBody, details: readonly Detail[]): Promise<ListFacts> => {
  const list = `_api/web/lists(guid'${body.Id}')`;
  const [fields, views, assignments] = await Promise.all([
    details.includes('fields') ? site.getAll<{ InternalName: string; Indexed: boolean; EnforceUniqueValues: boolean }>(`${list}/fields`, { $select: 'InternalName,Indexed,EnforceUniqueValues' }) : [],
    details.includes('views') ? site.getAll<{ Title: string; ViewFields: { Items: string[] } }>(`${list}/views`, { $select: 'Title,ViewFields/Items', $expand: 'ViewFields' }) : [],
    details.includes('assignments') && body.HasUniqueRoleAssignments
      ? site.getAll<{ PrincipalId: number; RoleDefinitionBindings: { Name: string }[] }>(`${list}/roleassignments`, { $select: 'PrincipalId,RoleDefinitionBindings/Name', $expand: 'RoleDefinitionBindings' })
      : []
  ]);
  return {
    id: body.Id, title: body.Title, versions: body.EnableVersioning, attachments: body.EnableAttachments, moderation: body.EnableModeration, noCrawl: body.NoCrawl, readSecurity: body.ReadSecurity,
    writeSecurity: body.WriteSecurity, ownPermissions: body.HasUniqueRoleAssignments, views: new Map(views.map((view) => [view.Title, view.ViewFields.Items])),
    fields: new Map(fields.map((field) => [field.InternalName, { indexed: field.Indexed, unique: field.EnforceUniqueValues }])),
    assignments: assignments.map((assignment) => ({ principal: assignment.PrincipalId, levels: assignment.RoleDefinitionBindings.map((level) => level.Name) }))
  };
};

const observeGroups = async (site: Site): Promise<SiteFacts['groups']> => {
  const names: string[] = Object.values(okrGroups).map((group) => group.name);
  const groups = (await site.getAll<{ Id: number; Title: string }>('_api/web/sitegroups', { $select: 'Id,Title' })).filter((group) => names.includes(group.Title));
  const members = await Promise.all(groups.map((group) => site.getAll<{ LoginName: string }>(`_api/web/sitegroups(${group.Id})/users`, { $select: 'LoginName' })));
  return new Map(groups.map((group, index) => [group.Title, { id: group.Id, members: members[index].map((member) => member.LoginName.toLowerCase()) }]));
};

/** Reads what the plan compares with the manifest. Only for people who may manage permissions. */
export const observe = async (site: Site, details: readonly Detail[]): Promise<SiteFacts> => {
  const [levels, groups, me, web, lists] = await Promise.all([
    site.getAll<{ Id: number; Name: string; BasePermissions: PermissionMask }>('_api/web/roledefinitions', { $select: 'Id,Name,BasePermissions' }),
    observeGroups(site),
    site.get<{ Id: number; LoginName: string }>('_api/web/currentuser', { $select: 'Id,LoginName' }),
    site.get<{ AssociatedMemberGroup?: { Id?: number } }>('_api/web', { $select: 'Id,AssociatedMemberGroup/Id', $expand: 'AssociatedMemberGroup' }),
    site.getAll<ListBody>('_api/web/lists', { $select: listSelect, $expand: 'RootFolder' })
  ]);
  const bodies = listNames.map((name) => lists.find((list) => list.RootFolder.ServerRelativeUrl.toLowerCase() === site.listUrl(name).toLowerCase()));
  const observed = await Promise.all(bodies.map(async (body) => body && observeList(site, body, details)));
  const found = new Map<ListName, ListFacts>();
  listNames.forEach((name, index) => {
    const list = observed[index];
    if (list) found.set(name, list);
  });
  const settingsList = found.get('OKRSettings');
  const mayRead = settingsList !== undefined && (!details.includes('fields') || settingsList.fields.has('OkrValue'));
  const settings = details.includes('settings') && mayRead ? await site.getAll<{ Id: number; Title: string; OkrValue: string | null }>(site.items('OKRSettings'), { $select: 'Id,Title,OkrValue', $top: 5000 }) : [];
  return {
    levels: new Map(levels.map((level) => [level.Name, { id: level.Id, mask: level.BasePermissions }])), groups, me: { id: me.body.Id, login: me.body.LoginName }, siteMembers: web.body.AssociatedMemberGroup?.Id ?? null,
    lists: found, settings: new Map([...settings].reverse().map((row) => [row.Title, { row: row.Id, text: row.OkrValue ?? '' }]))
  };
};
