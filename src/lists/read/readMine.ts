import type { Site } from '../connection/Site';
import type { MyGoals } from '../OkrLists';
import type { ObjectiveRow } from '../rows/objectiveRow';
import { columnsOfBrief } from '../rows/brief';
import { objectiveSelect } from '../rows/objectiveRow';
import { type KeyResultRow, keyResultSelect } from '../rows/keyResultRow';
import { type PeriodRow, periodSelect, type PersonRow, roleSelect, type QueueRow, queueSelect } from '../rows/otherRows';
import { addressOf, referenceOf } from '../rows/references';
import { type SettingText, settingNamesAndValues } from '../settings/settingRows';
import { assemble, noRows, type RawRows } from './assemble';
import { rangeSize } from './ranges';
import { nothingQueued, quoted, readNumbered, readPeopleOf, readQueued, readSelected, readWhere } from './reading';
import type { ListName } from '../schema/ListSchema';

/** What a key result that somebody else owns brings of its objective: enough to show where it belongs, in the same request. */
interface RoleKeyResultRow extends KeyResultRow {
  OkrObjective?: Partial<ObjectiveRow> | null;
}
/** Texts only: of choices and lookups on the other side SharePoint says that the query is not valid. */
const contextColumns = ['Title', 'OkrOwnerKey', 'OkrBrief', 'OkrStart', 'OkrDue'].map((name) => `OkrObjective/${name}`).join(',');

const contextOf = (row: RoleKeyResultRow): ObjectiveRow | null => {
  const found = row.OkrObjective;
  if (!found || !row.OkrObjectiveId) return null;
  return {
    Id: row.OkrObjectiveId, Title: found.Title, OkrOwnerKey: found.OkrOwnerKey ?? null, OkrTeamId: row.OkrTeamId, ...columnsOfBrief(found.OkrBrief), OkrStart: found.OkrStart ?? null, OkrDue: found.OkrDue ?? null,
    OkrParentId: null, OkrParentKeyResultId: null, OkrDetails: null, OkrSnapshot: null
  };
};

/** Goals on which the rows say that a person has a role now; whether the rows count is decided when everything is there. */
const rolesIn = (rows: readonly PersonRow[]): string[] => {
  const last = new Map<string, boolean>();
  const ordered = [...rows].sort((a, b) => Date.parse(a.Created) - Date.parse(b.Created) || a.Id - b.Id);
  for (const row of ordered) if (row.OkrItem && row.OkrRole !== 'known-as') last.set(`${row.OkrItem} ${row.OkrRole}`, row.OkrGranted !== false);
  return [...new Set([...last].filter(([, granted]) => granted).map(([key]) => key.split(' ')[0]))];
};

const rowsIn = (goals: readonly string[], kind: 'objective' | 'keyResult', isPrivate: boolean): number[] =>
  goals.map(addressOf).flatMap((address) => (address?.kind === kind && address.isPrivate === isPrivate ? [address.row] : []));

const queueQuery = { $select: queueSelect };

/** The card counts bytes, and shows no tags. */
const untagged = (select: string): string => select.replace('OkrTags,', '');

/**
 * One person's goals by parallel GETs. One round trip for somebody who holds only goals of their own with nothing waiting to be folded; a second one for what
 * roles on others' goals, private goals and waiting check-ins add, or, for whom nothing is open, what they closed; a third only when check-ins of others wait on goals of others.
 */
export const readMine = async (site: Site, person: string): Promise<MyGoals> => {
  const mine = quoted(person);
  const isMe = (value: unknown): boolean => typeof value === 'string' && value.trim().toLowerCase() === person;
  const owned = <T extends { Id: number }>(list: ListName, $select: string): Promise<T[]> =>
    readSelected<T>(site, list, { $select }, `OkrOwnerKey eq ${mine} and OkrState ne 'closed'`, ['OkrOwnerKey', 'OkrState'], (row) => isMe(row.OkrOwnerKey) && row.OkrState !== 'closed');
  const [settings, periods, objectives, keyResults, people, queue] = await Promise.all([
    site.getAll<SettingText>(site.items('OKRSettings'), { $select: settingNamesAndValues, $top: rangeSize }),
    site.getAll<PeriodRow>(site.items('OKRPeriods'), { $select: periodSelect, $top: rangeSize }),
    owned<ObjectiveRow>('OKRObjectives', untagged(objectiveSelect)),
    owned<KeyResultRow>('OKRKeyResults', untagged(keyResultSelect)),
    readWhere<PersonRow>(site, 'OKRPeople', 'OkrPersonKey', [mine], { $select: roleSelect, $expand: 'Author' }),
    readSelected<QueueRow>(site, 'OKRFoldQueue', queueQuery, `OkrOwnerKey eq ${mine} or OkrWriterKey eq ${mine}`, ['OkrOwnerKey', 'OkrWriterKey'], (row) => isMe(row.OkrOwnerKey) || isMe(row.OkrWriterKey))
  ]);
  const first: RawRows = { ...noRows, settings, periods, objectives, keyResults, people };
  const open = await addRoles(site, first, queue);
  const isOver = [...open.objectives, ...open.keyResults, ...open.privateObjectives, ...open.privateKeyResults].every((row) => row.OkrState === 'closed');
  const rows = isOver ? await (await import(/* webpackChunkName: 'okr-team' */ './addClosed')).addClosed(site, person, open) : open;
  const readAt = new Date(site.wire.clock.now()).toISOString();
  const { rights, now, snapshots, storedObjectives, document } = assemble(rows, person, readAt);
  const holds = (goal: string, roles: readonly ('owner' | 'co-owner' | 'check-in-owner' | 'delegate')[]): boolean => roles.some((role) => rights.historyOf(goal)?.holds(person, role, now) === true);
  const anyRole = ['owner', 'co-owner', 'check-in-owner', 'delegate'] as const;
  const isMine = (goal: { objective?: string; keyResult?: string }): boolean => holds(referenceOf(goal) ?? '', anyRole);
  return {
    person, readAt, document, snapshots, storedObjectives,
    mine: { objectives: document.objectives.map(({ id }) => id).filter((id) => isMine({ objective: id })), keyResults: document.keyResults.map(({ id }) => id).filter((id) => isMine({ keyResult: id })) },
    mayCheckIn: document.keyResults.map(({ id }) => id).filter((id) => rights.mayCheckIn(referenceOf({ keyResult: id }) ?? '', person, now))
  };
};

/** The second round trip: what the first one named. */
const addRoles = async (site: Site, first: RawRows, queue: readonly QueueRow[]): Promise<RawRows> => {
  const known = new Set([...first.objectives.map(({ Id }) => `o${Id}`), ...first.keyResults.map(({ Id }) => `k${Id}`)]);
  const roles = rolesIn(first.people).filter((goal) => !known.has(goal));
  const foreign = first.keyResults.flatMap((row) => (row.OkrObjectiveId && !known.has(`o${row.OkrObjectiveId}`) ? [row.OkrObjectiveId] : []));
  const objectiveIds = [...new Set([...foreign, ...rowsIn(roles, 'objective', false)])];
  const keyResultIds = rowsIn(roles, 'keyResult', false);
  const privateObjectiveIds = rowsIn(roles, 'objective', true);
  const privateKeyResultIds = rowsIn(roles, 'keyResult', true);
  const byId = async <T extends { Id: number }>(list: 'OKRObjectives' | 'OKRKeyResults' | 'OKRPrivateObjectives' | 'OKRPrivateKeyResults', ids: readonly number[], query: Record<string, string>): Promise<T[]> =>
    ids.length === 0 ? [] : readNumbered<T>(site, list, ids, query);
  const [objectives, keyResults, privateObjectives, privateKeyResults, queued, waiting, peopleOfQueued] = await Promise.all([
    byId<ObjectiveRow>('OKRObjectives', objectiveIds, { $select: objectiveSelect }),
    byId<RoleKeyResultRow>('OKRKeyResults', keyResultIds, { $select: `${untagged(keyResultSelect)},${contextColumns}`, $expand: 'OkrObjective' }),
    byId<ObjectiveRow>('OKRPrivateObjectives', privateObjectiveIds, { $select: objectiveSelect }),
    byId<KeyResultRow>('OKRPrivateKeyResults', privateKeyResultIds, { $select: keyResultSelect }),
    readQueued(site, queue),
    roles.length === 0 ? Promise.resolve([]) : readWhere<QueueRow>(site, 'OKRFoldQueue', 'OkrGoal', roles.map(quoted), queueQuery),
    readPeopleOf(site, [...new Set(queue.flatMap((row) => (row.OkrGoal ? [row.OkrGoal] : [])))])
  ]);
  const read = new Set(queue.map((row) => row.Id));
  const late = waiting.filter((row) => !read.has(row.Id));
  const [moreQueued, morePeople] = late.length === 0
    ? [nothingQueued, []]
    : await Promise.all([readQueued(site, late), readPeopleOf(site, [...new Set(late.flatMap((row) => (row.OkrGoal ? [row.OkrGoal] : [])))])]);
  const have = new Set([...first.objectives, ...objectives].map(({ Id }) => Id));
  const contexts = keyResults.map(contextOf).filter((row): row is ObjectiveRow => row !== null && !have.has(row.Id));
  return {
    ...first, objectives: [...first.objectives, ...objectives, ...unique(contexts)], keyResults: [...first.keyResults, ...keyResults], privateObjectives, privateKeyResults,
    checkIns: unique([...queued.checkIns, ...moreQueued.checkIns]), privateCheckIns: unique([...queued.privateCheckIns, ...moreQueued.privateCheckIns]), people: unique([...first.people, ...peopleOfQueued, ...morePeople]), whole: [...queued.whole, ...moreQueued.whole]
  };
};

const unique = <T extends { Id: number }>(rows: readonly T[]): T[] => [...new Map(rows.map((row) => [row.Id, row])).values()];
