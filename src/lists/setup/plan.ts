import type { BatchOperation } from '../connection/batch';
import { isThreshold, type ServerError } from '../connection/ServerError';
import type { Site } from '../connection/Site';
import type { ColumnSchema, ListSchema } from '../schema/ListSchema';
import { assignmentsOf, type GroupKey, okrGroups, permissionLevels, readSecurityOf, writeSecurityOf } from '../schema/permissions';
import { defaultSettingRows } from '../settings/settingRows';
import { columnXml } from './columnXml';
import type { ListFacts, SiteFacts } from './observe';
import type { Fallback, Finding, Phase, SetUpChoices, Step } from './Step';

const post = (path: string, body?: unknown): BatchOperation => ({ method: 'POST', path, body });
const merge = (path: string, body: unknown): BatchOperation => ({ method: 'MERGE', path, body, etag: '*' });

const levelSteps = (_site: Site, facts: SiteFacts): Step[] =>
  Object.values(permissionLevels).map((level, index) => {
    const known = facts.levels.get(level.name);
    const body = { Name: level.name, Description: level.description, BasePermissions: level.mask, Order: 200 + index };
    return {
      id: `level ${level.name}`, description: `Permission level "${level.name}"`, done: known !== undefined && known.mask.High === level.mask.High && known.mask.Low === level.mask.Low,
      operations: [known ? merge(`_api/web/roledefinitions(${known.id})`, { BasePermissions: level.mask }) : post('_api/web/roledefinitions', body)]
    };
  });

const groupSteps = (_site: Site, facts: SiteFacts, choices: SetUpChoices): Step[] =>
  (Object.keys(okrGroups) as GroupKey[]).flatMap((key) => {
    const group = okrGroups[key];
    const known = facts.groups.get(group.name);
    const wanted = key === 'administrators' ? [facts.me.login] : choices[key];
    return [
      { id: `group ${group.name}`, description: `Group "${group.name}"`, done: known !== undefined, operations: [post('_api/web/sitegroups', { Title: group.name, Description: group.description })] },
      // Only a group that is empty gets its first members: who is in it later is the administrators' business.
      {
        id: `members of ${group.name}`, description: `First members of "${group.name}"`, done: known !== undefined && known.members.length > 0,
        operations: wanted.flatMap((login) => [post('_api/web/ensureuser', { logonName: login }), post(`_api/web/sitegroups/getbyname('${group.name}')/users`, { LoginName: login })])
      }
    ];
  });

/** The name becomes the address; the title that people see comes with the settings, once. */
const listSteps = (_site: Site, facts: SiteFacts, { manifest }: SetUpChoices): Step[] =>
  manifest.lists.map((list) => ({
    id: `list ${list.name}`, description: `List "${list.title}"`, done: facts.lists.has(list.name),
    operations: [post('_api/web/lists', { Title: list.name, Description: list.description, BaseTemplate: 100, AllowContentTypes: false })]
  }));

const hasSettings = (list: ListSchema, known: ListFacts): boolean =>
  known.versions === list.versions && !known.attachments && !known.moderation && known.noCrawl === !list.searched && known.readSecurity === readSecurityOf(list) && known.writeSecurity === writeSecurityOf(list) && known.title !== list.name;

const securitySteps = (site: Site, facts: SiteFacts, { manifest }: SetUpChoices): Step[] =>
  manifest.lists.flatMap((list) => {
    const known = facts.lists.get(list.name);
    const path = site.list(list.name);
    const settings = { EnableVersioning: list.versions, EnableAttachments: false, EnableModeration: false, NoCrawl: !list.searched, ReadSecurity: readSecurityOf(list), WriteSecurity: writeSecurityOf(list) };
    return [
      {
        id: `own permissions of ${list.name}`, description: `Own permissions for "${list.title}"`, done: known?.ownPermissions === true,
        operations: [post(`${path}/breakroleinheritance(copyRoleAssignments=false,clearSubscopes=true)`)]
      },
      ...assignmentsOf(list).map(({ group, level }): Step => {
        const { name } = okrGroups[group];
        const { name: levelName } = permissionLevels[level];
        const groupId = facts.groups.get(name)?.id;
        return {
          id: `${name} on ${list.name}`, description: `"${levelName}" for "${name}" on "${list.title}"`,
          done: known?.assignments.some((assignment) => assignment.principal === groupId && assignment.levels.includes(levelName)) === true,
          operations: [post(`${path}/roleassignments/addroleassignment(principalid=${groupId ?? 0},roledefid=${facts.levels.get(levelName)?.id ?? 0})`)]
        };
      }),
      {
        id: `site members off ${list.name}`, description: `The site's Members group off "${list.title}", as it may delete lists`, done: known !== undefined && !known.assignments.some((assignment) => assignment.principal === facts.siteMembers),
        operations: [{ method: 'DELETE', path: `${path}/roleassignments/getbyprincipalid(${facts.siteMembers ?? 0})` }]
      },
      {
        id: `settings of ${list.name}`, description: `Settings of "${list.title}"`, done: known !== undefined && hasSettings(list, known),
        operations: [merge(path, { ...settings, ...(known === undefined || known.title === list.name ? { Title: list.title } : {}) })]
      }
    ];
  });

/** An index that is missing is not made past the threshold; nor is a unique column where people edit own rows only, on some sites. */
const columnFallback = (list: ListSchema, column: ColumnSchema, operationOf: (column: ColumnSchema) => BatchOperation) => (error: ServerError): Fallback | null => {
  if (isThreshold(error)) return { operations: [operationOf({ ...column, unique: false, indexed: false })], finding: 'late-index' };
  if (column.unique === true && writeSecurityOf(list) === 2) return { operations: [operationOf({ ...column, unique: false, indexed: true })], finding: 'unique-needs-open-write' };
  return null;
};

const isThere = (column: ColumnSchema, known: ListFacts | undefined, findings: readonly Finding[], mayLackUnique: boolean): boolean => {
  const field = known?.fields.get(column.name);
  if (field === undefined) return false;
  const needsIndex = (column.indexed === true || column.unique === true) && !findings.includes('late-index');
  const needsUnique = column.unique === true && !(mayLackUnique && findings.includes('unique-needs-open-write'));
  return (!needsIndex || field.indexed) && (!needsUnique || field.unique);
};

const columnSteps = (site: Site, facts: SiteFacts, choices: SetUpChoices): Step[] =>
  choices.manifest.lists.flatMap((list) => {
    const known = facts.lists.get(list.name);
    const path = site.list(list.name);
    const operationOf = (column: ColumnSchema): BatchOperation =>
      known?.fields.has(column.name)
        ? merge(`${path}/fields/getbyinternalnameortitle('${column.name}')`, { Indexed: column.indexed === true || column.unique === true, ...(column.unique ? { EnforceUniqueValues: true } : {}) })
        // 8: the internal name is the one in the XML, not made from the title.
        : post(`${path}/fields/createfieldasxml`, { parameters: { SchemaXml: columnXml(column, column.lookup && facts.lists.get(column.lookup)?.id), Options: 8 } });
    return [
      ...list.columns.map((column): Step => ({
        id: `${list.name}.${column.name}`, description: `Column "${column.title}" of "${list.title}"`, done: isThere(column, known, choices.findings, writeSecurityOf(list) === 2), operations: [operationOf(column)],
        fallback: columnFallback(list, column, operationOf)
      })),
      ...list.indexes.map((name): Step => ({
        id: `index ${list.name}.${name}`, description: `Index on "${name}" of "${list.title}"`, done: known?.fields.get(name)?.indexed === true, operations: [merge(`${path}/fields/getbyinternalnameortitle('${name}')`, { Indexed: true })],
        fallback: (error) => (isThreshold(error) ? { operations: [], finding: 'late-index' } : null), unless: 'late-index'
      }))
    ];
  });

const viewSteps = (site: Site, facts: SiteFacts, { manifest }: SetUpChoices): Step[] =>
  manifest.lists.flatMap((list) =>
    list.views.map((view): Step => {
      const title = `OKR: ${view.title.toLowerCase()}`;
      const views = `${site.list(list.name)}/views`;
      const fields = `${views}/getbytitle('${title}')/viewfields`;
      const known = facts.lists.get(list.name)?.views.get(title);
      return {
        id: `view ${list.name}.${view.title}`, description: `View "${title}" of "${list.title}"`, done: known !== undefined && view.columns.every((column) => known.includes(column)),
        operations: [
          ...(known ? [] : [post(views, { Title: title, PersonalView: false, ViewQuery: view.query, RowLimit: 30, DefaultView: view.isDefault === true }), post(`${fields}/removeallviewfields`)]),
          ...view.columns.filter((name) => known?.includes(name) !== true).map((name) => post(`${fields}/addviewfield('${name}')`))
        ]
      };
    })
  );

const settingSteps = (site: Site, facts: SiteFacts): Step[] =>
  defaultSettingRows(facts.me.login).map((setting) => ({
    id: `setting ${setting.name}`, description: `Setting "${setting.name}"`, done: facts.settings.has(setting.name),
    operations: [post(site.items('OKRSettings'), { Title: setting.name, OkrValue: JSON.stringify(setting.value) })]
  }));

/** The version that the lists are at; 0: set-up was never completed. */
const versionIn = (facts: SiteFacts): number => {
  const mark = facts.settings.get('schema');
  const version = mark ? (JSON.parse(mark.text || 'null') as { version?: number } | null)?.version : undefined;
  return version ?? 0;
};

const settingRow = (site: Site, facts: SiteFacts, name: string, value: unknown): BatchOperation => {
  const known = facts.settings.get(name);
  return known ? merge(`${site.items('OKRSettings')}(${known.row})`, { OkrValue: JSON.stringify(value) }) : post(site.items('OKRSettings'), { Title: name, OkrValue: JSON.stringify(value) });
};

const lastSteps = (site: Site, facts: SiteFacts, choices: SetUpChoices): Step[] => [
  {
    id: 'setting findings', description: 'What was found out about this site', done: facts.settings.has('findings') && choices.findings.every((finding) => facts.settings.get('findings')?.text.includes(finding) === true),
    operations: [settingRow(site, facts, 'findings', choices.findings)]
  },
  {
    id: 'setting schema', description: 'Mark that set-up is complete', done: versionIn(facts) >= choices.manifest.version,
    // Older lists get the new mark after everything that is new: a product that does not know them yet then leaves them alone.
    operations: [settingRow(site, facts, 'schema', { version: choices.manifest.version, minWriterVersion: choices.manifest.minWriterVersion })]
  }
];

/**
 * Everything that the manifest asks for, in the order in which it has to be made. Nothing that an administrator added (columns, views, rows, titles)
 * is touched. Lists have their own permissions before they have columns, so before their first row; the mark that says "set up" comes last of all.
 */
export const phases: readonly Phase[] = [
  { needs: [], steps: (site, facts, choices) => [...levelSteps(site, facts), ...groupSteps(site, facts, choices), ...listSteps(site, facts, choices)] },
  { needs: ['assignments'], steps: securitySteps },
  { needs: ['fields', 'settings'], steps: columnSteps },
  { needs: ['views'], steps: viewSteps },
  { needs: ['settings'], steps: settingSteps },
  { needs: ['settings'], steps: lastSteps }
];
