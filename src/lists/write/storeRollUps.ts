import { dayIn, evaluate } from '../../okr';
import { isConflict, isDenied, isMissing } from '../connection/ServerError';
import type { Site } from '../connection/Site';
import type { Reading } from '../OkrLists';
import { readByIds } from '../read/ranges';
import { placeOf } from '../rows/references';
import type { ListName } from '../schema/ListSchema';
import { rowsAVisit } from './foldQueued';

/** A difference that nobody would see is not worth a write. */
const visible = 0.005;

interface StoredRow {
  Id: number;
  OkrProgress: number | null;
  OkrStatus: string | null;
}

const stored = { $select: 'Id,OkrProgress,OkrStatus' };

/**
 * Brings the stored progress and status of objectives up to what the organisation adds up to: of those whose row this person may edit, at most 20 a
 * visit. The card, list views and reports show them. Gives how many were written.
 */
export const storeRollUps = async (site: Site, organisation: Reading, person: string, mayEditAll: boolean): Promise<number> => {
  const { document, snapshots, readAt } = organisation;
  const mine = new Map<ListName, Map<number, string>>([['OKRObjectives', new Map()], ['OKRPrivateObjectives', new Map()]]);
  for (const { id, createdBy } of document.objectives) {
    const place = placeOf({ objective: id });
    if (place !== null && (mayEditAll || createdBy === person)) mine.get(place.list)?.set(place.row, id);
  }
  if ([...mine.values()].every((rows) => rows.size === 0)) return 0;
  const numbers = evaluate(document, dayIn(readAt, document.settings.timeZone) ?? readAt.slice(0, 10), snapshots).objectives;
  let written = 0;
  for (const [list, ids] of mine) {
    const rows = ids.size === 0 ? [] : await readByIds<StoredRow>(site, list, stored, [...ids.keys()]);
    const stale = rows.flatMap((row) => {
      const now = numbers[ids.get(row.Id) ?? ''];
      const isOld = now !== undefined && (row.OkrStatus !== now.status || Math.abs((row.OkrProgress ?? -1) - (now.progress ?? -1)) > visible);
      return isOld ? [{ row: row.Id, cells: { OkrProgress: now.progress, OkrStatus: now.status } }] : [];
    });
    for (const { row, cells } of stale.slice(0, rowsAVisit)) {
      const path = `${site.items(list)}(${row})`;
      try {
        const { etag } = await site.get(path, { $select: 'Id' });
        await site.merge(path, cells, etag ?? '');
        written++;
      } catch (error) {
        if (!isConflict(error) && !isDenied(error) && !isMissing(error)) throw error; // The next visitor's.
      }
    }
  }
  return written;
};
