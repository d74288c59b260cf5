import type { Answer } from '../http/Call';
import { isObject, type JsonObject } from '../odata/json';
import { badRequest, notFound, type GraphCall } from './GraphCall';
import { answerRange, boxOf, usedBox, type Cells, type Sheet } from './ranges';
import { answerTables, type Table } from './tables';

/** A workbook's sheets, named ranges and tables, read only: `workbook: {sheets: {Name: [[…]]}, names: {Goal: "Sheet1!B2"}, tables: {Goals: "Sheet1!A1:C9"}}`. */
export function answerWorkbook(call: GraphCall, item: JsonObject, steps: readonly string[]): Answer {
  const workbook = isObject(item.workbook) ? item.workbook : undefined;
  if (!workbook) throw badRequest('The item is no workbook.');
  const sheets = Object.entries(isObject(workbook.sheets) ? workbook.sheets : {}).map(([name, cells]): Sheet => ({ name, cells: cells as Cells }));
  const tables = tablesOf(workbook, sheets);
  const [kind, ...rest] = steps.flatMap(splitKey);
  switch (kind?.toLowerCase()) {
    case undefined: return call.entity('workbooks', { id: item.id });
    case 'tables': return answerTables(call, tables, rest);
    case 'worksheets': {
      if (rest.length === 0) return call.collection('worksheets', sheets.map(({ name }, position) => ({ id: `{${position + 1}}`, name, position, visibility: 'Visible' })));
      const sheet = sheets.find(({ name }, position) => name.toLowerCase() === rest[0].toLowerCase() || `{${position + 1}}` === rest[0]);
      if (!sheet) throw notFound(rest[0]);
      return answerSheet(call, sheet, tables.filter((table) => table.sheet === sheet), rest.slice(1));
    }
    case 'names': {
      const names = isObject(workbook.names) ? workbook.names : {};
      if (rest.length === 0) return call.collection('names', Object.entries(names).map(([name, value]) => ({ name, value: `=${String(value)}`, type: 'Range', visible: true })));
      const name = Object.keys(names).find((candidate) => candidate.toLowerCase() === rest[0].toLowerCase());
      if (name === undefined) throw notFound(rest[0]);
      const address = String(names[name]);
      if (rest[1] === undefined) return call.entity('names', { name, value: `=${address}`, type: 'Range', visible: true });
      const sheet = sheetOf(address, sheets);
      if (!sheet || !/^range(\(\))?$/i.test(rest[1])) throw notFound(rest.join('/'));
      return answerRange(call, sheet, boxOf(address), rest.slice(2));
    }
    default: throw notFound(steps.join('/'));
  }
}

/** The sheet that an address like `Sheet1!A1:B2` names. */
function sheetOf(address: string, sheets: readonly Sheet[]): Sheet | undefined {
  const name = /^(.*)!/.exec(address)?.[1].replace(/^'|'$/g, '');
  return sheets.find((sheet) => sheet.name === name);
}

function tablesOf(workbook: JsonObject, sheets: readonly Sheet[]): Table[] {
  const given = isObject(workbook.tables) ? workbook.tables : {};
  return Object.entries(given).flatMap(([name, address], index) => {
    const sheet = sheetOf(String(address), sheets);
    return sheet ? [{ id: String(index + 1), name, sheet, box: boxOf(String(address)) }] : [];
  });
}

/** `worksheets('Sheet1')` is two steps. */
function splitKey(step: string): string[] {
  const match = /^([A-Za-z]+)\((?:'(.*)'|([^=]+))\)$/.exec(step);
  return match ? [match[1], (match[2] ?? match[3]).replace(/''/g, '\'')] : [step];
}

function answerSheet(call: GraphCall, sheet: Sheet, tables: readonly Table[], [step, ...rest]: readonly string[]): Answer {
  if (step === undefined) return call.entity('worksheets', { id: sheet.name, name: sheet.name, position: 0, visibility: 'Visible' });
  if (step.toLowerCase() === 'tables') return answerTables(call, tables, rest);
  const address = /^range\(address='(.*)'\)$/i.exec(step);
  if (address) return answerRange(call, sheet, boxOf(address[1]), rest);
  if (/^(usedrange|range)(\(.*\))?$/i.test(step)) return answerRange(call, sheet, usedBox(sheet), rest);
  if (/^cell\(/i.test(step)) return answerRange(call, sheet, { top: 0, left: 0, bottom: 0, right: 0 }, [step, ...rest]);
  throw notFound([step, ...rest].join('/'));
}
