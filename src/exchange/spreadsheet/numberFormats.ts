import { scanXml } from './scanXml';

/** What a number in a cell means by the format of its style. */
export type CellFormat = 'number' | 'date' | 'percent';

function formatOf(id: number, codes: ReadonlyMap<number, string>): CellFormat {
  if (id === 9 || id === 10) return 'percent';
  if ((id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58)) return 'date';
  // Quoted and escaped text, colours and currencies in brackets say nothing.
  const code = (codes.get(id) ?? '').replace(/"[^"]*"|\\.|\[[^\]]*\]|_./g, '');
  if (/^general$/i.test(code)) return 'number';
  if (/[dmyhs]/i.test(code)) return 'date';
  return code.includes('%') ? 'percent' : 'number';
}

/** The formats of a workbook's cell styles, by style number. */
export function readCellFormats(xml: string): CellFormat[] {
  const codes = new Map<number, string>();
  const formats: CellFormat[] = [];
  let isCellStyles = false;
  scanXml(xml, {
    open: (name, attribute) => {
      if (name === 'numFmt') codes.set(Number(attribute('numFmtId')), attribute('formatCode') ?? '');
      if (name === 'cellXfs') isCellStyles = true;
      if (name === 'xf' && isCellStyles) formats.push(formatOf(Number(attribute('numFmtId') ?? 0), codes));
    },
    text: () => undefined,
    close: (name) => {
      if (name === 'cellXfs') isCellStyles = false;
    }
  });
  return formats;
}

/** The text of a number: dates as `yyyy-mm-dd`, with a time of day as `yyyy-mm-dd hh:mm:ss UTC`; percents as shown, with their sign. */
export function numberText(raw: string, format: CellFormat, starts1904: boolean): string {
  const value = Number(raw);
  if (raw.trim() === '' || !Number.isFinite(value)) return raw;
  if (format === 'percent') return `${Number((value * 100).toPrecision(15))}%`;
  if (format === 'number' || value < 0 || value > 2958466) return String(value);
  // Day 60 of the calendar from 1900 is a 29 February that never was.
  const days = starts1904 ? value + 1462 : value < 60 ? value + 1 : value;
  const time = new Date(Math.round((days - 25569) * 86400) * 1000).toISOString();
  return time.endsWith('T00:00:00.000Z') ? time.slice(0, 10) : `${time.slice(0, 10)} ${time.slice(11, 19)} UTC`;
}
