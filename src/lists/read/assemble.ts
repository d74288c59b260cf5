import type { CheckIn, Instant, KeyResult, Objective, OkrDocument, Period, Person } from '../../okr/document';
import type { Snapshot } from '../../okr/snapshot';
import { ListsError, type Reading, type StoredNumbers } from '../OkrLists';
import { schemaVersion } from '../schema/ListSchema';
import { groupRoles, Rights } from '../rights/counting';
import type { RoleRow } from '../rights/roles';
import type { CellProblem } from '../rows/cells';
import { type CheckInRow, checkInOf, type LoggedCheckIn, personOfClaim } from '../rows/checkInRow';
import { keyResultOf, type KeyResultRow } from '../rows/keyResultRow';
import { objectiveOf, type ObjectiveRow, storedNumbersOf } from '../rows/objectiveRow';
import { type AlignmentRow, type InitiativeRow, periodOf, type PeriodRow, type PersonRow, type TeamRow } from '../rows/otherRows';
import { referenceOf } from '../rows/references';
import { snapshotOf } from '../rows/snapshotOf';
import { settingsOf, type SettingText } from '../settings/settingRows';
import { atOnce, sliced, type Steps } from '../slices';

/** Names a cell that could not be read as it is: list, row number, column, what stands there and what is wrong with it. */
export type RowProblem = (list: string, row: number, column: string, value: unknown, message: string) => void;

/** The rows of one reading, as the server gave them. */
export interface RawRows {
  settings: readonly SettingText[];
  periods: readonly PeriodRow[];
  teams: readonly TeamRow[];
  objectives: readonly ObjectiveRow[];
  keyResults: readonly KeyResultRow[];
  privateObjectives: readonly ObjectiveRow[];
  privateKeyResults: readonly KeyResultRow[];
  alignments: readonly AlignmentRow[];
  people: readonly PersonRow[];
  checkIns: readonly CheckInRow[];
  privateCheckIns: readonly CheckInRow[];
  initiatives: readonly InitiativeRow[];
  /** Goals ("k12") of which the whole log is among the rows: their stored copy is not needed. */
  whole: readonly string[];
  /** Users of the site, for names. */
  users: readonly { Id: number; LoginName: string; Title: string }[];
}

export const noRows: RawRows = {
  settings: [], periods: [], teams: [], objectives: [], keyResults: [], privateObjectives: [], privateKeyResults: [], alignments: [], people: [], checkIns: [], privateCheckIns: [], initiatives: [], whole: [], users: []
};

export interface Assembled extends Reading {
  rights: Rights;
  schemaVersion: number;
  /** The present for rights: `readAt`, or the server's date of the last role given, when this browser's clock is behind. */
  now: Instant;
  askedFor: readonly RoleRow[];
}

interface Authored {
  AuthorId?: number;
  Author?: { Name?: string | null } | null;
}

const roleOf = (row: PersonRow): RoleRow | null => {
  const role = row.OkrRole;
  if (role !== 'owner' && role !== 'co-owner' && role !== 'check-in-owner' && role !== 'delegate') return null;
  return { id: row.Id, item: row.OkrItem ?? '', person: (row.OkrPersonKey ?? '').toLowerCase(), role, granted: row.OkrGranted !== false, writer: personOfClaim(row.Author?.Name), written: row.Created };
};

/** The rows of the people list that say something of a role. */
export const roleRowsOf = (rows: readonly PersonRow[]): RoleRow[] => rows.map(roleOf).filter((row): row is RoleRow => row !== null);

const peopleOf = (rows: RawRows): Person[] => {
  const people = new Map<string, Person>();
  for (const row of rows.people) {
    if (row.OkrRole !== 'known-as' || !row.OkrPersonKey) continue;
    const extra = row.OkrExtra ? (JSON.parse(row.OkrExtra) as Partial<Person>) : {};
    people.set(row.OkrPersonKey, { id: row.OkrPersonKey, name: row.Title ?? '', email: extra.email ?? null, manager: extra.manager ?? null });
  }
  for (const user of rows.users) {
    const id = personOfClaim(user.LoginName);
    if (id !== null && id.includes('@')) people.set(id, { id, name: user.Title, email: id, manager: null });
  }
  return [...people.values()];
};

const logByGoal = (rows: RawRows, named: (list: string, row: number) => CellProblem): Map<string, LoggedCheckIn[]> => {
  const logs = new Map<string, LoggedCheckIn[]>();
  const add = (row: CheckInRow, isPrivate: boolean, list: string): void => {
    const logged = checkInOf(row, isPrivate, named(list, row.Id));
    const goal = referenceOf({ objective: logged.checkIn.objective ?? undefined, keyResult: logged.checkIn.keyResult ?? undefined });
    if (goal === null) return;
    const log = logs.get(goal);
    if (log) log.push(logged);
    else logs.set(goal, [logged]);
  };
  for (const row of rows.checkIns) add(row, false, 'OKRCheckIns');
  for (const row of rows.privateCheckIns) add(row, true, 'OKRPrivateCheckIns');
  return logs;
};

/** `assemble` for many rows: it can be stopped in between. */
export function* assembling(rows: RawRows, person: string, readAt: Instant, problem: RowProblem = () => undefined): Steps<Assembled> {
  const named = (list: string, row: number): CellProblem => (column, value, message) => problem(list, row, column, value, message);
  const facts = settingsOf(rows.settings);
  const objectives = new Map<string, Objective>();
  const keyResults = new Map<string, KeyResult>();
  const creators = new Map<string, Authored>();
  const snapshots: { objectives: Record<string, Snapshot>; keyResults: Record<string, Snapshot> } = { objectives: {}, keyResults: {} };
  const storedObjectives: Record<string, StoredNumbers> = {};
  const whole = new Set(rows.whole);
  const addObjective = (row: ObjectiveRow, isPrivate: boolean): void => {
    const list = isPrivate ? 'OKRPrivateObjectives' : 'OKRObjectives';
    const objective = objectiveOf(row, isPrivate, named(list, row.Id));
    const snapshot = whole.has(`${isPrivate ? 'p' : ''}o${row.Id}`) ? null : snapshotOf(row.OkrSnapshot);
    objectives.set(`${isPrivate ? 'p' : ''}o${row.Id}`, objective);
    creators.set(`${isPrivate ? 'p' : ''}o${row.Id}`, row);
    if (row.OkrProgress !== undefined) storedObjectives[objective.id] = storedNumbersOf(row, named(list, row.Id));
    if (snapshot) snapshots.objectives[objective.id] = snapshot;
  };
  const addKeyResult = (row: KeyResultRow, isPrivate: boolean): void => {
    const keyResult = keyResultOf(row, isPrivate, named(isPrivate ? 'OKRPrivateKeyResults' : 'OKRKeyResults', row.Id));
    const snapshot = whole.has(`${isPrivate ? 'p' : ''}k${row.Id}`) ? null : snapshotOf(row.OkrSnapshot);
    keyResults.set(`${isPrivate ? 'p' : ''}k${row.Id}`, keyResult);
    creators.set(`${isPrivate ? 'p' : ''}k${row.Id}`, row);
    if (snapshot) snapshots.keyResults[keyResult.id] = snapshot;
  };
  yield* sliced(rows.objectives, (row) => addObjective(row, false));
  yield* sliced(rows.privateObjectives, (row) => addObjective(row, true));
  yield* sliced(rows.keyResults, (row) => addKeyResult(row, false));
  yield* sliced(rows.privateKeyResults, (row) => addKeyResult(row, true));

  // Goals name their creator by the site's number of the person; its users, and rows that have the claim beside the number, say who that is.
  const claims = new Map<number, string>(rows.users.map((user) => [user.Id, user.LoginName]));
  for (const row of [...rows.people, ...rows.alignments]) if (row.AuthorId !== undefined && row.Author?.Name) claims.set(row.AuthorId, row.Author.Name);
  const creatorOf = (goal: string): string | null => {
    const row = creators.get(goal);
    return personOfClaim(row?.Author?.Name ?? claims.get(row?.AuthorId ?? -1));
  };
  yield* sliced([...objectives, ...keyResults], ([goal, found]) => (found.createdBy = creatorOf(goal)));
  const roles = groupRoles(roleRowsOf(rows.people));
  const rights = new Rights({
    accounts: facts.accounts, roles,
    subject: (goal) => {
      const found = objectives.get(goal) ?? keyResults.get(goal);
      return found && { owner: found.owner, creator: creatorOf(goal) };
    },
    homeOf: (goal) => {
      const home = keyResults.get(goal)?.objective;
      return home === null || home === undefined ? null : referenceOf({ objective: home });
    }
  });
  const askedFor: RoleRow[] = [];
  yield* sliced(roles.keys(), (goal) => {
    const history = rights.historyOf(goal);
    if (history === null) return;
    askedFor.push(...history.askedFor);
    const keyResult = keyResults.get(goal);
    const found = keyResult ?? objectives.get(goal);
    // Who may give the ownership on but not edit the row has left the column as it was.
    if (found) Object.assign(found, { owner: history.current('owner')[0] ?? found.owner, coOwners: history.current('co-owner'), delegates: history.current('delegate') });
    if (keyResult) keyResult.checkInOwners = history.current('check-in-owner');
  });

  const checkIns: CheckIn[] = [];
  yield* sliced(logByGoal(rows, named), ([goal, log]) => checkIns.push(...rights.decide(goal, log)));
  const document: OkrDocument = {
    format: 'okr-json', version: 1, exportedAt: null, settings: facts.settings, people: peopleOf(rows), periods: rows.periods.map((row): Period => periodOf(row, named('OKRPeriods', row.Id))),
    teams: [], objectives: [...objectives.values()], keyResults: [...keyResults.values()], alignments: [], checkIns, initiatives: []
  };
  if (facts.minWriterVersion > schemaVersion) throw new ListsError('not-set-up', 'These goals were set up by a newer version of the product. Reload the page to get it.');
  const now = rows.people.reduce((latest, { Created }) => (Date.parse(Created) > Date.parse(latest) ? Created : latest), readAt);
  return { person, readAt, now, document, snapshots, storedObjectives, rights, schemaVersion: facts.schemaVersion, askedFor };
}

/**
 * Makes a document of goals, periods and settings: maps the rows, decides who holds which role and which rows of the log count. Teams, alignments and initiatives, which only the whole
 * organisation has, are added by `assembleWhole`.
 * @throws ListsError when a newer product says that this one is too old for the lists
 */
export const assemble = (rows: RawRows, person: string, readAt: Instant, problem?: RowProblem): Assembled => atOnce(assembling(rows, person, readAt, problem));
