import type { ColumnSchema, ListSchema } from '../../src/lists/schema/ListSchema';
import { schemaVersion } from '../../src/lists/schema/ListSchema';
import { okrSchema } from '../../src/lists/schema/okrSchema';
import { assignmentsOf, okrGroups, permissionLevels } from '../../src/lists/schema/permissions';
import { permissionMatrix, roles } from './permissionMatrix';

const cell = (text: string): string => text.replace(/\|/g, '\\|');
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string => [`| ${head.join(' | ')} |`, `|${head.map(() => '---').join('|')}|`, ...rows.map((row) => `| ${row.map(cell).join(' | ')} |`)].join('\n');

const kindOf = (column: ColumnSchema): string => {
  const kind = column.type === 'lookup' ? `lookup into ${column.lookup ?? ''}` : column.type === 'choice' ? `choice: ${(column.choices ?? []).join(', ')}` : column.type;
  return `${kind}${column.unique === true ? '; unique' : column.indexed === true ? '; indexed' : ''}`;
};

const listSection = (list: ListSchema): string => {
  const facts = [
    `Address: \`Lists/${list.name}\`. Versions ${list.versions ? 'on' : 'off'}; ${list.searched ? 'found by search' : 'not found by search'}; ${list.ownRowsOnly ? 'a person sees own rows only' : 'everybody with access sees all rows'}.`,
    list.indexes.length > 0 ? `Also indexed: ${list.indexes.join(', ')}.` : '', `Permissions: ${assignmentsOf(list).map(({ group, level }) => `${okrGroups[group].name}: ${permissionLevels[level].name}`).join('; ')}.`
  ].filter((line) => line !== '');
  return [`### ${list.title}`, '', list.description, '', ...facts, '', table(['Column', 'Title', 'Kind', 'What it holds'], list.columns.map((column) => [`\`${column.name}\``, column.title, kindOf(column), column.description]))].join('\n');
};

const signs = { yes: 'yes', no: '–', comment: 'as a comment', 'asked for': 'asked for' } as const;

/** docs/lists.md: what the lists hold and who may do what, from the manifest and the permission table that the tests check. */
export const listsReferenceOf = (): string => [
  '# The lists', '', `Schema version ${schemaVersion}. This page is made from the manifest in \`src/lists/schema\` and the permission table that the tests check, by \`node commands/run.js listsReference\`.`, '',
  'Administrators may rename titles, add columns, views and formatting, and edit rows by hand: the product addresses lists and columns by their internal names. What a person types into a cell that cannot be read is named on the Health page.', '',
  '## Lists and columns', '', okrSchema.map(listSection).join('\n\n'), '', '## Permission levels', '', table(['Level', 'What it is for'], Object.values(permissionLevels).map((level) => [level.name, level.description])), '',
  '## Groups', '', table(['Group', 'Who is in it'], Object.values(okrGroups).map((group) => [group.name, group.description])), '',
  'Whoever sets up chooses whom they hold. To begin with: everyone except external users takes part and reads, and whoever sets up administers. Who is an administrator, and from when to when, is kept in the settings too: what administrators write counts for the time in which they were one. Set-up takes it over from the group.', '', '## Who may do what', '',
  'To one goal and to the lists. "As a comment": the row is written and shown, but counts for nothing. "Asked for": written, without effect until somebody with the right does the same. "Raw": a REST call that goes round the product.', '',
  table(['What', 'By', ...roles], permissionMatrix.map(({ operation, by, verdicts }) => [operation, by, ...roles.map((role) => signs[verdicts[role]])])), '',
  'An administrator can switch *open editing* on at set-up: whoever takes part may then change and delete the goals of others, private ones excepted (write security "all rows" on objectives, key results and initiatives). It changes these rows, and no other:', '',
  table(['What', 'By', ...roles], permissionMatrix.filter(({ verdicts, openVerdicts }) => roles.some((role) => verdicts[role] !== openVerdicts[role])).map(({ operation, by, openVerdicts }) => [operation, by, ...roles.map((role) => signs[openVerdicts[role]])])), '',
  'With open editing the owner of a goal stands in a row that others may change. Whoever goes round the product can write themselves into it, and their check-ins count from then on; the product hands goals over by rows of the people list, which nobody changes. The log itself is never open.', '',
  'Administrators of the OKR lists can read private goals, as can the site collection\'s administrators; the form for a private goal says so.', ''
].join('\n');
