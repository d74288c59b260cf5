import type { Site } from '../connection/Site';
import { type ListName, listNames } from '../schema/ListSchema';
import { ListsError } from '../OkrLists';
import type { KeyResultRow } from '../rows/keyResultRow';
import { keyResultSelect } from '../rows/keyResultRow';
import { type ObjectiveRow, objectiveSelect } from '../rows/objectiveRow';
import {
  type AlignmentRow, alignmentSelect, type InitiativeRow, initiativeSelect, type PeriodRow, periodSelect, type PersonRow, personSelect, type QueueRow, queueSelect, type TeamRow, teamSelect
} from '../rows/otherRows';
import { type SettingRow, settingSelect } from '../settings/settingRows';
import { assemble, type Assembled, type RawRows, type RowProblem } from './assemble';
import { rangeSize, readWhole } from './ranges';
import { readQueued } from './reading';

const withAuthor = (select: string): { $select: string; $expand: string } => ({ $select: select, $expand: 'Author' });
/** Lists that few people would ever make long: read in one query each, without asking first how many rows there are. */
const small = { $top: rangeSize };

interface ListBody {
  ItemCount: number;
  RootFolder: { ServerRelativeUrl: string };
}

/** How many rows each list has, by one request. */
const countsOf = async (site: Site): Promise<Map<ListName, number>> => {
  const lists = await site.getAll<ListBody>('_api/web/lists', { $select: 'ItemCount,RootFolder/ServerRelativeUrl', $expand: 'RootFolder' });
  const counts = new Map<ListName, number>();
  for (const name of listNames) {
    const found = lists.find((list) => list.RootFolder.ServerRelativeUrl.toLowerCase() === site.listUrl(name).toLowerCase());
    if (found) counts.set(name, found.ItemCount);
  }
  return counts;
};

/** The rows of the whole organisation: first how many there are, then every range of 5,000 at once, then the log rows that wait to be folded. */
export const readRows = async (site: Site, onProgress: (rowsRead: number) => void = () => undefined): Promise<RawRows> => {
  let rowsRead = 0;
  const onPage = (rows: number): void => onProgress((rowsRead += rows));
  const [counts, settings, periods] = await Promise.all([
    countsOf(site),
    site.getAll<SettingRow>(site.items('OKRSettings'), { $select: settingSelect, ...small }, onPage),
    site.getAll<PeriodRow>(site.items('OKRPeriods'), { $select: periodSelect, ...small }, onPage)
  ]);
  if (!counts.has('OKRObjectives')) throw new ListsError('not-set-up', 'The lists are not there.');
  const whole = async <T extends { Id: number }>(list: ListName, query: Record<string, string>): Promise<T[]> => {
    const count = counts.get(list) ?? 0;
    return count > 0 ? readWhole<T>(site, list, query, count, onPage) : [];
  };
  const [teams, objectives, keyResults, alignments, people, queue, initiatives, privateObjectives, privateKeyResults, users] = await Promise.all([
    whole<TeamRow>('OKRTeams', { $select: teamSelect }),
    whole<ObjectiveRow>('OKRObjectives', { $select: objectiveSelect }),
    whole<KeyResultRow>('OKRKeyResults', { $select: keyResultSelect }),
    whole<AlignmentRow>('OKRAlignments', withAuthor(alignmentSelect)),
    whole<PersonRow>('OKRPeople', withAuthor(personSelect)),
    whole<QueueRow>('OKRFoldQueue', { $select: queueSelect }),
    whole<InitiativeRow>('OKRInitiatives', { $select: initiativeSelect }),
    whole<ObjectiveRow>('OKRPrivateObjectives', { $select: objectiveSelect }),
    whole<KeyResultRow>('OKRPrivateKeyResults', { $select: keyResultSelect }),
    site.getAll<{ LoginName: string; Title: string }>('_api/web/siteusers', { $select: 'LoginName,Title', ...small }, onPage)
  ]);
  const queued = await readQueued(site, queue, onPage);
  return { settings, periods, teams, objectives, keyResults, alignments, people, initiatives, privateObjectives, privateKeyResults, users, ...queued };
};

export const readOrganisation = async (site: Site, person: string, onProgress?: (rowsRead: number) => void, problem?: RowProblem): Promise<Assembled> => {
  const rows = await readRows(site, onProgress);
  return assemble(rows, person, new Date(site.wire.clock.now()).toISOString(), problem);
};
