import { dayIn, evaluate } from '../../okr';
import { isConflict, isDenied, isMissing } from '../connection/ServerError';
import type { Site } from '../connection/Site';
import type { Reading } from '../OkrLists';
import { readWhere } from '../read/reading';
import { placeOf } from '../rows/references';
import type { ListName } from '../schema/ListSchema';
import { rowsAVisit } from './foldQueued';

/** A difference that nobody would see is not worth a write. */
const visible = 0.005;

interface AuthoredRow {
  Id: number;
  Author?: { Name?: string | null } | null;
}

/** Numbers of the rows, among these, that this person has made and so may edit. */
const authoredBy = async (site: Site, list: ListName, rows: readonly number[], person: string): Promise<Set<number>> => {
  const found = rows.length === 0 ? [] : await readWhere<AuthoredRow>(site, list, 'ID', rows.map(String), { $select: 'Id,Author/Name', $expand: 'Author' });
  return new Set(found.filter((row) => row.Author?.Name?.toLowerCase().endsWith(`|${person}`) === true).map((row) => row.Id));
};

/**
 * Brings the stored progress and status of objectives up to what the organisation adds up to: of those whose row this person may edit, at most 20 a
 * visit. The card, list views and reports show them. Gives how many were written.
 */
export const storeRollUps = async (site: Site, organisation: Reading, person: string, mayEditAll: boolean): Promise<number> => {
  const { document, snapshots, storedObjectives, readAt } = organisation;
  const numbers = evaluate(document, dayIn(readAt, document.settings.timeZone) ?? readAt.slice(0, 10), snapshots).objectives;
  const stale = document.objectives.flatMap(({ id }) => {
    const [stored, now, place] = [storedObjectives[id], numbers[id], placeOf({ objective: id })];
    if (!stored || !now || !place) return [];
    const isOld = stored.status !== now.status || Math.abs((stored.progress ?? -1) - (now.progress ?? -1)) > visible;
    return isOld ? [{ place, cells: { OkrProgress: now.progress, OkrStatus: now.status } }] : [];
  });
  let written = 0;
  for (const list of ['OKRObjectives', 'OKRPrivateObjectives'] as const) {
    // As many are looked at as one filter may name; who may edit all needs not ask.
    const candidates = stale.filter(({ place }) => place.list === list).slice(0, mayEditAll ? rowsAVisit : 10 * rowsAVisit);
    const mine = mayEditAll ? null : await authoredBy(site, list, candidates.map(({ place }) => place.row), person);
    for (const { place, cells } of candidates.filter((entry) => mine === null || mine.has(entry.place.row)).slice(0, rowsAVisit)) {
      const path = `${site.items(list)}(${place.row})`;
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
