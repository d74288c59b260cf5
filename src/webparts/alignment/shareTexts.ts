import type { OkrDocument } from '../../okr/document';
import type { LogPlace, Snapshot, Snapshots } from '../../okr/snapshot';

/** Of goals and people: what recurs from row to row. Titles do not, and ids only where rows name each other. */
const recurring = ['id', 'owner', 'createdBy', 'objective', 'team', 'period', 'state', 'level', 'visibility', 'kind', 'start', 'due', 'description', 'closingNote', 'email', 'manager', 'parent', 'measure', 'type', 'unit'] as const;
const recurringInSnapshots = ['state', 'statusByHand', 'obstacle', 'closingNote', 'valueAt', 'lastCheckIn', 'stateAt', 'date'] as const;

/**
 * Lets equal texts of a reading be one text in memory, and equal places in the log one place. The server's answers repeat them on every row: with fifty
 * thousand goals that is a quarter of all that the page holds. Nothing else changes, and the reading stays the same object.
 */
export function shareTexts({ document, snapshots }: { document: OkrDocument; snapshots: Snapshots }): void {
  const texts = new Map<string, string>();
  const share = (row: object, fields: readonly string[]): void => {
    const cells = row as Record<string, unknown>;
    for (const field of fields) {
      const value = cells[field];
      if (typeof value === 'string') {
        const known = texts.get(value);
        if (known === undefined) texts.set(value, value);
        else cells[field] = known;
      } else if (typeof value === 'object' && value !== null) share(value, fields);
    }
  };
  for (const rows of [document.people, document.teams, document.objectives, document.keyResults]) for (const row of rows) share(row, recurring);
  for (const kind of [snapshots.objectives, snapshots.keyResults]) {
    for (const id in kind) {
      sharePlaces(kind[id]);
      share(kind[id], recurringInSnapshots);
    }
  }
}

/** As a rule one row of the log set all of a snapshot. */
function sharePlaces(snapshot: Snapshot): void {
  if (isSamePlace(snapshot.lastCheckIn, snapshot.valueAt)) snapshot.lastCheckIn = snapshot.valueAt;
  if (isSamePlace(snapshot.stateAt, snapshot.valueAt)) snapshot.stateAt = snapshot.valueAt;
}

const isSamePlace = (a: LogPlace | null, b: LogPlace | null): boolean => a !== null && b !== null && a.id === b.id && a.date === b.date && a.createdAt === b.createdAt;
