import type { Instant } from '../../okr/document';
import type { CachedList, CacheKey, ListStamp, OrganisationCache } from '../cache/OrganisationCache';
import { isSettled, isUnchanged, refreshList } from '../cache/refresh';
import type { Query, Site } from '../connection/Site';
import { ListsError, type Organisation } from '../OkrLists';
import { type CheckInRow, checkInSelectByNumber } from '../rows/checkInRow';
import { keyResultColumnsRead, type KeyResultRow, keyResultSelect } from '../rows/keyResultRow';
import { allColumns, objectiveColumnsRead, type ObjectiveRow, objectiveSelect, type SplitColumns } from '../rows/objectiveRow';
import {
  type AlignmentRow, alignmentSelect, type InitiativeRow, initiativeSelect, type PeriodRow, periodSelect, type PersonRow, personSelect, type QueueRow, queueSelect, type TeamRow, teamSelect
} from '../rows/otherRows';
import { type ListName, listNames } from '../schema/ListSchema';
import { type SettingRow, settingSelect } from '../settings/settingRows';
import type { RawRows } from './assemble';
import { assembleWhole } from './assembleWhole';
import { leaveOut, type WantedPeriods } from './leaveOut';
import { rangeSize, readByIds } from './ranges';
import { readWhole } from './readWhole';
import { type Queued, readQueued } from './reading';
import { readExceptions, readSparsely } from './readSparsely';
import { withCreators } from './withCreators';

/** What is read of each list. The log is not among them: only what the queue names of it. */
const queries: Partial<Record<ListName, Query>> = {
  OKRSettings: { $select: settingSelect }, OKRPeriods: { $select: periodSelect }, OKRTeams: { $select: teamSelect }, OKRObjectives: { $select: allColumns(objectiveColumnsRead) }, OKRKeyResults: { $select: allColumns(keyResultColumnsRead) },
  OKRAlignments: { $select: alignmentSelect }, OKRPeople: { $select: personSelect, $expand: 'Author' }, OKRFoldQueue: { $select: queueSelect }, OKRInitiatives: { $select: initiativeSelect },
  OKRPrivateObjectives: { $select: objectiveSelect }, OKRPrivateKeyResults: { $select: keyResultSelect }
};

/** The long lists whose columns are mostly empty, or say the same. */
const split: Record<'OKRObjectives' | 'OKRKeyResults', SplitColumns> = { OKRObjectives: objectiveColumnsRead, OKRKeyResults: keyResultColumnsRead };

interface ListBody {
  ItemCount: number;
  LastItemModifiedDate: string;
  LastItemDeletedDate: string;
  RootFolder: { ServerRelativeUrl: string };
}

/** How many rows each list has and when it last changed, by one request. */
const stampsOf = async (site: Site): Promise<Map<ListName, ListStamp>> => {
  const lists = await site.getAll<ListBody>('_api/web/lists', { $select: 'ItemCount,LastItemModifiedDate,LastItemDeletedDate,RootFolder/ServerRelativeUrl', $expand: 'RootFolder' });
  const stamps = new Map<ListName, ListStamp>();
  for (const name of listNames) {
    const found = lists.find((list) => list.RootFolder.ServerRelativeUrl.toLowerCase() === site.listUrl(name).toLowerCase());
    if (found) stamps.set(name, { rows: found.ItemCount, lastModified: found.LastItemModifiedDate, lastDeleted: found.LastItemDeletedDate });
  }
  return stamps;
};

/**
 * A list that the site does not name: the site names only what somebody may see, so the list itself is asked whether it is not there or not for them. Without it
 * the organisation would be read in part, and shown as whole. (Private goals are for those who take part; readers do without.)
 */
const whyUnseen = async (site: Site, list: ListName): Promise<unknown> => {
  try {
    await site.get(site.list(list), { $select: 'ItemCount' });
    return new ListsError('server', 'The site named only some of its lists. Try again.');
  } catch (error) {
    return error;
  }
};

/** A row of which the author matters. */
interface AuthoredRow {
  Id: number;
  AuthorId?: number;
  Author?: { Name?: string | null } | null;
}

const day = 86_400_000;

interface User {
  Id: number;
  LoginName: string;
  Title: string;
}

/** Rows name their author by the site's number, since a name would be half of each: the site's users say who that is. Whom they do not know (who left the site, or came since) is asked for. */
const withAuthors = async <T extends AuthoredRow>(site: Site, list: ListName, rows: readonly T[], users: readonly User[]): Promise<T[]> => {
  const claims = new Map(users.map(({ Id, LoginName }) => [Id, LoginName]));
  const told = rows.map((row): T => {
    const claim = claims.get(row.AuthorId ?? -1);
    return row.Author !== undefined || claim === undefined ? row : { ...row, Author: { Name: claim } };
  });
  const unknown = told.flatMap(({ Author, Id }) => (Author === undefined ? [Id] : []));
  if (unknown.length === 0) return told;
  const authors = new Map((await readByIds<AuthoredRow>(site, list, { $select: 'Id,Author/Name', $expand: 'Author' }, unknown)).map((row) => [row.Id, row.Author]));
  return told.map((row) => (authors.has(row.Id) ? { ...row, Author: authors.get(row.Id) } : row));
};

/** How new a reading is: when each list had last changed before its rows were asked for, by the server's clock. A row with a later date was changed since. */
export interface AsOf {
  lastModified: ReadonlyMap<ListName, Instant>;
}

/**
 * The rows of the whole organisation: first how many there are and what changed, then every range of 5,000 (or only what changed) at once, then the log
 * rows that wait to be folded. Three round trips at most when nothing is deleted; one request when nothing changed.
 */
export const readRows = async (site: Site, cache: OrganisationCache, onProgress: (rowsRead: number) => void = () => undefined): Promise<RawRows & AsOf> => {
  let rowsRead = 0;
  const onPage = (rows: number): void => onProgress((rowsRead += rows));
  const asked = site.wire.clock.now();
  const fromCache = cache.read();
  const exceptionsOf = async <T>(list: 'OKRObjectives' | 'OKRKeyResults'): Promise<T[] | null> => ((await fromCache).size === 0 ? readExceptions<T>(site, list, split[list]) : null);
  const [stamps, cached, objectiveExceptions, keyResultExceptions] = await Promise.all([stampsOf(site), fromCache, exceptionsOf<ObjectiveRow>('OKRObjectives'), exceptionsOf<KeyResultRow>('OKRKeyResults')]);
  const readAt = site.wire.clock.now();
  const unseen = Object.keys(queries).filter((list) => !list.startsWith('OKRPrivate') && !stamps.has(list as ListName)) as ListName[];
  if (unseen.length > 0) throw await whyUnseen(site, unseen[0]);
  const hasTeams = (stamps.get('OKRTeams')?.rows ?? 0) > 0;
  const fresh = new Map<CacheKey, CachedList>();
  const read = async <T extends { Id: number }>(list: ListName, anew?: (rows: number) => Promise<T[]>): Promise<T[]> => {
    const stamp = stamps.get(list);
    const query = queries[list];
    // Goals that are kept without teams were read when there were none: what points to one that has come back is not seen by what changed.
    const known = anew !== undefined && !cached.has('OKRTeams') && hasTeams ? undefined : cached.get(list);
    if (!stamp || !query || stamp.rows === 0) return [];
    if (known && isUnchanged(known, stamp)) return known.rows as T[];
    const rows = known ? await refreshList<T>(site, list, query, known, stamp, onPage) : await (anew?.(stamp.rows) ?? readWhole<T>(site, list, query, stamp.rows, onPage));
    fresh.set(list, { rows, stamp, readAt, settled: isSettled(known, stamp, asked) });
    return rows;
  };
  const empty = hasTeams || cached.has('OKRTeams') ? [] : ['OkrTeamId'];
  const readGoals = <T extends { Id: number }>(list: 'OKRObjectives' | 'OKRKeyResults', exceptions: readonly T[] | null): Promise<T[]> =>
    read<T>(list, (rows) => readSparsely<T>(site, list, split[list], rows, { exceptions, empty, onPage }));
  const users = async (): Promise<User[]> => {
    // Names of people change rarely: once a day is enough.
    const known = cached.get('users');
    if (known && Math.abs(readAt - known.readAt) < day) return [...known.rows] as unknown as User[];
    const rows = await site.getAll<User>('_api/web/siteusers', { $select: 'Id,LoginName,Title', $top: rangeSize }, onPage);
    fresh.set('users', { rows, stamp: { rows: rows.length, lastModified: '', lastDeleted: '' }, readAt, settled: true });
    return rows;
  };
  const [settings, periods, teams, objectives, keyResults, alignments, people, queue, initiatives, privateObjectives, privateKeyResults, named] = await Promise.all([
    read<SettingRow>('OKRSettings'), read<PeriodRow>('OKRPeriods'), read<TeamRow>('OKRTeams'), readGoals<ObjectiveRow>('OKRObjectives', objectiveExceptions), readGoals<KeyResultRow>('OKRKeyResults', keyResultExceptions), read<AlignmentRow>('OKRAlignments'), read<PersonRow>('OKRPeople'),
    read<QueueRow>('OKRFoldQueue'), read<InitiativeRow>('OKRInitiatives'), read<ObjectiveRow>('OKRPrivateObjectives'), read<KeyResultRow>('OKRPrivateKeyResults'), users()
  ]);
  const kept = (list: 'OKRCheckIns' | 'OKRPrivateCheckIns'): CheckInRow[] => [...(cached.get(list)?.rows ?? [])] as CheckInRow[];
  const readLog = async (): Promise<Queued> => {
    const queued = await readQueued(site, queue, onPage, { checkIns: kept('OKRCheckIns'), privateCheckIns: kept('OKRPrivateCheckIns') }, { $select: checkInSelectByNumber });
    const [checkIns, privateCheckIns] = await Promise.all([withAuthors(site, 'OKRCheckIns', queued.checkIns, named), withAuthors(site, 'OKRPrivateCheckIns', queued.privateCheckIns, named)]);
    return { ...queued, checkIns, privateCheckIns };
  };
  const [queued, authored, created] = await Promise.all([readLog(), withAuthors(site, 'OKRAlignments', alignments, named), withCreators(site, { objectives, keyResults, people, settings })]);
  for (const [list, rows] of [['OKRObjectives', created.objectives], ['OKRKeyResults', created.keyResults]] as const) {
    const read = fresh.get(list) ?? cached.get(list);
    if (rows !== null && read !== undefined) fresh.set(list, { ...read, rows });
  }
  for (const [list, rows] of [['OKRCheckIns', queued.checkIns], ['OKRPrivateCheckIns', queued.privateCheckIns]] as const) {
    const stamp = stamps.get(list);
    if (stamp && rows.length !== kept(list).length) fresh.set(list, { rows, stamp, readAt, settled: false });
  }
  await cache.write(fresh);
  const lastModified = new Map([...stamps].map(([list, stamp]) => [list, stamp.lastModified]));
  return { lastModified, settings, periods, teams, objectives: created.objectives ?? objectives, keyResults: created.keyResults ?? keyResults, alignments: authored, people, initiatives, privateObjectives, privateKeyResults, users: named, ...queued };
};

/** The organisation, without goals of closed periods that nobody asked for. All rows are read and kept all the same: SharePoint selects no rows by a period in a long list. */
export const readOrganisation = async (site: Site, person: string, cache: OrganisationCache, onProgress?: (rowsRead: number) => void, wanted: WantedPeriods = []): Promise<Organisation & AsOf> => {
  const read = await readRows(site, cache, onProgress);
  const { rows, leftOut } = leaveOut(read, wanted);
  const organisation = assembleWhole(rows, person, new Date(site.wire.clock.now()).toISOString());
  // Lists that a set-up left half made would read as an organisation without goals.
  if (organisation.schemaVersion === 0) throw new ListsError('not-set-up', 'Set-up was not finished here.');
  return { ...organisation, leftOut, lastModified: read.lastModified };
};
