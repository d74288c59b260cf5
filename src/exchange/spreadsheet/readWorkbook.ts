import { headerRowOf, isExplorerHeader } from '../explorer/columns';
import { FileRejected } from '../report/FileRejected';
import type { Table } from '../text/parseCsv';
import type { ZipArchive } from '../zip/ZipArchive';
import { numberText, readCellFormats } from './numberFormats';
import type { CellFormat } from './numberFormats';
import { scanXml } from './scanXml';

interface Workbook {
  strings: string[];
  formats: CellFormat[];
  starts1904: boolean;
}

/** Excel writes characters that XML cannot hold as _xHHHH_. */
const unescapeText = (text: string): string =>
  text.replace(/_x([0-9a-f]{4})_/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16))).replace(/\r\n?/g, '\n').split('\u0000').join('');

/** Whether an archive is an Excel workbook. */
export const isWorkbook = (archive: ZipArchive): boolean => archive.entries.some((entry) => entry.name === '[Content_Types].xml') && archive.entries.some((entry) => entry.name.startsWith('xl/'));

function readPart(archive: ZipArchive, name: string): string | null {
  const entry = archive.entries.find((candidate) => candidate.name.toLowerCase() === name.toLowerCase());
  return entry ? new TextDecoder('utf-8').decode(archive.read(entry)) : null;
}

function readSharedStrings(xml: string | null): string[] {
  const strings: string[] = [];
  let text = '';
  let isText = false;
  let isPhonetic = false;
  scanXml(xml ?? '', {
    open: (name) => {
      if (name === 'si') text = '';
      if (name === 'rPh') isPhonetic = true;
      if (name === 't') isText = !isPhonetic;
    },
    text: (part) => {
      if (isText) text += part;
    },
    close: (name) => {
      if (name === 't') isText = false;
      if (name === 'rPh') isPhonetic = false;
      if (name === 'si') strings.push(unescapeText(text));
    }
  });
  return strings;
}

function columnOf(reference: string): number {
  let column = 0;
  for (const letter of reference) {
    const digit = letter.toUpperCase().charCodeAt(0) - 64;
    if (digit < 1 || digit > 26) break;
    column = column * 26 + digit;
  }
  return column - 1;
}

/** A cell while its XML is read. */
interface OpenCell {
  column: number;
  type: string;
  format: CellFormat;
  value: string;
  inline: string;
  formula: string;
}

function cellText(cell: OpenCell, workbook: Workbook): string {
  if (cell.type === 's') return workbook.strings[Number(cell.value)] ?? '';
  if (cell.type === 'inlineStr') return unescapeText(cell.inline);
  if (cell.value === '') return cell.formula === '' ? '' : `=${cell.formula}`;
  if (cell.type === 'str') return unescapeText(cell.value);
  if (cell.type === 'b') return cell.value === '1' ? 'TRUE' : 'FALSE';
  if (cell.type === 'e') return '';
  return cell.type === 'd' ? cell.value : numberText(cell.value, cell.format, workbook.starts1904);
}

/** More rows and columns no sheet has. */
const mostRows = 1048576;
const mostColumns = 16384;

function readSheet(xml: string, workbook: Workbook): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let rowNumber = 0;
  let cell: OpenCell | null = null;
  let into: 'value' | 'inline' | 'formula' | null = null;
  let isPhonetic = false;
  scanXml(xml, {
    open: (name, attribute) => {
      if (name === 'row') {
        rowNumber = Number(attribute('r') ?? rowNumber + 1);
        row = [];
      } else if (name === 'c') {
        const reference = attribute('r');
        cell = {
          column: reference === null ? row.length : columnOf(reference), type: attribute('t') ?? 'n', format: workbook.formats[Number(attribute('s') ?? -1)] ?? 'number', value: '', inline: '', formula: ''
        };
      } else if (name === 'rPh') isPhonetic = true;
      else if (name === 'v') into = 'value';
      else if (name === 'f') into = 'formula';
      else if (name === 't' && !isPhonetic) into = 'inline';
    },
    text: (text) => {
      if (cell && into) cell[into] += text;
    },
    close: (name) => {
      if (name === 'v' || name === 'f' || name === 't') into = null;
      else if (name === 'rPh') isPhonetic = false;
      else if (name === 'c' && cell) {
        const { column } = cell;
        if (column >= 0 && column < mostColumns) {
          while (row.length < column) row.push('');
          row[column] = cellText(cell, workbook);
        }
        cell = null;
      } else if (name === 'row' && rowNumber >= 1 && rowNumber <= mostRows) {
        while (rows.length < rowNumber - 1) rows.push([]);
        rows[rowNumber - 1] = row.some((text) => text.trim() !== '') ? row : [];
      }
    }
  });
  return rows;
}

/** The parts of the sheets, in the order of the workbook. */
function sheetParts(archive: ZipArchive, workbookXml: string): string[] {
  const targets = new Map<string, string>();
  scanXml(readPart(archive, 'xl/_rels/workbook.xml.rels') ?? '', {
    open: (name, attribute) => {
      const target = attribute('Target') ?? '';
      if (name === 'Relationship') targets.set(attribute('Id') ?? '', target.startsWith('/') ? target.slice(1) : `xl/${target}`);
    },
    text: () => undefined,
    close: () => undefined
  });
  const parts: string[] = [];
  scanXml(workbookXml, {
    open: (name, attribute) => {
      if (name === 'sheet') parts.push(targets.get(attribute('id') ?? '') ?? '');
    },
    text: () => undefined,
    close: () => undefined
  });
  return parts;
}

/** A sheet leaves out cells that are empty: they are no reason to call a row short. */
function padded(rows: string[][]): string[][] {
  const width = rows[headerRowOf(rows)]?.length ?? 0;
  for (const row of rows) while (row.length > 0 && row.length < width) row.push('');
  return rows;
}

/**
 * The table of an Excel workbook: of its sheets the first that has the columns of an Explorer export, else its first. Ids and other text stay text, numbers
 * come with a decimal point, dates as `yyyy-mm-dd`, formulas as their result.
 * @throws FileRejected F_ZIP_DAMAGED when parts are missing
 */
export function readWorkbook(archive: ZipArchive): Table {
  const workbookXml = readPart(archive, 'xl/workbook.xml');
  if (workbookXml === null) throw new FileRejected('F_ZIP_DAMAGED', 'The Excel file is damaged: it has no workbook.');
  const workbook: Workbook = {
    strings: readSharedStrings(readPart(archive, 'xl/sharedStrings.xml')), formats: readCellFormats(readPart(archive, 'xl/styles.xml') ?? ''),
    starts1904: /<(?:\w+:)?workbookPr[^>]*\sdate1904\s*=\s*["'](?:1|true)["']/.test(workbookXml)
  };
  let first: string[][] | null = null;
  for (const part of sheetParts(archive, workbookXml)) {
    const xml = readPart(archive, part);
    if (xml === null) continue;
    const rows = readSheet(xml, workbook);
    if (isExplorerHeader(rows[headerRowOf(rows)] ?? [])) return { rows: padded(rows), decimal: '.' };
    first = first ?? rows;
  }
  if (!first) throw new FileRejected('F_ZIP_DAMAGED', 'The Excel file is damaged: it has no sheet.');
  return { rows: padded(first), decimal: '.' };
}
