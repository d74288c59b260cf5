import type { CheckIn, OkrDocument } from '../../okr/document';
import type { ImportedCheckIn } from '../build/buildCheckIns';
import { vivaStatus } from '../values/vivaWords';
import { writeCheckInCell } from './checkInCell';

/** What a table shows of one goal's log. */
export interface ExportedLog {
  /** In the order in which they were made. */
  cells: string[];
  lastDate: string;
  lastNote: string;
  /** The value that an import started from; null without one. */
  opening: number | null;
}

/** The goal that a row of the log belongs to, as text that is unique over all kinds. */
export function logKey(row: ImportedCheckIn): string {
  return row.keyResult !== null ? `k ${row.keyResult}` : row.objective !== null ? `o ${row.objective}` : `i ${row.initiative ?? ''}`;
}

const inOrder = (left: CheckIn, right: CheckIn): number =>
  left.date !== right.date ? (left.date < right.date ? -1 : 1) : left.createdAt < right.createdAt ? -1 : left.createdAt > right.createdAt ? 1 : 0;

/** The counted check-ins as they stand after corrections: what was corrected last is what the row says. */
function corrected(rows: readonly ImportedCheckIn[]): ImportedCheckIn[] {
  const corrections = new Map<string, ImportedCheckIn>();
  for (const row of rows) {
    if (row.kind !== 'correction' || !row.counted || row.corrects === null) continue;
    const other = corrections.get(row.corrects);
    if (!other || other.createdAt <= row.createdAt) corrections.set(row.corrects, row);
  }
  return rows.filter((row) => row.counted && (row.kind === 'check-in' || row.kind === 'opening')).map((row) => {
    const correction = corrections.get(row.clientKey);
    return correction ? { ...row, value: correction.value, status: correction.status, note: correction.note } : row;
  });
}

/** When a check-in counts, as the export's readers take it: the latest activity is the last word, so one made later about a day is given the end of that day. */
function activityOf({ date, createdAt }: CheckIn): string {
  const isBackdated = date < createdAt.slice(0, 10);
  return isBackdated ? `${date} 23:59:59 UTC` : `${createdAt.slice(0, 10)} ${createdAt.slice(11, 19)} UTC`;
}

function cellOf(row: ImportedCheckIn, unit: string, metricName: string, nameOf: (person: string | null) => string): string {
  return writeCheckInCell({
    checkInDate: row.imported?.checkInDate ?? row.date, user: nameOf(row.author).replace(/;/g, ','), note: row.note, metricName: row.imported?.metricName ?? metricName,
    status: row.status === null ? '' : vivaStatus(row.status), currentValue: row.value === null ? '' : `${row.value}${unit === '%' ? '%' : ''}`, activityDate: activityOf(row)
  });
}

/** The logs of all goals, by `logKey`. */
export function groupLog(document: OkrDocument): Map<string, ImportedCheckIn[]> {
  const logs = new Map<string, ImportedCheckIn[]>();
  for (const row of document.checkIns as ImportedCheckIn[]) {
    const key = logKey(row);
    const log = logs.get(key);
    if (log) log.push(row);
    else logs.set(key, [row]);
  }
  return logs;
}

export function exportLog(rows: readonly ImportedCheckIn[], unit: string, metricName: string, nameOf: (person: string | null) => string): ExportedLog {
  const said = corrected(rows).sort(inOrder);
  const checkIns = said.filter((row) => row.kind === 'check-in');
  const opening = said.find((row) => row.kind === 'opening');
  const last = checkIns[checkIns.length - 1] ?? opening;
  return { cells: checkIns.map((row) => cellOf(row, unit, metricName, nameOf)), lastDate: last?.date ?? '', lastNote: last?.note ?? '', opening: opening?.value ?? null };
}
