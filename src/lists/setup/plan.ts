import type { BatchOperation } from '../connection/batch';
import type { Site } from '../connection/Site';
import type { Finding } from '../OkrLists';
import type { ListSchema } from '../schema/ListSchema';
import { assignmentsOf, okrGroups, permissionLevels, readSecurityOf, writeSecurityOf } from '../schema/permissions';
import { defaultSettingRows } from '../settings/settingRows';
import { administratorSteps } from './administratorSteps';
import { columnSteps } from './columnSteps';
import { groupSteps } from './groupSteps';
import { findingsIn, isOpen, versionIn } from './known';
import type { ListFacts, SiteFacts } from './observe';
import { merge, post } from './operations';
import { probeTitles } from './probeAuthor';
import type { Phase, SetUpChoices, Step } from './Step';

const levelSteps = (_site: Site, facts: SiteFacts): Step[] =>
  Object.values(permissionLevels).map((level, index) => {
    const known = facts.levels.get(level.name);
    const body = { Name: level.name, Description: level.description, BasePermissions: level.mask, Order: 200 + index };
    return {
      id: `level ${level.name}`, kind: 'level', names: [level.name], done: known !== undefined && known.mask.High === level.mask.High && known.mask.Low === level.mask.Low,
      operations: [known ? merge(`_api/web/roledefinitions(${known.id})`, { BasePermissions: level.mask }) : post('_api/web/roledefinitions', body)]
    };
  });

/** The name becomes the address; the title that people see comes with the settings, once. What has that name for a title already, at another address, is not ours to rename. */
const listSteps = (_site: Site, facts: SiteFacts, { manifest }: SetUpChoices): Step[] =>
  manifest.lists.map((list) => {
    const done = facts.lists.has(list.name);
    if (!done && facts.titles.has(list.name.toLowerCase())) return { id: `list ${list.name}`, kind: 'list-title', names: [list.name, list.title], done, operations: [] };
    return { id: `list ${list.name}`, kind: 'list', names: [list.title], done, operations: [post('_api/web/lists', { Title: list.name, Description: list.description, BaseTemplate: 100, AllowContentTypes: false })] };
  });

/** The title of the manifest; where an administrator's own list has it, the next one that is free. */
const freeTitle = (title: string, facts: SiteFacts): string => {
  let free = title;
  for (let number = 2; facts.titles.has(free.toLowerCase()); number++) free = `${title} ${number}`;
  return free;
};

/** What of a list's settings is not as it should be, by name. */
const differencesOf = (list: ListSchema, known: ListFacts, openEditing: boolean): string[] => {
  const all: readonly [string, boolean][] = [
    ['versions', known.versions === list.versions], ['attachments', !known.attachments], ['approval', !known.moderation], ['search', known.noCrawl === !list.searched], ['read-security', known.readSecurity === readSecurityOf(list)],
    ['write-security', known.writeSecurity === writeSecurityOf(list, openEditing)], ['title', known.title !== list.name]
  ];
  return all.filter(([, isRight]) => !isRight).map(([name]) => name);
};

const securitySteps = (site: Site, facts: SiteFacts, choices: SetUpChoices): Step[] =>
  choices.manifest.lists.flatMap((list) => {
    const known = facts.lists.get(list.name);
    const path = site.list(list.name);
    const openEditing = isOpen(facts, choices);
    const settings = { EnableVersioning: list.versions, EnableAttachments: false, EnableModeration: false, NoCrawl: !list.searched, ReadSecurity: readSecurityOf(list), WriteSecurity: writeSecurityOf(list, openEditing) };
    const differences = known === undefined ? [] : differencesOf(list, known, openEditing);
    return [
      {
        id: `own permissions of ${list.name}`, kind: 'own-permissions' as const, names: [list.title], done: known?.ownPermissions === true,
        operations: [post(`${path}/breakroleinheritance(copyRoleAssignments=false,clearSubscopes=true)`)]
      },
      ...assignmentsOf(list).map(({ group, level }): Step => {
        const { name } = okrGroups[group];
        const { name: levelName } = permissionLevels[level];
        const groupId = facts.groups.get(name)?.id;
        const held = known?.assignments.find((assignment) => assignment.principal === groupId)?.levels ?? [];
        // Somebody may have given our group more than its level: the assignment is made anew, with the one level.
        const anew: BatchOperation[] = held.length === 0 ? [] : [{ method: 'DELETE', path: `${path}/roleassignments/getbyprincipalid(${groupId ?? 0})` }];
        return {
          id: `${name} on ${list.name}`, kind: 'grant', names: [levelName, name, list.title], done: held.length === 1 && held[0] === levelName,
          operations: [...anew, post(`${path}/roleassignments/addroleassignment(principalid=${groupId ?? 0},roledefid=${facts.levels.get(levelName)?.id ?? 0})`)]
        };
      }),
      {
        id: `site members off ${list.name}`, kind: 'members-off' as const, names: [list.title], done: known !== undefined && !known.assignments.some((assignment) => assignment.principal === facts.siteMembers),
        operations: [{ method: 'DELETE', path: `${path}/roleassignments/getbyprincipalid(${facts.siteMembers ?? 0})` }]
      },
      {
        id: `settings of ${list.name}`, kind: 'list-settings' as const, names: [list.title, ...differences], done: known !== undefined && differences.length === 0,
        operations: [merge(path, { ...settings, ...(known === undefined || known.title === list.name ? { Title: freeTitle(list.title, facts) } : {}) })]
      }
    ];
  });

/** While a view is made it has another title: one that was left half made is made anew, not taken for an administrator's. */
const unfinished = (title: string): string => `${title} (being made)`;

const viewSteps = (site: Site, facts: SiteFacts, { manifest }: SetUpChoices): Step[] =>
  manifest.lists.flatMap((list) =>
    list.views.map((view): Step => {
      const title = `OKR: ${view.title.toLowerCase()}`;
      const views = `${site.list(list.name)}/views`;
      const pathOf = (name: string): string => `${views}/getbytitle('${name}')`;
      const adding = (name: string, columns: readonly string[]): BatchOperation[] => columns.map((column) => post(`${pathOf(name)}/viewfields/addviewfield('${column}')`));
      const known = facts.lists.get(list.name)?.views.get(title);
      const first = unfinished(title);
      const isLeft = facts.lists.get(list.name)?.views.has(first) === true;
      return {
        id: `view ${list.name}.${view.title}`, kind: 'view', names: [view.title, list.title], done: known !== undefined && view.columns.every((column) => known.includes(column)) && !isLeft,
        operations: [
          ...(isLeft ? [{ method: 'DELETE' as const, path: pathOf(first), etag: '*' }] : []),
          ...(known
            ? adding(title, view.columns.filter((name) => !known.includes(name)))
            : [
                post(views, { Title: first, PersonalView: false, ViewQuery: view.query, RowLimit: 30 }), post(`${pathOf(first)}/viewfields/removeallviewfields`), ...adding(first, view.columns),
                merge(pathOf(first), { Title: title, DefaultView: view.isDefault === true })
              ])
        ]
      };
    })
  );

const settingRow = (site: Site, facts: SiteFacts, name: string, value: unknown): BatchOperation => {
  const known = facts.settings.get(name);
  return known ? merge(`${site.items('OKRSettings')}(${known.row})`, { OkrValue: JSON.stringify(value) }) : post(site.items('OKRSettings'), { Title: name, OkrValue: JSON.stringify(value) });
};

const settingSteps = (site: Site, facts: SiteFacts): Step[] =>
  defaultSettingRows().map((setting) => ({ id: `setting ${setting.name}`, kind: 'setting', names: [setting.name], done: facts.settings.has(setting.name), operations: [settingRow(site, facts, setting.name, setting.value)] }));

/** The switch is written before the lists follow it, so that a set-up that stops in between goes on in the same direction. */
const openEditingStep = (site: Site, facts: SiteFacts, choices: SetUpChoices): Step[] => {
  const wanted = isOpen(facts, choices);
  return [{ id: 'setting openEditing', kind: 'open-editing', names: [wanted ? 'yes' : 'no'], done: facts.settings.get('openEditing')?.text === String(wanted), operations: [settingRow(site, facts, 'openEditing', wanted)] }];
};
const openEditingFirst = (site: Site, facts: SiteFacts, choices: SetUpChoices): Step[] => (facts.settings.has('openEditing') ? openEditingStep(site, facts, choices) : []);
const openEditingLast = (site: Site, facts: SiteFacts, choices: SetUpChoices): Step[] => (facts.settings.has('openEditing') ? [] : openEditingStep(site, facts, choices));

/** Whether it was tried what the server does with authors. */
export const wasTried = (findings: readonly Finding[]): boolean => findings.some((finding) => finding.startsWith('author-'));

/** Rows that were only made to try the server. */
const probesLeft = (facts: SiteFacts): number[] => Object.values(probeTitles).flatMap((title) => facts.settings.get(title)?.row ?? []);

const lastSteps = (site: Site, facts: SiteFacts, choices: SetUpChoices): Step[] => [
  {
    id: 'setting findings', kind: 'findings', names: [], done: facts.settings.has('findings') && wasTried(findingsIn(facts)) && choices.findings.every((finding) => findingsIn(facts).includes(finding)),
    operations: [settingRow(site, facts, 'findings', choices.findings)]
  },
  ...probesLeft(facts).map((row): Step => ({ id: `setting ${row}`, kind: 'findings', names: [], done: false, operations: [{ method: 'DELETE', path: `${site.items('OKRSettings')}(${row})`, etag: '*' }] })),
  {
    id: 'setting schema', kind: 'complete', names: [], done: versionIn(facts) >= choices.manifest.version,
    // Older lists get the new mark after everything that is new: a product that does not know them yet then leaves them alone.
    operations: [settingRow(site, facts, 'schema', { version: choices.manifest.version, minWriterVersion: choices.manifest.minWriterVersion })]
  }
];

/**
 * Everything that the manifest asks for, in the order in which it has to be made. Nothing that an administrator added (columns, views, rows, titles)
 * is touched. Lists have their own permissions before they have columns, so before their first row; the mark that says "set up" comes last of all.
 */
export const phases: readonly Phase[] = [
  { needs: ['settings'], steps: (site, facts, choices) => [...levelSteps(site, facts), ...groupSteps(site, facts, choices), ...listSteps(site, facts, choices)] },
  { needs: ['settings'], steps: openEditingFirst },
  { needs: ['assignments', 'settings'], steps: securitySteps },
  { needs: ['fields', 'settings'], steps: columnSteps },
  { needs: ['views'], steps: viewSteps },
  { needs: ['settings'], steps: (site, facts, choices) => [...settingSteps(site, facts), ...openEditingLast(site, facts, choices)] },
  { needs: ['settings'], steps: administratorSteps },
  { needs: ['settings'], steps: lastSteps }
];
