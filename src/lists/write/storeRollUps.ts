import { dayIn, evaluate } from '../../okr';
import { isConflict, isDenied, isMissing } from '../connection/ServerError';
import type { Site } from '../connection/Site';
import type { Instant, Objective } from '../../okr/document';
import type { Reading } from '../OkrLists';
import { personOfClaim } from '../rows/checkInRow';
import { briefOf } from '../rows/brief';
import { readByIds } from '../read/ranges';
import type { AsOf } from '../read/readOrganisation';
import { placeOf } from '../rows/references';
import type { ListName } from '../schema/ListSchema';
import { rowsAVisit } from './foldQueued';

/** A difference that nobody would see is not worth a write. */
const visible = 0.005;

interface StoredRow {
  Id: number;
  Modified: Instant;
  OkrProgress: number | null;
  OkrStatus: string | null;
  OkrBrief: string | null;
  Author?: { Name?: string | null } | null;
}

const stored = { $select: 'Id,Modified,OkrProgress,OkrStatus,OkrBrief,Author/Name', $expand: 'Author' };

/**
 * Brings the stored progress, status and brief of objectives up to what the organisation says: of those whose row this person may edit, at most 20 a
 * visit. The card, list views and reports show them. A row that was changed after the organisation was read stays as it is: whoever changed it knows more.
 * Gives how many were written.
 */
export const storeRollUps = async (site: Site, organisation: Reading & AsOf, person: string, mayEditAll: boolean): Promise<number> => {
  const { document, snapshots, readAt, lastModified } = organisation;
  const mine = new Map<ListName, Map<number, Objective>>([['OKRObjectives', new Map()], ['OKRPrivateObjectives', new Map()]]);
  for (const objective of document.objectives) {
    const place = placeOf({ objective: objective.id });
    if (place !== null && (mayEditAll || objective.owner === person || objective.createdBy === person)) mine.get(place.list)?.set(place.row, objective);
  }
  if ([...mine.values()].every((objectives) => objectives.size === 0)) return 0;
  const numbers = evaluate(document, dayIn(readAt, document.settings.timeZone) ?? readAt.slice(0, 10), snapshots).objectives;
  let written = 0;
  for (const [list, objectives] of mine) {
    const isAsRead = ({ Modified }: Pick<StoredRow, 'Modified'>): boolean => Date.parse(Modified) <= Date.parse(lastModified.get(list) ?? '');
    const rows = objectives.size === 0 ? [] : await readByIds<StoredRow>(site, list, stored, [...objectives.keys()]);
    const stale = rows.flatMap((row) => {
      const objective = objectives.get(row.Id);
      const now = numbers[objective?.id ?? ''];
      if (objective === undefined || now === undefined || !isAsRead(row) || !(mayEditAll || personOfClaim(row.Author?.Name) === person)) return [];
      // What an administrator changes by hand does not reach the brief.
      const OkrBrief = briefOf(objective);
      const isOld = row.OkrBrief !== OkrBrief || row.OkrStatus !== now.status || Math.abs((row.OkrProgress ?? -1) - (now.progress ?? -1)) > visible;
      return isOld ? [{ row: row.Id, cells: { OkrProgress: now.progress, OkrStatus: now.status, OkrBrief } }] : [];
    });
    for (const { row, cells } of stale.slice(0, rowsAVisit)) {
      const path = `${site.items(list)}(${row})`;
      try {
        const { body, etag } = await site.get<Pick<StoredRow, 'Modified'>>(path, { $select: 'Id,Modified' });
        // With this ETag only what was read is overwritten.
        if (!isAsRead(body)) continue;
        await site.merge(path, cells, etag ?? '');
        written++;
      } catch (error) {
        if (!isConflict(error) && !isDenied(error) && !isMissing(error)) throw error; // The next visitor's.
      }
    }
  }
  return written;
};
