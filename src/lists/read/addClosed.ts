import type { Site } from '../connection/Site';
import { type KeyResultRow, keyResultSelect } from '../rows/keyResultRow';
import { type ObjectiveRow, objectiveSelect } from '../rows/objectiveRow';
import type { ListName } from '../schema/ListSchema';
import type { RawRows } from './assemble';
import { quoted, readSelected } from './reading';

/** The rows that are not among others. */
const others = <T extends { Id: number }>(rows: readonly T[], these: readonly T[]): T[] => rows.filter(({ Id }) => !these.some((each) => each.Id === Id));

/** Whoever has nothing open (any more) may have closed it all: what they closed of the running periods is read then, so that nobody is told that they have no goals. */
export const addClosed = async (site: Site, person: string, rows: RawRows): Promise<RawRows> => {
  const running = rows.periods.flatMap(({ Id, OkrState }) => (OkrState === 'active' ? [Id] : []));
  if (running.length === 0) return rows;
  const ofPeriods = [...running.map((id) => `OkrPeriodId eq ${id}`), 'OkrPeriodId eq null'].join(' or ');
  const closed = async <T extends { Id: number }>(list: ListName, $select: string): Promise<T[]> => readSelected<T>(
    site, list, { $select }, `OkrOwnerKey eq ${quoted(person)} and OkrState eq 'closed' and (${ofPeriods})`, ['OkrOwnerKey', 'OkrState', 'OkrPeriodId'],
    (row) => String(row.OkrOwnerKey).trim().toLowerCase() === person && row.OkrState === 'closed' && (!row.OkrPeriodId || running.includes(Number(row.OkrPeriodId)))
  );
  const [objectives, keyResults] = await Promise.all([closed<ObjectiveRow>('OKRObjectives', objectiveSelect), closed<KeyResultRow>('OKRKeyResults', keyResultSelect)]);
  const ofRunning = (row: { OkrPeriodId: number | null }): boolean => row.OkrPeriodId !== null && running.includes(row.OkrPeriodId);
  const homes = objectives.filter(ofRunning);
  const known = new Set(homes.map(({ Id }) => Id));
  // Without a period of its own a key result is of its objective's.
  return { ...rows, objectives: [...others(rows.objectives, homes), ...homes], keyResults: [...others(rows.keyResults, keyResults), ...keyResults.filter((row) => ofRunning(row) || known.has(row.OkrObjectiveId ?? 0))] };
};
