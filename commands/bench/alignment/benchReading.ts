import { fold } from '../../../src/okr';
import type { CheckIn, IsoDate, OkrDocument } from '../../../src/okr/document';
import type { Snapshot, Snapshots } from '../../../src/okr/snapshot';
import { sampleOrganisation } from '../../sampleOrganisation';

/** What the page gets from the lists: the goals, and of the log only what the goals' own rows keep of it. */
export interface BenchReading {
  document: OkrDocument;
  snapshots: Snapshots;
  today: IsoDate;
}

export function benchReading(staff: number): BenchReading {
  const today = '2026-11-21';
  const document = sampleOrganisation({ people: staff, seed: 1, today });
  const logs = { objectives: new Map<string, CheckIn[]>(), keyResults: new Map<string, CheckIn[]>() };
  for (const row of document.checkIns) {
    const [of, id] = row.keyResult !== null ? [logs.keyResults, row.keyResult] : [logs.objectives, row.objective ?? ''];
    const log = of.get(id);
    if (log) log.push(row);
    else of.set(id, [row]);
  }
  const folded = (of: Map<string, CheckIn[]>): Record<string, Snapshot> => Object.fromEntries([...of].map(([id, log]) => [id, fold(null, log).snapshot]));
  // As the lists give them: the people who have goals, by name; a directory holds many more, and more about each.
  const owners = new Set([...document.objectives, ...document.keyResults].map(({ owner }) => owner));
  const people = document.people.filter(({ id }) => owners.has(id)).map(({ id, name, email, manager }) => ({ id, name, email, manager }));
  return { document: { ...document, people, checkIns: [] }, snapshots: { objectives: folded(logs.objectives), keyResults: folded(logs.keyResults) }, today };
}
