import type { Site } from '../../src/lists/connection/Site';
import { admin } from './people';
import { beginnings } from './world';

/** A row of the log as the server has it. */
export interface LogRow {
  Id: number;
  OkrGoal: string;
  OkrKind: string;
  OkrValue: number | null;
  OkrDate: string;
  OkrNote: string | null;
  OkrCorrects: string | null;
  OkrClientKey: string;
  Created: string;
  Author: { Name: string };
}

interface RoleRow {
  Id: number;
  OkrPersonKey: string;
  OkrItem: string;
  OkrRole: string;
  OkrGranted: boolean;
  Created: string;
  Author: { Name: string };
}

const personOf = (claim: string): string => claim.split('|').pop() ?? '';

export const readLogRows = (site: Site): Promise<LogRow[]> =>
  site.getAll<LogRow>(site.items('OKRCheckIns'), { $select: 'Id,OkrGoal,OkrKind,OkrValue,OkrDate,OkrNote,OkrCorrects,OkrClientKey,Created,Author/Name', $expand: 'Author', $top: 5000 });

/**
 * What each key result's value has to be, worked out from the rows on the server in the plainest way, apart from the product's own code:
 * who had the right when the row was written decides, and the latest day counts.
 */
export const expectedValues = async (site: Site, log: readonly LogRow[]): Promise<Record<string, number | null>> => {
  const roleRows = await site.getAll<RoleRow>(site.items('OKRPeople'), { $select: 'Id,OkrPersonKey,OkrItem,OkrRole,OkrGranted,Created,Author/Name', $expand: 'Author', $top: 5000 });
  const values: Record<string, number | null> = {};
  for (const [id, beginning] of Object.entries(beginnings)) {
    const holdersAt = (moment: number): { owner: Set<string>; coOwner: Set<string>; checkIn: Set<string> } => {
      const held = { owner: new Set([beginning.owner]), coOwner: new Set<string>(), checkIn: new Set<string>() };
      const rows = roleRows.filter((row) => row.OkrItem === `k${id}`).sort((a, b) => Date.parse(a.Created) - Date.parse(b.Created) || a.Id - b.Id);
      for (const row of rows) {
        if (Date.parse(row.Created) > moment) break;
        const writer = personOf(row.Author.Name);
        if (writer !== admin && writer !== beginning.creator && !held.owner.has(writer) && !held.coOwner.has(writer)) continue;
        const holders = row.OkrRole === 'owner' ? held.owner : row.OkrRole === 'co-owner' ? held.coOwner : held.checkIn;
        if (row.OkrGranted) holders.add(row.OkrPersonKey);
        else holders.delete(row.OkrPersonKey);
      }
      return held;
    };
    const rows = log.filter((row) => row.OkrGoal === `k${id}`).sort((a, b) => Date.parse(a.Created) - Date.parse(b.Created) || a.Id - b.Id);
    const mayWrite = (row: LogRow): boolean => {
      const writer = personOf(row.Author.Name);
      const { owner, coOwner, checkIn } = holdersAt(Date.parse(row.Created));
      return writer === admin || writer === beginning.objectiveOwner || owner.has(writer) || coOwner.has(writer) || checkIn.has(writer);
    };
    const stated = rows.filter((row) => row.OkrKind === 'check-in' && mayWrite(row)).map((row) => {
      const corrections = rows.filter((other) => other.OkrKind === 'correction' && other.OkrCorrects === row.OkrClientKey && (other.Author.Name === row.Author.Name || mayWrite(other)));
      const day = row.OkrDate < row.Created.slice(0, 10) ? row.OkrDate : row.Created.slice(0, 10);
      return { day, created: Date.parse(row.Created), id: row.Id, value: (corrections[corrections.length - 1] ?? row).OkrValue };
    });
    stated.sort((a, b) => a.day.localeCompare(b.day) || a.created - b.created || a.id - b.id);
    values[id] = stated[stated.length - 1]?.value ?? null;
  }
  return values;
};
