import type { BatchOperation } from '../connection/batch';
import { isThreshold, type ServerError } from '../connection/ServerError';
import type { Site } from '../connection/Site';
import type { Finding } from '../OkrLists';
import { columnFormats } from '../schema/columnFormats';
import type { ColumnSchema, ListSchema } from '../schema/ListSchema';
import { writeSecurityOf } from '../schema/permissions';
import { columnXml, fieldTypes } from './columnXml';
import type { FieldFacts, ListFacts, SiteFacts } from './observe';
import { merge, post } from './operations';
import type { Fallback, SetUpChoices, Step } from './Step';

const field = (path: string, name: string): string => `${path}/fields/getbyinternalnameortitle('${name}')`;

/** Whether people edit only own rows here, as a rule: there a unique column may be refused. */
const hasOwnRows = (list: ListSchema): boolean => writeSecurityOf(list, false) === 2;

/** An index that is missing is not made past the threshold; nor is a unique column where people edit own rows only, on some sites. */
const columnFallback = (list: ListSchema, column: ColumnSchema, operationOf: (column: ColumnSchema) => BatchOperation) => (error: ServerError): Fallback | null => {
  if (isThreshold(error)) return { operations: [operationOf({ ...column, unique: false, indexed: false })], finding: 'late-index' };
  if (column.unique === true && hasOwnRows(list)) return { operations: [operationOf({ ...column, unique: false, indexed: true })], finding: 'unique-needs-open-write' };
  return null;
};

/** Past so many rows SharePoint makes no index, nor a unique column, which needs one. */
const mostRowsForIndex = 5000;
const isTooLong = (list: ListFacts | undefined, findings: readonly Finding[]): boolean => (list?.rows ?? 0) > mostRowsForIndex && findings.includes('late-index');

const isThere = (column: ColumnSchema, known: FieldFacts | undefined, findings: readonly Finding[], mayLackUnique: boolean, tooLong: boolean): boolean => {
  if (known === undefined) return false;
  const needsIndex = (column.indexed === true || column.unique === true) && !tooLong;
  const needsUnique = column.unique === true && !tooLong && !(mayLackUnique && findings.includes('unique-needs-open-write'));
  return (!needsIndex || known.indexed) && (!needsUnique || known.unique);
};

/** A column of the same name that holds something else, or looks somewhere else up: what is in it is not ours to delete. */
const strangerOf = (list: ListSchema, column: ColumnSchema, known: FieldFacts, facts: SiteFacts): Step | null => {
  const target = column.lookup && facts.lists.get(column.lookup)?.id.toLowerCase();
  const elsewhere = target !== undefined && known.lookupList !== null && known.lookupList !== target;
  if (known.type === fieldTypes[column.type] && !elsewhere) return null;
  return { id: `${list.name}.${column.name}`, kind: 'column-type', names: [column.title, list.title, elsewhere ? 'lookup elsewhere' : known.type, fieldTypes[column.type]], done: false, operations: [] };
};

/** What an administrator took away from a column that stays: choices, and its look. Choices of their own stay. */
const mendingSteps = (list: ListSchema, column: ColumnSchema, known: FieldFacts | undefined, path: string): Step[] => {
  const missing = known === undefined ? [] : (column.choices ?? []).filter((choice) => !known.choices.includes(choice));
  const steps: Step[] = [];
  if (column.choices) {
    steps.push({ id: `choices ${list.name}.${column.name}`, kind: 'choices', names: [column.title, list.title], done: known === undefined || missing.length === 0, operations: [merge(field(path, column.name), { Choices: [...(known?.choices ?? []), ...missing] })] });
  }
  // A new column comes with its look: the step is only for one that lost it.
  if (column.format) {
    steps.push({ id: `look ${list.name}.${column.name}`, kind: 'format', names: [column.title, list.title], done: known === undefined || known.formatted, operations: [merge(field(path, column.name), { CustomFormatter: columnFormats[column.format] })] });
  }
  return steps;
};

const stepsOfList = (site: Site, list: ListSchema, known: ListFacts | undefined, facts: SiteFacts, findings: readonly Finding[]): Step[] => {
  const path = site.list(list.name);
  const tooLong = isTooLong(known, findings);
  const operationOf = (column: ColumnSchema): BatchOperation =>
    known?.fields.has(column.name)
      ? merge(field(path, column.name), { Indexed: column.indexed === true || column.unique === true, ...(column.unique ? { EnforceUniqueValues: true } : {}) })
      // 8: the internal name is the one in the XML, not made from the title.
      : post(`${path}/fields/createfieldasxml`, { parameters: { SchemaXml: columnXml(column, column.lookup && facts.lists.get(column.lookup)?.id), Options: 8 } });
  return [
    ...list.columns.flatMap((column): Step[] => {
      const there = known?.fields.get(column.name);
      const stranger = there && strangerOf(list, column, there, facts);
      if (stranger) return [stranger];
      const step: Step = {
        id: `${list.name}.${column.name}`, kind: 'column', names: [column.title, list.title], done: isThere(column, there, findings, hasOwnRows(list), tooLong), operations: [operationOf(column)],
        fallback: columnFallback(list, column, operationOf)
      };
      return [step, ...mendingSteps(list, column, there, path)];
    }),
    ...list.indexes.map((name): Step => ({
      id: `index ${list.name}.${name}`, kind: 'index', names: [name, list.title], done: known?.fields.get(name)?.indexed === true, operations: [merge(field(path, name), { Indexed: true })],
      fallback: (error) => (isThreshold(error) ? { operations: [], finding: 'late-index' } : null), ...(tooLong ? { unless: 'late-index' as const } : {})
    }))
  ];
};

/** Columns of every list: those that are missing are made, indexes, choices and looks that went missing come back. Columns of an administrator's own are not looked at. */
export const columnSteps = (site: Site, facts: SiteFacts, { manifest, findings }: SetUpChoices): Step[] => manifest.lists.flatMap((list) => stepsOfList(site, list, facts.lists.get(list.name), facts, findings));
