import type { GoalRef } from '../../okr/document';
import { administrationRightsOf } from '../administrationRights';
import { noCache } from '../cache/OrganisationCache';
import { NoAnswerError, ServerError } from '../connection/ServerError';
import type { Site } from '../connection/Site';
import { contactsIfKnown } from '../contacts';
import { ensureUser } from '../import/siteUsers';
import { listsErrorOf } from '../listsErrorOf';
import { type Finding, ListsError } from '../OkrLists';
import type { RowProblem } from '../read/assemble';
import { assemblingWhole } from '../read/assembleWhole';
import { readRanges, readWhole } from '../read/readWhole';
import { readRows } from '../read/readOrganisation';
import { type CheckInRow, checkInExpand, checkInSelect, personOfClaim } from '../rows/checkInRow';
import { idOf } from '../rows/references';
import type { ListName } from '../schema/ListSchema';
import { type SettingRow, settingSelect, settingsOf } from '../settings/settingRows';
import { planSetUp, setUp } from '../setup/setUp';
import { inSlices } from '../inSlices';
import { sliced } from '../slices';
import { storeFromLog } from '../write/refreshSnapshot';
import { KnownGoals, nameCircles, nameGoals, nameMethod, namePeriods } from './findGoalProblems';
import { Duplicates, nameClaims, nameLog, nameLogRow, nameNumbers, nameSettings } from './findRowProblems';
import { nameSchema } from './findSchemaProblems';
import type { Health, HealthProblem, HealthProgress, MendResult } from './HealthProblem';
import { LogOfGoals } from './LogOfGoals';
import { collectProblems, type Naming } from './Naming';

interface OwnedRow {
  Id: number;
  Title?: string | null;
  OkrOwnerKey: string | null;
  OkrOwner?: { Name?: string | null } | null;
  OkrExternalId?: string | null;
}

const goalLists = [['OKRObjectives', 'o'], ['OKRKeyResults', 'k'], ['OKRPrivateObjectives', 'po'], ['OKRPrivateKeyResults', 'pk']] as const;

const countOf = async (site: Site, list: ListName): Promise<number> => (await site.get<{ ItemCount: number }>(site.list(list), { $select: 'ItemCount' })).body.ItemCount;
const whole = async <T extends { Id: number }>(site: Site, list: ListName, query: Record<string, string>, onPage?: (rows: number) => void): Promise<T[]> => readWhole<T>(site, list, query, await countOf(site, list), onPage);

/** Owners in the columns, keys beside person columns that name somebody else (what an administrator changed by hand), and rows that were imported twice. */
const nameOwners = async (site: Site, name: Naming): Promise<Map<string, string | null>> => {
  const columns = new Map<string, string | null>();
  const withOwner = [...goalLists, ['OKRTeams', null], ['OKRInitiatives', null]] as const;
  for (const [list, letter] of withOwner) {
    const rows = await whole<OwnedRow>(site, list, { $select: 'Id,Title,OkrOwnerKey,OkrExternalId,OkrOwner/Name', $expand: 'OkrOwner' });
    const imported = new Duplicates(list, 'OkrExternalId', name);
    await inSlices(sliced(rows, (row) => {
      const person = personOfClaim(row.OkrOwner?.Name);
      const key = row.OkrOwnerKey?.trim().toLowerCase() || null;
      if (letter !== null) columns.set(`${letter}${row.Id}`, key);
      if (person !== null && person !== key) name({ code: 'owner-key', list, row: row.Id, values: { title: row.Title ?? '', person, key: key ?? '–' }, mend: 'owner-key' });
      imported.look(row.Id, row.OkrExternalId);
    }));
  }
  const periods = new Duplicates('OKRPeriods', 'OkrExternalId', name);
  for (const row of await whole<OwnedRow>(site, 'OKRPeriods', { $select: 'Id,OkrExternalId' })) periods.look(row.Id, row.OkrExternalId);
  return columns;
};

const check = async (site: Site, person: string, deep: boolean, onProgress: (progress: HealthProgress) => void): Promise<HealthProblem[]> => {
  // Who does not see the lists would be told that they are missing.
  if (!(await administrationRightsOf(site)).mayAdminister) throw new ListsError('no-access', 'Only administrators of the lists can check them.', await contactsIfKnown(site));
  const { name, problems } = collectProblems(site.webUrl);
  onProgress({ part: 'lists', rowsRead: 0 });
  await nameSchema(site, name);
  try {
    await nameRows(site, person, deep, onProgress, name);
  } catch (error) {
    // Rows cannot be read whole while columns are missing: what is said of them would be wrong.
    if (problems.length === 0 || listsErrorOf(error).reason !== 'not-set-up') throw error;
    return [...problems.filter(({ code }) => code === 'schema' || code === 'extra-rights'), ...rowsNotChecked(site)];
  }
  return problems;
};

const rowsNotChecked = (site: Site): HealthProblem[] => {
  const { name, problems } = collectProblems(site.webUrl);
  name({ code: 'rows-not-checked' });
  return problems;
};

const nameRows = async (site: Site, person: string, deep: boolean, onProgress: (progress: HealthProgress) => void, name: Naming): Promise<void> => {
  onProgress({ part: 'goals', rowsRead: 0 });
  const rows = await readRows(site, noCache, (rowsRead) => onProgress({ part: 'goals', rowsRead }));
  const readAt = new Date(site.wire.clock.now()).toISOString();
  // Rows of the log that wait in the queue are among these: where the whole log is read, it names them.
  const cell: RowProblem = (list, row, column, value) => {
    if (!(deep && list.endsWith('CheckIns'))) name({ code: 'cell', list: list as ListName, row, values: { column, value: String(value).slice(0, 60) } });
  };
  const assembled = await inSlices(assemblingWhole(rows, person, readAt, cell));
  const known = new KnownGoals(assembled);
  const { periods, teams } = assembled.document;
  const users = new Set(rows.users.flatMap((user) => personOfClaim(user.LoginName) ?? []));
  await inSlices(nameGoals(assembled, await nameOwners(site, name), users, known, name));
  namePeriods(periods, name);
  nameCircles('OKRPeriods', periods, name);
  nameCircles('OKRTeams', teams, name);
  await inSlices(nameMethod(assembled, known, name));
  nameNumbers(assembled, rows, name);
  nameClaims(assembled, rows, known, name);
  nameSettings(await site.getAll<SettingRow>(site.items('OKRSettings'), { $select: settingSelect, $top: 5000 }), name);
  if (deep) await inSlices(nameLog(assembled, rows, await readLog(site, known, onProgress, name), known, name));
};

/** So many ranges of the log are under way at once: what has come waits in memory for its turn. */
const rangesOfLogAtOnce = 4;

/** Reads the whole log, and names what is wrong with single rows. */
const readLog = async (site: Site, known: KnownGoals, onProgress: (progress: HealthProgress) => void, name: Naming): Promise<LogOfGoals> => {
  const log = new LogOfGoals();
  let rowsRead = 0;
  const onPage = (count: number): void => onProgress({ part: 'check-ins', rowsRead: (rowsRead += count) });
  onPage(0);
  for (const [list, letter] of [['OKRCheckIns', ''], ['OKRPrivateCheckIns', 'p']] as const) {
    const keys = new Duplicates(list, 'OkrClientKey', name);
    const take = (row: CheckInRow): void => {
      keys.look(row.Id, row.OkrClientKey);
      nameLogRow(list, row, known.has(`${letter}${(row.OkrGoal ?? '').trim().replace(/^p/, '')}`), name);
      log.add(row, letter === 'p');
    };
    await readRanges<CheckInRow>(site, list, { $select: checkInSelect, $expand: checkInExpand }, await countOf(site, list), (rows) => inSlices(sliced(rows, take)), { onPage, atOnce: rangesOfLogAtOnce });
  }
  return log;
};

const goalOf = (problem: HealthProblem): GoalRef | null => {
  if (problem.row === null || problem.list === null) return null;
  const id = idOf(problem.row, problem.list.startsWith('OKRPrivate'));
  return problem.list.endsWith('KeyResults') ? { keyResult: id } : { objective: id };
};

const mendRow = async (site: Site, person: string, problem: HealthProblem): Promise<void> => {
  const goal = goalOf(problem);
  if (problem.list === null || problem.row === null || goal === null) return;
  if (problem.mend === 'snapshot') {
    await storeFromLog(site, goal, person);
    return;
  }
  const path = `${site.items(problem.list)}(${problem.row})`;
  const { body, etag } = await site.get<OwnedRow>(path, { $select: 'Id,OkrOwnerKey,OkrOwner/Name', $expand: 'OkrOwner' });
  if (problem.mend === 'owner-key') await site.merge(path, { OkrOwnerKey: personOfClaim(body.OkrOwner?.Name) }, etag ?? '');
  else if (problem.owner !== undefined) await site.merge(path, { OkrOwnerKey: problem.owner, OkrOwnerId: await ensureUser(site, problem.owner) }, etag ?? '');
};

/** Why something was not mended, in plain words; what is no failure of server or network goes on. */
const reasonOf = (error: unknown): string => {
  if (error instanceof ServerError || error instanceof NoAnswerError || error instanceof ListsError) return listsErrorOf(error).message;
  throw error;
};

/** Runs set-up and looks which of the steps that were open are done now. */
const mendSchema = async (site: Site, problems: readonly HealthProblem[]): Promise<MendResult[]> => {
  if (problems.length === 0) return [];
  let reason = '';
  try {
    await setUp(site, () => undefined);
  } catch (error) {
    reason = reasonOf(error);
  }
  try {
    const open = new Set((await planSetUp(site)).filter((step) => !step.done).map((step) => step.id));
    return problems.map((problem) => (open.has(problem.step?.id ?? '') ? { problem, mended: false, message: reason } : { problem, mended: true, message: '' }));
  } catch (error) {
    const message = reason || reasonOf(error);
    return problems.map((problem) => ({ problem, mended: false, message }));
  }
};

const mend = async (site: Site, person: string, problems: readonly HealthProblem[], onProgress?: (done: number) => void): Promise<MendResult[]> => {
  const results = await mendSchema(site, problems.filter((problem) => problem.mend === 'set-up'));
  onProgress?.(results.length);
  for (const problem of problems.filter((one) => one.mend !== 'set-up' && one.mend !== null)) {
    try {
      await mendRow(site, person, problem);
      results.push({ problem, mended: true, message: '' });
    } catch (error) {
      results.push({ problem, mended: false, message: reasonOf(error) });
    }
    onProgress?.(results.length);
  }
  return results;
};

const findings = async (site: Site): Promise<Finding[]> => settingsOf(await site.getAll<SettingRow>(site.items('OKRSettings'), { $select: settingSelect, $top: 5000 })).findings;

/** Runs work of Health; a failure comes as the one kind of error that pages know. */
const asked = async <T>(work: Promise<T>): Promise<T> => {
  try {
    return await work;
  } catch (error) {
    throw listsErrorOf(error);
  }
};

/** Looks for everything that is wrong with the lists and their rows, and mends what it safely can. For administrators. */
export const createHealth = (site: Site, person: string): Health => ({
  check: ({ deep }, onProgress) => asked(check(site, person, deep, onProgress ?? (() => undefined))),
  mend: (problems, onProgress) => asked(mend(site, person, problems, onProgress)),
  findings: () => asked(findings(site))
});
