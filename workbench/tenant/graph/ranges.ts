import type { Answer } from '../http/Call';
import type { Json, JsonObject } from '../odata/json';
import { badRequest, notFound, type GraphCall } from './GraphCall';

/** Cells of one sheet, rows of equal or unequal length; an empty cell is ''. */
export type Cells = readonly (readonly Json[])[];

/** A sheet of a workbook. */
export interface Sheet {
  readonly name: string;
  readonly cells: Cells;
}

/** Rows and columns from 0, the last ones included. */
export interface Box {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

const mostCells = 100000;

/** The cells of a range, row by row. */
export function valuesIn({ cells }: Sheet, box: Box): Json[][] {
  const [rows, columns] = [box.bottom - box.top + 1, box.right - box.left + 1];
  if (rows * columns > mostCells) throw badRequest('The range holds too many cells.');
  return Array.from({ length: rows }, (_, row) => Array.from({ length: columns }, (__, column) => cells[box.top + row]?.[box.left + column] ?? ''));
}

/** A range, or what a further step names in it: `cell(row=1,column=2)`, `lastRow`, `usedRange(valuesOnly=true)` … */
export function answerRange(call: GraphCall, sheet: Sheet, box: Box, [step, ...rest]: readonly string[] = []): Answer {
  if (step !== undefined) return answerRange(call, sheet, within(sheet, box, step), rest);
  const values = valuesIn(sheet, box);
  const body: JsonObject = {
    address: `${sheet.name}!${addressOf(box)}`, cellCount: values.length * values[0].length, columnCount: values[0].length, columnIndex: box.left, rowCount: values.length, rowIndex: box.top, values, formulas: values,
    text: values.map((row) => row.map((value) => String(value))), valueTypes: values.map((row) => row.map((value) => (value === '' ? 'Empty' : typeof value === 'number' ? 'Double' : typeof value === 'boolean' ? 'Boolean' : 'String')))
  };
  return call.entity('workbookRange', body);
}

/** Another range, by a function of this one. */
function within(sheet: Sheet, box: Box, step: string): Box {
  const [, name, text] = /^([A-Za-z]+)(?:\((.*)\))?$/.exec(step) ?? [];
  const given = new Map((text ?? '').split(',').map((part): [string, string] => [part.split('=')[0].trim().toLowerCase(), part.split('=')[1]?.trim() ?? '']));
  const number = (argument: string): number => {
    const value = given.get(argument) ?? '';
    if (!/^-?\d{1,7}$/.test(value)) throw badRequest('The argument is invalid or missing or has an incorrect format.');
    return Number(value);
  };
  switch (name?.toLowerCase()) {
    case 'cell': return sized({ top: box.top + number('row'), left: box.left + number('column') }, 1, 1);
    case 'row': return sized({ top: box.top + number('row'), left: box.left }, 1, widthOf(box));
    case 'column': return sized({ top: box.top, left: box.left + number('column') }, heightOf(box), 1);
    case 'lastcell': return { ...box, top: box.bottom, left: box.right };
    case 'lastrow': return { ...box, top: box.bottom };
    case 'lastcolumn': return { ...box, left: box.right };
    case 'offsetrange': return sized({ top: box.top + number('rowoffset'), left: box.left + number('columnoffset') }, heightOf(box), widthOf(box));
    case 'resizedrange': return sized(box, heightOf(box) + number('deltarows'), widthOf(box) + number('deltacolumns'));
    case 'usedrange': {
      const used = usedBox(sheet);
      return { top: box.top, left: box.left, bottom: Math.max(Math.min(box.bottom, used.bottom), box.top), right: Math.max(Math.min(box.right, used.right), box.left) };
    }
    default: throw notFound(step);
  }
}

const heightOf = (box: Box): number => box.bottom - box.top + 1;
const widthOf = (box: Box): number => box.right - box.left + 1;

function sized({ top, left }: Pick<Box, 'top' | 'left'>, height: number, width: number): Box {
  if (top < 0 || left < 0 || height < 1 || width < 1) throw badRequest('The argument is invalid or missing or has an incorrect format.');
  return { top, left, bottom: top + height - 1, right: left + width - 1 };
}

/** What of a sheet holds anything. */
export function usedBox({ cells }: Sheet): Box {
  return { top: 0, left: 0, bottom: Math.max(cells.length - 1, 0), right: Math.max(...cells.map((row) => row.length - 1), 0) };
}

/** `A1`, `$B$2:C10`. */
export function boxOf(address: string): Box {
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
