import type { GoalRef } from '../../okr/document';
import { noCache } from '../cache/OrganisationCache';
import { NoAnswerError, ServerError } from '../connection/ServerError';
import type { Site } from '../connection/Site';
import { ensureUser } from '../import/siteUsers';
import { ListsError } from '../OkrLists';
import { assemble, type RowProblem } from '../read/assemble';
import { readWhole } from '../read/ranges';
import { readRows } from '../read/readOrganisation';
import { type CheckInRow, checkInExpand, checkInSelect, personOfClaim } from '../rows/checkInRow';
import { idOf } from '../rows/references';
import type { ListName } from '../schema/ListSchema';
import { planSetUp, setUp } from '../setup/setUp';
import { storeFromLog } from '../write/refreshSnapshot';
import { nameClaims, nameDuplicates, nameGoals, nameLog, nameMethod, namePeriods, type Naming } from './findProblems';
import type { Health, HealthProblem, MendResult } from './HealthProblem';

interface OwnedRow {
  Id: number;
  OkrOwnerKey: string | null;
  OkrOwner?: { Name?: string | null } | null;
  OkrExternalId?: string | null;
}

const goalLists = [['OKRObjectives', 'o'], ['OKRKeyResults', 'k'], ['OKRPrivateObjectives', 'po'], ['OKRPrivateKeyResults', 'pk']] as const;

const countOf = async (site: Site, list: ListName): Promise<number> => (await site.get<{ ItemCount: number }>(site.list(list), { $select: 'ItemCount' })).body.ItemCount;
const whole = async <T extends { Id: number }>(site: Site, list: ListName, query: Record<string, string>, onPage?: (rows: number) => void): Promise<T[]> => readWhole<T>(site, list, query, await countOf(site, list), onPage);

/** Owners in the columns, and keys beside person columns that name somebody else: what an administrator changed by hand. */
const nameOwners = async (site: Site, name: Naming): Promise<Map<string, string | null>> => {
  const columns = new Map<string, string | null>();
  for (const [list, letter] of goalLists) {
    const rows = await whole<OwnedRow>(site, list, { $select: 'Id,OkrOwnerKey,OkrExternalId,OkrOwner/Name', $expand: 'OkrOwner' });
    for (const row of rows) {
      const person = personOfClaim(row.OkrOwner?.Name);
      const key = row.OkrOwnerKey?.trim().toLowerCase() ?? null;
      columns.set(`${letter}${row.Id}`, key);
      if (person !== null && person !== key) name({ code: 'owner-key', list, row: row.Id, message: `The owner column of row ${row.Id} says ${person}, the key beside it ${key ?? 'nobody'}: ${person} does not find it among their goals.`, mend: 'owner-key' });
    }
    nameDuplicates(list, 'external ID', rows.map((row) => ({ Id: row.Id, key: row.OkrExternalId ?? null })), name);
  }
  return columns;
};

const check = async (site: Site, person: string, deep: boolean, onProgress?: (rowsRead: number) => void): Promise<HealthProblem[]> => {
  const problems: HealthProblem[] = [];
  const name: Naming = ({ row, mend, ...problem }) => {
    const number = row === null || row === undefined || !/^\d+$/.test(String(row)) ? null : Number(row);
    problems.push({ ...problem, row: number, mend: mend ?? null, link: problem.list !== null && number !== null ? `${site.webUrl}/Lists/${problem.list}/DispForm.aspx?ID=${number}` : null });
  };
  for (const step of await planSetUp(site)) if (!step.done) name({ code: 'schema', list: null, message: `${step.description}: not there, or changed.`, mend: 'set-up' });
  const rows = await readRows(site, noCache, onProgress);
  const readAt = new Date(site.wire.clock.now()).toISOString();
  const cell: RowProblem = (list, row, column, value, message) => name({ code: 'cell', list: list as ListName, row, message: `${column} of row ${row}: "${String(value).slice(0, 60)}" ${message}.` });
  const assembled = assemble(rows, person, readAt, cell);
  nameGoals(assembled, await nameOwners(site, name), name);
  namePeriods(assembled.document.periods, name);
  nameMethod(assembled, name);
  nameClaims(assembled, name);
  if (deep) {
    let read = 0;
    const onPage = (count: number): void => onProgress?.((read += count));
    const log = { $select: checkInSelect, $expand: checkInExpand };
    const [checkIns, privateCheckIns] = [await whole<CheckInRow>(site, 'OKRCheckIns', log, onPage), await whole<CheckInRow>(site, 'OKRPrivateCheckIns', log, onPage)];
    nameLog(assemble({ ...rows, checkIns, privateCheckIns }, person, readAt), rows, name);
  }
  return problems;
};

const goalOf = (problem: HealthProblem): GoalRef | null => {
  if (problem.row === null || problem.list === null) return null;
  const id = idOf(problem.row, problem.list.startsWith('OKRPrivate'));
  return problem.list.endsWith('KeyResults') ? { keyResult: id } : { objective: id };
};

const mendOne = async (site: Site, person: string, problem: HealthProblem): Promise<void> => {
  const goal = goalOf(problem);
  if (problem.mend === 'snapshot' && goal !== null) await storeFromLog(site, goal, person);
  if ((problem.mend !== 'owner-key' && problem.mend !== 'owner-column') || problem.list === null || problem.row === null) return;
  const path = `${site.items(problem.list)}(${problem.row})`;
  const { body, etag } = await site.get<OwnedRow>(path, { $select: 'Id,OkrOwnerKey,OkrOwner/Name', $expand: 'OkrOwner' });
  if (problem.mend === 'owner-key') {
    await site.merge(path, { OkrOwnerKey: personOfClaim(body.OkrOwner?.Name) }, etag ?? '');
    return;
  }
  if (problem.owner !== undefined) await site.merge(path, { OkrOwnerKey: problem.owner, OkrOwnerId: await ensureUser(site, problem.owner) }, etag ?? '');
};

const mend = async (site: Site, person: string, problems: readonly HealthProblem[], onProgress?: (done: number) => void): Promise<MendResult[]> => {
  const results: MendResult[] = [];
  if (problems.some((problem) => problem.mend === 'set-up')) await setUp(site, () => undefined);
  for (const problem of problems) {
    try {
      await mendOne(site, person, problem);
      results.push({ problem, mended: problem.mend !== null, message: problem.mend === null ? 'Only a person can decide this.' : 'Mended.' });
    } catch (error) {
      if (!(error instanceof ServerError) && !(error instanceof NoAnswerError) && !(error instanceof ListsError)) throw error;
      results.push({ problem, mended: false, message: error.message });
    }
    onProgress?.(results.length);
  }
  return results;
};

/** Looks for everything that is wrong with the lists and their rows, and mends what it safely can. For administrators. */
export const createHealth = (site: Site, person: string): Health => ({
  check: ({ deep }, onProgress) => check(site, person, deep, onProgress),
  mend: (problems, onProgress) => mend(site, person, problems, onProgress)
});
