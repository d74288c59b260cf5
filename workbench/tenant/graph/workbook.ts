import type { Answer } from '../http/Call';
import { isObject, type Json, type JsonObject } from '../odata/json';
import { badRequest, notFound, type GraphCall } from './GraphCall';

/** Cells of one sheet, rows of equal or unequal length; an empty cell is ''. */
type Cells = readonly (readonly Json[])[];

interface Box {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** A workbook's sheets and named ranges, read only: `workbook: {sheets: {Name: [[…]]}, names: {Goal: "Sheet1!B2"}}`. */
export function answerWorkbook(call: GraphCall, item: JsonObject, steps: readonly string[]): Answer {
  const workbook = isObject(item.workbook) ? item.workbook : undefined;
  if (!workbook) throw badRequest('The item is no workbook.');
  const sheets = isObject(workbook.sheets) ? workbook.sheets : {};
  const [kind, ...rest] = steps.flatMap(splitKey);
  switch (kind?.toLowerCase()) {
    case 'worksheets': {
      if (rest.length === 0) return call.collection('worksheets', Object.keys(sheets).map((name, position) => ({ id: `{${position + 1}}`, name, position, visibility: 'Visible' })));
      const name = Object.keys(sheets).find((candidate, position) => candidate.toLowerCase() === rest[0].toLowerCase() || `{${position + 1}}` === rest[0]);
      if (name === undefined) throw notFound(rest[0]);
      return sheet(call, name, sheets[name] as Cells, rest.slice(1));
    }
    case 'names': {
      const names = isObject(workbook.names) ? workbook.names : {};
      if (rest.length === 0) return call.collection('names', Object.entries(names).map(([name, value]) => ({ name, value: `=${String(value)}`, type: 'Range', visible: true })));
      const name = Object.keys(names).find((candidate) => candidate.toLowerCase() === rest[0].toLowerCase());
      const target = name === undefined ? null : /^(.*)!(.*)$/.exec(String(names[name]));
      if (!target) throw notFound(rest[0]);
      if (rest[1] === undefined) return call.entity('names', { name, value: `=${target[0]}`, type: 'Range', visible: true });
      if (!/^range(\(\))?$/i.test(rest[1])) throw notFound(rest.join('/'));
      const sheetName = target[1].replace(/^'|'$/g, '');
      return range(call, sheetName, sheets[sheetName] as Cells, boxOf(target[2]));
    }
    default: throw notFound(steps.join('/'));
  }
}

/** `worksheets('Sheet1')` is two steps. */
function splitKey(step: string): string[] {
  const match = /^([A-Za-z]+)\((?:'(.*)'|([^=]*))\)$/.exec(step);
  return match ? [match[1], (match[2] ?? match[3]).replace(/''/g, '\'')] : [step];
}

function sheet(call: GraphCall, name: string, cells: Cells, [step, ...rest]: readonly string[]): Answer {
  if (step === undefined) return call.entity('worksheets', { id: name, name, position: 0, visibility: 'Visible' });
  const address = /^range\(address='(.*)'\)$/i.exec(step);
  if (address) return range(call, name, cells, boxOf(address[1]));
  if (/^(usedrange|range)(\(.*\))?$/i.test(step)) return range(call, name, cells, used(cells));
  const cell = /^cell\(row=(\d+),\s*column=(\d+)\)$/i.exec(step);
  if (cell) return range(call, name, cells, { top: Number(cell[1]), bottom: Number(cell[1]), left: Number(cell[2]), right: Number(cell[2]) });
  throw notFound([step, ...rest].join('/'));
}

const mostCells = 100000;

function range(call: GraphCall, name: string, cells: Cells, box: Box): Answer {
  const [rowCount, columnCount] = [box.bottom - box.top + 1, box.right - box.left + 1];
  if (rowCount * columnCount > mostCells) throw badRequest('The range holds too many cells.');
  const values = Array.from({ length: rowCount }, (_, row) => Array.from({ length: columnCount }, (__, column) => cells[box.top + row]?.[box.left + column] ?? ''));
  return call.entity('workbookRange', {
    address: `${name}!${addressOf(box)}`, cellCount: rowCount * columnCount, columnCount, columnIndex: box.left, rowCount, rowIndex: box.top, values, formulas: values,
    text: values.map((row) => row.map((value) => String(value))), valueTypes: values.map((row) => row.map((value) => (value === '' ? 'Empty' : typeof value === 'number' ? 'Double' : typeof value === 'boolean' ? 'Boolean' : 'String')))
  });
}

function used(cells: Cells): Box {
  return { top: 0, left: 0, bottom: Math.max(cells.length - 1, 0), right: Math.max(...cells.map((row) => row.length - 1), 0) };
}

/** `A1`, `$B$2:C10`. */
function boxOf(address: string): Box {
  const match = /^\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/i.exec(address.replace(/^.*!/, ''));
  if (!match) throw badRequest('The argument is invalid or missing or has an incorrect format.');
  const [left, top] = [columnNumber(match[1]), Number(match[2]) - 1];
  const [right, bottom] = match[3] ? [columnNumber(match[3]), Number(match[4]) - 1] : [left, top];
  if (top < 0 || bottom < 0) throw badRequest('The argument is invalid or missing or has an incorrect format.');
  return { top: Math.min(top, bottom), left: Math.min(left, right), bottom: Math.max(top, bottom), right: Math.max(left, right) };
}

function columnNumber(letters: string): number {
  return [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function columnLetters(number: number): string {
  return number < 26 ? String.fromCharCode(65 + number) : columnLetters(Math.floor(number / 26) - 1) + String.fromCharCode(65 + (number % 26));
}

function addressOf(box: Box): string {
  const start = `${columnLetters(box.left)}${box.top + 1}`;
  const end = `${columnLetters(box.right)}${box.bottom + 1}`;
  return start === end ? start : `${start}:${end}`;
}
