import { dayIn } from '../../okr';
import type { AlignmentChild, GoalRef, IsoDate, KeyResult, Objective, OkrDocument } from '../../okr/document';
import type { BatchOperation } from '../connection/batch';
import type { Site } from '../connection/Site';
import { alignmentCells, initiativeCells, periodCells, teamCells } from '../rows/otherCells';
import { keyResultCells } from '../rows/keyResultCells';
import { objectiveCells } from '../rows/objectiveCells';
import { idOf, referenceOf } from '../rows/references';
import { lazily } from '../slices';
import { createRows, runAll } from '../write/bulk';
import type { ListName } from '../schema/ListSchema';
import { importLog } from './importLog';
import { openImportAccount, writeSettings } from './importSettings';
import { claimOf, ensureUsers, type UserIds } from './siteUsers';
import { wavesOf } from './waves';

export interface ImportProgress {
  /** What is being done, in plain words. */
  step: string;
  rowsDone: number;
  rowsTotal: number;
}

export interface ImportResult {
  rows: number;
  /** Goals whose author could not be set to their owner: they drive them through the log. */
  authorsRefused: number;
}

/** The document's ids as the lists number them. */
export interface Numbers {
  period: Map<string, string>;
  team: Map<string, string>;
  objective: Map<string, string>;
  keyResult: Map<string, string>;
  initiative: Map<string, string>;
}

const goalKey = (goal: GoalRef | null): string | null => (goal?.keyResult !== undefined ? `k ${goal.keyResult}` : goal?.objective !== undefined ? `o ${goal.objective}` : null);

/** A reference with the lists' numbers; null when what it names is not there. */
const numbered = (numbers: Numbers, goal: AlignmentChild | null): AlignmentChild | null => {
  for (const kind of ['objective', 'keyResult', 'initiative'] as const) {
    const id = goal?.[kind];
    const number = id === undefined || id === null ? undefined : numbers[kind].get(id);
    if (number !== undefined) return { [kind]: number };
  }
  return null;
};

type Goal = { kind: 'objective'; goal: Objective } | { kind: 'keyResult'; goal: KeyResult };

/**
 * Brings a whole OKR document into the lists: made so that it can be run again after any failure without making anything twice (rows carry the
 * document's ids in their external ID). People get the authorship of their goals where the server allows it.
 * @param day for which the stored numbers are worked out; null: today, where the organisation is
 */
export const importDocument = async (site: Site, document: OkrDocument, importer: string, day: IsoDate | null, onProgress: (progress: ImportProgress) => void): Promise<ImportResult> => {
  const rowsTotal = document.periods.length + document.teams.length + document.objectives.length + document.keyResults.length + document.alignments.length + document.initiatives.length + document.checkIns.length;
  let rowsDone = 0;
  const report = (step: string): ((rows: number) => void) => (rows) => onProgress({ step, rowsDone: (rowsDone += rows), rowsTotal });
  const silent = (): void => undefined;

  onProgress({ step: 'Settings and people', rowsDone, rowsTotal });
  await writeSettings(site, document.settings);
  const closeAccount = await openImportAccount(site, importer);
  const owners = [...document.teams, ...document.objectives, ...document.keyResults, ...document.initiatives].map(({ owner }) => owner ?? '');
  const users = await ensureUsers(site, owners, silent);
  const userOf = (person: string | null): number | null => (person === null ? null : users.get(person.toLowerCase()) ?? null);
  const numbers: Numbers = { period: new Map(), team: new Map(), objective: new Map(), keyResult: new Map(), initiative: new Map() };

  const inWaves = async <T extends { id: string; parent: string | null }>(list: ListName, all: readonly T[], map: Map<string, string>, cells: (thing: T) => Record<string, unknown>, step: string): Promise<void> => {
    const { waves, broken } = wavesOf(all, (thing) => thing.id, (thing) => thing.parent);
    for (const wave of waves) {
      const rows = wave.map((thing) => ({ ...cells({ ...thing, parent: broken.has(thing) ? null : map.get(thing.parent ?? '') ?? null }), OkrExternalId: thing.id }));
      const made = await createRows(site, list, 'OkrExternalId', rows, report(step));
      wave.forEach((thing, index) => map.set(thing.id, String(made[index].id)));
    }
  };
  await inWaves('OKRPeriods', document.periods, numbers.period, periodCells, 'Periods');
  await inWaves('OKRTeams', document.teams, numbers.team, (team) => teamCells(team, userOf(team.owner)), 'Teams');

  const etags = new Map<string, string | null>();
  const goals: Goal[] = [...document.objectives.map((goal) => ({ kind: 'objective' as const, goal })), ...document.keyResults.map((goal) => ({ kind: 'keyResult' as const, goal }))];
  const parentOf = ({ kind, goal }: Goal): GoalRef | null => (kind === 'objective' ? goal.parent : goal.objective === null ? null : { objective: goal.objective });
  const { waves, broken } = wavesOf(goals, ({ kind, goal }) => `${kind === 'objective' ? 'o' : 'k'} ${goal.id}`, (goal) => goalKey(parentOf(goal)));
  const cellsOf = (entry: Goal): Record<string, unknown> => {
    const parent = broken.has(entry) ? null : numbered(numbers, parentOf(entry));
    const period = numbers.period.get(entry.goal.period ?? '') ?? null;
    const team = numbers.team.get(entry.goal.team ?? '') ?? null;
    const userId = userOf(entry.goal.owner);
    const cells = entry.kind === 'objective'
      ? objectiveCells({ ...entry.goal, parent, period, team, moreTeams: entry.goal.moreTeams.map((id) => numbers.team.get(id) ?? id) }, userId)
      : keyResultCells({ ...entry.goal, objective: parent?.objective ?? null, period, team }, userId);
    return { ...cells, OkrExternalId: entry.goal.id };
  };
  const isPrivateGoal = privateGoals(document);
  for (const wave of waves) {
    for (const kind of ['objective', 'keyResult'] as const) {
      for (const isPrivate of [false, true]) {
        const part = wave.filter((entry) => entry.kind === kind && isPrivateGoal(entry) === isPrivate);
        if (part.length === 0) continue;
        const list: ListName = `OKR${isPrivate ? 'Private' : ''}${kind === 'objective' ? 'Objectives' : 'KeyResults'}`;
        const made = await createRows(site, list, 'OkrExternalId', lazily(part, cellsOf), report(kind === 'objective' ? 'Objectives' : 'Key results'));
        part.forEach(({ goal }, index) => {
          const id = idOf(made[index].id, isPrivate);
          numbers[kind].set(goal.id, id);
          etags.set(`${kind} ${id}`, made[index].etag);
        });
      }
    }
  }
  await mendBroken(site, [...broken], numbers, parentOf);

  const initiatives = document.initiatives.map((initiative) => ({
    ...initiativeCells({ ...initiative, objective: numbers.objective.get(initiative.objective ?? '') ?? null, keyResult: numbers.keyResult.get(initiative.keyResult ?? '') ?? null }, userOf(initiative.owner)), OkrExternalId: initiative.id
  }));
  (await createRows(site, 'OKRInitiatives', 'OkrExternalId', initiatives, report('Initiatives'))).forEach((row, index) => numbers.initiative.set(document.initiatives[index].id, String(row.id)));
  await importAlignments(site, document, numbers, report('Alignments'));
  await importRoles(site, document, numbers, users);
  const now = new Date(site.wire.clock.now()).toISOString();
  await importLog(site, { document, numbers, etags }, day ?? dayIn(now, document.settings.timeZone) ?? now.slice(0, 10), report('Check-ins'));
  onProgress({ step: 'Owners', rowsDone, rowsTotal });
  const authorsRefused = await giveToOwners(site, goals, numbers, users, importer);
  await closeAccount();
  return { rows: rowsDone, authorsRefused };
};

/** Tells which goals go into the private lists: private objectives, and what measures them. */
const privateGoals = (document: OkrDocument): ((entry: Goal) => boolean) => {
  const isPrivate = new Map<string | null, boolean>();
  for (const { id, visibility } of document.objectives) if (!isPrivate.has(id)) isPrivate.set(id, visibility === 'private');
  return ({ kind, goal }) => (kind === 'objective' ? goal.visibility === 'private' : isPrivate.get(goal.objective) === true);
};

/** Homes that form a circle in the source are kept: whoever reads them cuts and names it. */
const mendBroken = async (site: Site, broken: readonly Goal[], numbers: Numbers, parentOf: (goal: Goal) => GoalRef | null): Promise<void> => {
  for (const entry of broken) {
    const parent = numbered(numbers, parentOf(entry));
    const row = numbers[entry.kind].get(entry.goal.id);
    if (parent === null || row === undefined || row.startsWith('p')) continue;
    const list = entry.kind === 'objective' ? 'OKRObjectives' : 'OKRKeyResults';
    const cells = entry.kind === 'keyResult' ? { OkrObjectiveId: Number(parent.objective) } : { OkrParentId: parent.objective ? Number(parent.objective) : null, OkrParentKeyResultId: parent.keyResult ? Number(parent.keyResult) : null };
    await site.merge(`${site.items(list)}(${row})`, cells, '*');
  }
};

const importAlignments = async (site: Site, document: OkrDocument, numbers: Numbers, onDone: (rows: number) => void): Promise<void> => {
  const there = new Set((await site.getAll<{ Title: string }>(site.items('OKRAlignments'), { $select: 'Title', $top: 5000 })).map((row) => row.Title));
  const rows = document.alignments.flatMap((alignment) => {
    const child = numbered(numbers, alignment.child);
    const parent = numbered(numbers, alignment.parent);
    const [from, to] = [child && referenceOf(child), parent && referenceOf(parent)];
    const title = `${from} supports ${to}`;
    return from && to && !there.has(title) ? [alignmentCells(title, from, to, alignment.weight, false)] : [];
  });
  await createRows(site, 'OKRAlignments', null, rows, onDone);
};

/** Roles beyond the owner, and names of people who have no account. */
const importRoles = async (site: Site, document: OkrDocument, numbers: Numbers, users: UserIds): Promise<void> => {
  const key = (row: { OkrPersonKey: string | null; OkrItem: string | null; OkrRole: string | null }): string => `${row.OkrPersonKey} ${row.OkrItem ?? ''} ${row.OkrRole}`;
  const there = new Set((await site.getAll<{ OkrPersonKey: string | null; OkrItem: string | null; OkrRole: string | null }>(site.items('OKRPeople'), { $select: 'OkrPersonKey,OkrItem,OkrRole', $top: 5000 })).map(key));
  const rolesOf = (goal: Objective | KeyResult, item: string | null): Record<string, unknown>[] => {
    const lists = [['co-owner', goal.coOwners], ['delegate', goal.delegates], ['check-in-owner', 'checkInOwners' in goal ? goal.checkInOwners : []]] as const;
    return lists.flatMap(([role, people]) => people.map((person) => ({ Title: goal.title.slice(0, 255), OkrPersonKey: person.toLowerCase(), OkrPersonId: users.get(person.toLowerCase()) ?? null, OkrItem: item, OkrRole: role, OkrGranted: true })));
  };
  const rows = [
    ...document.objectives.flatMap((goal) => rolesOf(goal, referenceOf({ objective: numbers.objective.get(goal.id) }))), ...document.keyResults.flatMap((goal) => rolesOf(goal, referenceOf({ keyResult: numbers.keyResult.get(goal.id) }))),
    ...document.people.filter((person) => !person.id.includes('@')).map((person) => ({
      Title: person.name.slice(0, 255), OkrPersonKey: person.id.toLowerCase(), OkrRole: 'known-as', OkrItem: null, OkrExtra: person.email || person.manager ? JSON.stringify({ email: person.email, manager: person.manager }) : null
    }))
  ];
  await createRows(site, 'OKRPeople', null, rows.filter((row) => !there.has(key(row as never))), () => undefined);
};

/** "Own rows" are those whose author one is: a goal goes to its owner, where the server allows that. Gives how many it refused. */
const giveToOwners = async (site: Site, goals: readonly Goal[], numbers: Numbers, users: UserIds, importer: string): Promise<number> => {
  const others = goals.filter(({ kind, goal: { id, owner } }) => owner !== null && owner.toLowerCase() !== importer && users.has(owner.toLowerCase()) && numbers[kind].has(id));
  const given = ({ kind, goal }: Goal): BatchOperation => {
    const id = numbers[kind].get(goal.id) ?? '';
    const isPrivate = id.startsWith('p');
    const list: ListName = `OKR${isPrivate ? 'Private' : ''}${kind === 'objective' ? 'Objectives' : 'KeyResults'}`;
    const person = JSON.stringify([{ Key: claimOf((goal.owner ?? '').toLowerCase()) }]);
    // Both in one call: the author alone is refused.
    const formValues = [{ FieldName: 'Author', FieldValue: person }, { FieldName: 'Editor', FieldValue: person }];
    return { method: 'POST', path: `${site.items(list)}(${isPrivate ? id.slice(1) : id})/validateUpdateListItem`, body: { formValues, bNewDocumentUpdate: true } };
  };
  const results = await runAll(site, lazily(others, given), () => undefined);
  return results.filter((result) => result.error !== null || saysRefused(result.body)).length;
};

/** The call answers 200 even when it refuses: each field says for itself. */
const saysRefused = (body: unknown): boolean => ((body as { value?: { HasException?: boolean }[] } | null)?.value ?? []).some((field) => field.HasException === true);
