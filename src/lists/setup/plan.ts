import type { Site } from '../connection/Site';
import { type ColumnSchema, type ListName, type ListSchema, minWriterVersion, schemaVersion } from '../schema/ListSchema';
import { okrSchema } from '../schema/okrSchema';
import { assignmentsOf, type GroupKey, okrGroups, permissionLevels, readSecurityOf, writeSecurityOf } from '../schema/permissions';
import { defaultSettingRows } from '../settings/settingRows';
import { columnXml } from './columnXml';
import type { ListFacts, SiteFacts } from './observe';

/** One thing to bring about. Running it twice does no harm: a step whose effect is there is not in the next plan. */
export interface Step {
  id: string;
  description: string;
  done: boolean;
  run: () => Promise<unknown>;
}

export interface SetUpChoices {
  /** Claims of whom the members and readers groups start with, e.g. "everyone except external users". */
  members: readonly string[];
  readers: readonly string[];
  /** The instant of set-up: from when on the person who sets up is an administrator. */
  now: string;
}

/**
 * Everything that the manifest asks for, in the order in which it has to be made, each with whether it is there already. Nothing that an
 * administrator added (columns, views, rows, titles) is touched. Every list has its own permissions before it has columns, so before its first row.
 */
export const planSteps = (site: Site, facts: SiteFacts, choices: SetUpChoices): Step[] => [
  ...levelSteps(site, facts), ...groupSteps(site, facts, choices), ...okrSchema.flatMap((list) => listSteps(site, facts, list)), ...okrSchema.flatMap((list) => permissionSteps(site, facts, list)),
  ...okrSchema.flatMap((list) => columnSteps(site, facts, list)), ...okrSchema.flatMap((list) => viewSteps(site, facts, list)), ...settingSteps(site, facts, choices)
];

const levelSteps = (site: Site, facts: SiteFacts): Step[] =>
  Object.values(permissionLevels).map((level, index) => {
    const known = facts.levels.get(level.name);
    const body = { Name: level.name, Description: level.description, BasePermissions: level.mask, Order: 200 + index };
    return {
      id: `level ${level.name}`, description: `Permission level "${level.name}"`, done: known !== undefined && known.mask.High === level.mask.High && known.mask.Low === level.mask.Low,
      run: () => (known ? site.merge(`_api/web/roledefinitions(${known.id})`, { BasePermissions: level.mask }, '*') : site.post('_api/web/roledefinitions', body))
    };
  });

const groupSteps = (site: Site, facts: SiteFacts, choices: SetUpChoices): Step[] =>
  (Object.keys(okrGroups) as GroupKey[]).flatMap((key) => {
    const group = okrGroups[key];
    const known = facts.groups.get(group.name);
    const wanted = key === 'administrators' ? [facts.me.login] : choices[key];
    return [
      { id: `group ${group.name}`, description: `Group "${group.name}"`, done: known !== undefined, run: () => site.post('_api/web/sitegroups', { Title: group.name, Description: group.description }) },
      // Only a group that is empty gets its first members: who is in it later is the administrators' business.
      {
        id: `members of ${group.name}`, description: `First members of "${group.name}"`, done: known !== undefined && known.members.length > 0,
        run: async () => {
          for (const login of wanted) {
            await site.post('_api/web/ensureuser', { logonName: login });
            await site.post(`_api/web/sitegroups/getbyname('${group.name}')/users`, { LoginName: login });
          }
        }
      }
    ];
  });

const wantedSettings = (list: ListSchema): Record<string, unknown> => ({
  EnableVersioning: list.versions, EnableAttachments: false, EnableModeration: false, NoCrawl: !list.searched, ReadSecurity: readSecurityOf(list), WriteSecurity: writeSecurityOf(list)
});

const hasSettings = (list: ListSchema, known: ListFacts): boolean =>
  known.versions === list.versions && !known.attachments && !known.moderation && known.noCrawl === !list.searched && known.readSecurity === readSecurityOf(list) && known.writeSecurity === writeSecurityOf(list);

const listSteps = (site: Site, facts: SiteFacts, list: ListSchema): Step[] => {
  const known = facts.lists.get(list.name);
  return [
    {
      // The name becomes the address; the title that people see comes with the settings, once.
      id: `list ${list.name}`, description: `List "${list.title}"`, done: known !== undefined,
      run: () => site.post('_api/web/lists', { Title: list.name, Description: list.description, BaseTemplate: 100, AllowContentTypes: false })
    },
    {
      id: `settings of ${list.name}`, description: `Settings of "${list.title}"`, done: known !== undefined && hasSettings(list, known) && known.title !== list.name,
      run: async () => site.merge(site.list(list.name), { ...wantedSettings(list), ...(known === undefined || known.title === list.name ? { Title: list.title } : {}) }, '*')
    }
  ];
};

const permissionSteps = (site: Site, facts: SiteFacts, list: ListSchema): Step[] => {
  const known = facts.lists.get(list.name);
  const path = site.list(list.name);
  const held = (principal: number | undefined, level: string): boolean => known?.assignments.some((assignment) => assignment.principal === principal && assignment.levels.includes(level)) === true;
  const membersLeft = known?.assignments.some((assignment) => assignment.principal === facts.siteMembers) === true;
  return [
    {
      id: `own permissions of ${list.name}`, description: `Own permissions for "${list.title}"`, done: known?.ownPermissions === true,
      run: () => site.post(`${path}/breakroleinheritance(copyRoleAssignments=false,clearSubscopes=true)`)
    },
    ...assignmentsOf(list).map(({ group, level }): Step => {
      const { name } = okrGroups[group];
      const levelName = permissionLevels[level].name;
      return {
        id: `${name} on ${list.name}`, description: `"${levelName}" for "${name}" on "${list.title}"`, done: held(facts.groups.get(name)?.id, levelName),
        run: async () => {
          const [groupBody, levelBody] = await Promise.all([
            site.get<{ Id: number }>(`_api/web/sitegroups/getbyname('${name}')`, { $select: 'Id' }), site.get<{ Id: number }>(`_api/web/roledefinitions/getbyname('${levelName}')`, { $select: 'Id' })
          ]);
          await site.post(`${path}/roleassignments/addroleassignment(principalid=${groupBody.body.Id},roledefid=${levelBody.body.Id})`);
        }
      };
    }),
    ...(membersLeft
      ? [{
          id: `site members off ${list.name}`, description: `The site's Members group off "${list.title}": it may delete lists`, done: false,
          run: () => site.post(`${path}/roleassignments/getbyprincipalid(${facts.siteMembers})`, undefined, { 'X-HTTP-Method': 'DELETE' })
        }]
      : [])
  ];
};

const isWanted = (column: ColumnSchema, known: ListFacts | undefined): boolean => {
  const field = known?.fields.get(column.name);
  return field !== undefined && (!(column.indexed === true || column.unique === true) || field.indexed) && (column.unique !== true || field.unique);
};

const columnSteps = (site: Site, facts: SiteFacts, list: ListSchema): Step[] => {
  const known = facts.lists.get(list.name);
  const path = site.list(list.name);
  const makeColumn = async (column: ColumnSchema): Promise<void> => {
    if (known?.fields.has(column.name)) {
      await site.merge(`${path}/fields/getbyinternalnameortitle('${column.name}')`, { Indexed: true, ...(column.unique ? { EnforceUniqueValues: true } : {}) }, '*');
      return;
    }
    const lookupList = column.lookup === undefined ? undefined : await listId(site, column.lookup);
    // 8: the internal name is the one in the XML, not made from the title.
    await site.post(`${path}/fields/createfieldasxml`, { parameters: { SchemaXml: columnXml(column, lookupList), Options: 8 } });
  };
  return [
    ...list.columns.map((column): Step => ({ id: `${list.name}.${column.name}`, description: `Column "${column.title}" of "${list.title}"`, done: isWanted(column, known), run: () => makeColumn(column) })),
    ...list.indexes.map((name): Step => ({
      id: `index ${list.name}.${name}`, description: `Index on "${name}" of "${list.title}"`, done: known?.fields.get(name)?.indexed === true,
      run: () => site.merge(`${path}/fields/getbyinternalnameortitle('${name}')`, { Indexed: true }, '*')
    }))
  ];
};

const listId = async (site: Site, name: ListName): Promise<string> => (await site.get<{ Id: string }>(site.list(name), { $select: 'Id' })).body.Id;

const viewSteps = (site: Site, facts: SiteFacts, list: ListSchema): Step[] =>
  list.views.map((view) => {
    const title = `OKR: ${view.title.toLowerCase()}`;
    const views = `${site.list(list.name)}/views`;
    const known = facts.lists.get(list.name)?.views.get(title);
    return {
      id: `view ${list.name}.${view.title}`, description: `View "${title}" of "${list.title}"`, done: known !== undefined && view.columns.every((column) => known.includes(column)),
      run: async () => {
        if (!known) await site.post(views, { Title: title, PersonalView: false, ViewQuery: view.query, RowLimit: 30, DefaultView: view.isDefault === true });
        const fields = `${views}/getbytitle('${title}')/viewfields`;
        if (!known) await site.post(`${fields}/removeallviewfields`);
        for (const column of view.columns.filter((name) => known?.includes(name) !== true)) await site.post(`${fields}/addviewfield('${column}')`);
      }
    };
  });

/** Last, so that "is set up" is only ever said of a whole set-up. */
const settingSteps = (site: Site, facts: SiteFacts, choices: SetUpChoices): Step[] =>
  [...defaultSettingRows(facts.me.login, choices.now), { name: 'schema', value: { version: schemaVersion, minWriterVersion } }].map((setting) => ({
    id: `setting ${setting.name}`, description: `Setting "${setting.name}"`, done: facts.settings.has(setting.name),
    run: () => site.post(site.items('OKRSettings'), { Title: setting.name, OkrValue: JSON.stringify(setting.value) })
  }));
