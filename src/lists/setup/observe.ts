import type { Site } from '../connection/Site';
import type { Principal } from '../OkrLists';
import { listNames, type ListName } from '../schema/ListSchema';
import { okrGroups, type PermissionMask } from '../schema/permissions';
import { isEveryone } from './everyone';

/** What is there, as the server says: the one input of the plan. */
export interface SiteFacts {
  levels: ReadonlyMap<string, { id: number; mask: PermissionMask }>;
  groups: ReadonlyMap<string, { id: number; members: readonly Member[] }>;
  /** The number of the site's own Members group, if it has one. */
  siteMembers: number | null;
  me: Member;
  lists: ReadonlyMap<ListName, ListFacts>;
  /** Titles of all lists of the site, in lower case: no two can have the same. */
  titles: ReadonlySet<string>;
  /** Rows of the settings list by name. */
  settings: ReadonlyMap<string, { row: number; text: string }>;
}

/** Somebody in a group; `login` in lower case. */
export interface Member extends Principal {
  id: number;
}

export interface FieldFacts {
  /** SharePoint's name of its kind: Text, Number, Choice … */
  type: string;
  indexed: boolean;
  unique: boolean;
  /** Of a choice; else empty. */
  choices: readonly string[];
  /** Id of the list that a lookup looks into, lower case without braces; else null. */
  lookupList: string | null;
  /** Whether it has a look, whoever made it. */
  formatted: boolean;
}

export interface ListFacts {
  id: string;
  title: string;
  /** How many rows it has. */
  rows: number;
  versions: boolean;
  attachments: boolean;
  moderation: boolean;
  noCrawl: boolean;
  readSecurity: number;
  writeSecurity: number;
  ownPermissions: boolean;
  fields: ReadonlyMap<string, FieldFacts>;
  /** Columns of each view, by title. */
  views: ReadonlyMap<string, readonly string[]>;
  assignments: readonly { principal: number; name: string; login: string; levels: readonly string[] }[];
}

/** What is only read where it is needed: each costs a request for every list. */
export type Detail = 'fields' | 'views' | 'assignments' | 'settings';
export const allDetails: readonly Detail[] = ['fields', 'views', 'assignments', 'settings'];

interface ListBody {
  Id: string;
  Title: string;
  ItemCount: number;
  EnableVersioning: boolean;
  EnableAttachments: boolean;
  EnableModeration: boolean;
  NoCrawl: boolean;
  ReadSecurity: number;
  WriteSecurity: number;
  HasUniqueRoleAssignments: boolean;
  RootFolder: { ServerRelativeUrl: string };
}

const listSelect = 'Id,Title,ItemCount,EnableVersioning,EnableAttachments,EnableModeration,NoCrawl,ReadSecurity,WriteSecurity,HasUniqueRoleAssignments,RootFolder/ServerRelativeUrl';

interface FieldBody {
  InternalName: string;
  TypeAsString: string;
  Indexed: boolean;
  EnforceUniqueValues: boolean;
  CustomFormatter?: string | null;
  SchemaXml: string;
}

/** Choices and the list of a lookup are properties of some kinds only, which a collection does not give by name: they stand in the XML. */
const fieldSelect = 'InternalName,TypeAsString,Indexed,EnforceUniqueValues,CustomFormatter,SchemaXml';

const unescaped = (xml: string): string => xml.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&quot;/g, '"').replace(/&apos;/g, '\'').replace(/&amp;/g, '&');
const choicesIn = (xml: string): string[] => [...xml.matchAll(/<CHOICE>([^<]*)<\/CHOICE>/g)].map(([, choice]) => unescaped(choice));

const fieldFacts = (field: FieldBody): FieldFacts => ({
  type: field.TypeAsString, indexed: field.Indexed, unique: field.EnforceUniqueValues, choices: choicesIn(field.SchemaXml), lookupList: /\sList="\{([^}"]+)\}"/.exec(field.SchemaXml)?.[1].toLowerCase() ?? null,
  formatted: (field.CustomFormatter ?? '') !== ''
});

interface AssignmentBody {
  PrincipalId: number;
  Member: { Title: string; LoginName: string };
  RoleDefinitionBindings: { Name: string }[];
}

const observeList = async (site: Site, body: ListBody, details: readonly Detail[]): Promise<ListFacts> => {
  const list = `_api/web/lists(guid'${body.Id}')`;
  const [fields, views, assignments] = await Promise.all([
    details.includes('fields') ? site.getAll<FieldBody>(`${list}/fields`, { $select: fieldSelect }) : [],
    details.includes('views') ? site.getAll<{ Title: string; ViewFields: { Items: string[] } }>(`${list}/views`, { $select: 'Title,ViewFields/Items', $expand: 'ViewFields' }) : [],
    details.includes('assignments') && body.HasUniqueRoleAssignments
      ? site.getAll<AssignmentBody>(`${list}/roleassignments`, { $select: 'PrincipalId,Member/Title,Member/LoginName,RoleDefinitionBindings/Name', $expand: 'Member,RoleDefinitionBindings' })
      : []
  ]);
  return {
    id: body.Id, title: body.Title, rows: body.ItemCount, versions: body.EnableVersioning, attachments: body.EnableAttachments, moderation: body.EnableModeration, noCrawl: body.NoCrawl, readSecurity: body.ReadSecurity,
    writeSecurity: body.WriteSecurity, ownPermissions: body.HasUniqueRoleAssignments, views: new Map(views.map((view) => [view.Title, view.ViewFields.Items])),
    fields: new Map(fields.map((field) => [field.InternalName, fieldFacts(field)])),
    assignments: assignments.map(({ PrincipalId, Member, RoleDefinitionBindings }) => ({ principal: PrincipalId, name: Member.Title, login: Member.LoginName, levels: RoleDefinitionBindings.map((level) => level.Name) }))
  };
};

export interface UserBody {
  Id: number;
  LoginName: string;
  Title: string;
}
export const userSelect = 'Id,LoginName,Title';

/** A user of the site as the pages show it. */
export const principalOf = ({ LoginName, Title }: { LoginName: string; Title: string }): Principal => {
  const login = LoginName.toLowerCase();
  return { login, name: Title, kind: login.startsWith('i:0') ? 'person' : isEveryone(login) ? 'everyone' : 'group' };
};

const observeGroups = async (site: Site): Promise<SiteFacts['groups']> => {
  const names: string[] = Object.values(okrGroups).map((group) => group.name);
  const groups = (await site.getAll<{ Id: number; Title: string }>('_api/web/sitegroups', { $select: 'Id,Title' })).filter((group) => names.includes(group.Title));
  const members = await Promise.all(groups.map((group) => site.getAll<UserBody>(`_api/web/sitegroups(${group.Id})/users`, { $select: userSelect })));
  return new Map(groups.map((group, index) => [group.Title, { id: group.Id, members: members[index].map((member) => ({ id: member.Id, ...principalOf(member) })) }]));
};

interface SettingBody {
  Id: number;
  Title: string;
  OkrValue: string | null;
}

/** Rows of the settings list; none while its column is not made yet. */
const readSettings = async (site: Site): Promise<SettingBody[]> => {
  const fields = await site.getAll<{ InternalName: string }>(`${site.list('OKRSettings')}/fields`, { $select: 'InternalName' });
  if (!fields.some(({ InternalName }) => InternalName === 'OkrValue')) return [];
  return site.getAll<SettingBody>(site.items('OKRSettings'), { $select: 'Id,Title,OkrValue', $top: 5000 });
};

/** Reads what the plan compares with the manifest. Only for people who may manage permissions. */
export const observe = async (site: Site, details: readonly Detail[]): Promise<SiteFacts> => {
  const [levels, groups, me, web, lists] = await Promise.all([
    site.getAll<{ Id: number; Name: string; BasePermissions: PermissionMask }>('_api/web/roledefinitions', { $select: 'Id,Name,BasePermissions' }),
    observeGroups(site),
    site.get<UserBody>('_api/web/currentuser', { $select: userSelect }),
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
  const settings = details.includes('settings') && found.has('OKRSettings') ? await readSettings(site) : [];
  return {
    levels: new Map(levels.map((level) => [level.Name, { id: level.Id, mask: level.BasePermissions }])), groups, me: { id: me.body.Id, ...principalOf(me.body) }, siteMembers: web.body.AssociatedMemberGroup?.Id ?? null,
    lists: found, titles: new Set(lists.map(({ Title }) => Title.toLowerCase())), settings: new Map([...settings].reverse().map((row) => [row.Title, { row: row.Id, text: row.OkrValue ?? '' }]))
  };
};
