import type { Answer } from '../http/Call';
import type { JsonObject } from '../odata/json';
import { notFound, type GraphCall } from './GraphCall';
import { answerRange, valuesIn, type Box, type Sheet } from './ranges';

/** A table of a workbook: its first row names the columns. */
export interface Table {
  readonly id: string;
  readonly name: string;
  readonly sheet: Sheet;
  readonly box: Box;
}

const shown = ({ id, name }: Table): JsonObject => ({
  id, name, showHeaders: true, showTotals: false, showBandedRows: true, showBandedColumns: false, showFilterButton: true, highlightFirstColumn: false, highlightLastColumn: false, style: 'TableStyleMedium2', legacyId: id
});

/** `workbook/tables` and what lies below it, read only. */
export function answerTables(call: GraphCall, tables: readonly Table[], [key, part, ...rest]: readonly string[]): Answer {
  if (key === undefined) return call.collection('tables', tables.map(shown));
  const table = tables.find((candidate) => candidate.id === key || candidate.name.toLowerCase() === key.toLowerCase());
  if (!table) throw notFound(key);
  const { box, sheet } = table;
  switch (part?.toLowerCase().replace(/\(\)$/, '')) {
    case undefined: return call.entity('tables', shown(table));
    case 'range': return answerRange(call, sheet, box, rest);
    case 'headerrowrange': return answerRange(call, sheet, { ...box, bottom: box.top }, rest);
    case 'databodyrange': return answerRange(call, sheet, { ...box, top: Math.min(box.top + 1, box.bottom) }, rest);
    case 'rows': return rows(call, table, rest);
    case 'columns': return columns(call, table, rest);
    case 'worksheet': return call.entity('worksheets', { id: sheet.name, name: sheet.name, position: 0, visibility: 'Visible' });
    default: throw notFound([part, ...rest].join('/'));
  }
}

function rows(call: GraphCall, { sheet, box }: Table, [step, ...rest]: readonly string[]): Answer {
  const all = valuesIn(sheet, box).slice(1).map((values, index): JsonObject => ({ index, values: [values] }));
  if (step === undefined) return call.collection('rows', all);
  const row = /^(?:\$\/)?itemAt\(index=(\d+)\)$/i.exec(step);
  if (!row || !all[Number(row[1])]) throw notFound(step);
  if (/^range(\(\))?$/i.test(rest[0] ?? '')) return answerRange(call, sheet, { ...box, top: box.top + 1 + Number(row[1]), bottom: box.top + 1 + Number(row[1]) }, rest.slice(1));
  if (rest.length > 0) throw notFound(rest.join('/'));
  return call.entity('rows', all[Number(row[1])]);
}

function columns(call: GraphCall, { sheet, box }: Table, [step, part, ...rest]: readonly string[]): Answer {
  const all = valuesIn(sheet, box)[0].map((name, index) => ({ id: String(index + 1), name: String(name), index, values: valuesIn(sheet, { ...box, left: box.left + index, right: box.left + index }) }));
  if (step === undefined) return call.collection('columns', all);
  const at = /^(?:\$\/)?itemAt\(index=(\d+)\)$/i.exec(step);
  const column = at ? all[Number(at[1])] : all.find((candidate) => candidate.id === step || candidate.name.toLowerCase() === step.toLowerCase());
  if (!column) throw notFound(step);
  const own: Box = { ...box, left: box.left + column.index, right: box.left + column.index };
  switch (part?.toLowerCase().replace(/\(\)$/, '')) {
    case undefined: return call.entity('columns', column);
    case 'range': return answerRange(call, sheet, own, rest);
    case 'headerrowrange': return answerRange(call, sheet, { ...own, bottom: own.top }, rest);
    case 'databodyrange': return answerRange(call, sheet, { ...own, top: Math.min(own.top + 1, own.bottom) }, rest);
    default: throw notFound([part, ...rest].join('/'));
  }
}
