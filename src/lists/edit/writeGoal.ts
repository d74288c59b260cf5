import type { KeyResult, Objective } from '../../okr/document';
import { isAmbiguous, isConflict, isDuplicate } from '../connection/ServerError';
import type { Site } from '../connection/Site';
import type { EditableGoal, EditOutcome, FieldConflict, NewGoal } from '../GoalEditor';
import { ensureUser } from '../import/siteUsers';
import { quoted } from '../read/reading';
import { placeOf } from '../rows/references';
import { failureOf, invalid, outcomeOf } from './editOutcome';
import type { GoalKind } from './goalKinds';
import { goalFault } from './validateGoal';

type Goal = Objective | KeyResult;

/** Looks what became of a write. Where not even that can be seen, the outcome is that of the write: not known, never "refused". */
const lookingAfter = async <T>(write: unknown, look: () => Promise<T>): Promise<T> => {
  try {
    return await look();
  } catch (error) {
    throw isAmbiguous(write) ? write : error;
  }
};

/**
 * Makes a goal exactly once: its row carries the draft's client key as its external ID, which is unique, and after a lost answer that is looked for.
 * Whoever makes a goal for somebody else writes down that the other one is its owner.
 */
export const createGoal = async <T extends Goal>(site: Site, kind: GoalKind<T>, draft: NewGoal<T>, person: string): Promise<EditOutcome<T>> => {
  const { clientKey, ...fields } = draft;
  const goal = { coOwners: [], delegates: [], checkInOwners: [], score: null, closingNote: '', statusByHand: null, createdBy: person, createdAt: null, ...fields, id: '' } as unknown as T;
  const fault = goalFault(goal);
  if (fault !== null) return invalid(fault);
  const isPrivate = kind.isPrivate(goal);
  const path = site.items(kind.listOf(isPrivate));
  return outcomeOf(site, async () => {
    const find = async (): Promise<unknown> => (await site.getAll(path, { $select: kind.select, $filter: `OkrExternalId eq ${quoted(clientKey)}`, $top: 2 }))[0];
    const cells = { ...kind.cellsOf(goal, await ensureUser(site, goal.owner)), OkrExternalId: clientKey };
    let row = isPrivate ? await find() : undefined; // Private lists cannot enforce uniqueness: look first.
    for (let attempt = 1; row === undefined; attempt++) {
      try {
        row = (await site.post(path, cells)).body;
      } catch (error) {
        if (!isAmbiguous(error) && !isDuplicate(error)) throw error;
        row = await lookingAfter(error, find);
        if (row === undefined && attempt >= 2) throw error;
      }
    }
    const made = kind.goalOf(row, isPrivate);
    const owner = goal.owner?.toLowerCase() ?? null;
    // Private goals leave a mark too: by it their owner's card knows to look into the private lists. It says that there is one, not what.
    if (isPrivate || (owner !== null && owner !== person)) await writeOwnerRow(site, kind, made, owner ?? person, isPrivate);
    return { kind: 'saved', value: { ...made, createdBy: person } };
  });
};

const writeOwnerRow = async <T extends Goal>(site: Site, kind: GoalKind<T>, goal: T, owner: string, isPrivate: boolean): Promise<void> => {
  const reference = placeOf(kind.refOf(goal.id))?.reference ?? '';
  const there = await site.getAll(site.items('OKRPeople'), { $select: 'Id', $filter: `OkrItem eq ${quoted(reference)}`, $top: 1 });
  if (there.length > 0) return;
  await site.post(site.items('OKRPeople'), { Title: isPrivate ? 'Private goal' : goal.title.slice(0, 255), OkrPersonKey: owner, OkrPersonId: await ensureUser(site, owner), OkrItem: reference, OkrRole: 'owner', OkrGranted: true });
};

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

/** Fields that both sides changed since `before`, to different values. */
const conflictsOf = <T extends Goal>(before: T, mine: T, theirs: T): FieldConflict[] =>
  (Object.keys(mine) as (keyof T & string)[]).filter((field) => !same(mine[field], before[field]) && !same(theirs[field], before[field]) && !same(mine[field], theirs[field])).map((field) => ({ field, mine: mine[field], theirs: theirs[field] }));

/** Writes what changed in a goal's row. A change by somebody else in the meantime is given back with both values, and nothing is overwritten. */
export const saveGoal = async <T extends Goal>(site: Site, kind: GoalKind<T>, before: EditableGoal<T>, after: T, readAgain: (id: string) => Promise<EditableGoal<T>>): Promise<EditOutcome<T>> => {
  const fault = goalFault(after);
  const place = placeOf(kind.refOf(before.goal.id));
  if (fault !== null || place === null) return invalid(fault ?? 'This goal is not in the lists.');
  return outcomeOf(site, async () => {
    const ownerId = await ensureUser(site, after.owner);
    const old = kind.cellsOf(before.goal, same(before.goal.owner, after.owner) ? ownerId : null);
    const changed = Object.fromEntries(Object.entries(kind.cellsOf(after, ownerId)).filter(([name, value]) => !same(value, old[name])));
    if (Object.keys(changed).length === 0) return { kind: 'saved', value: before.goal };
    const path = `${site.items(place.list)}(${place.row})`;
    try {
      await site.merge(path, changed, before.etag);
      return { kind: 'saved', value: after };
    } catch (error) {
      if (!isConflict(error) && !isAmbiguous(error)) return failureOf(site, error);
      const now = await lookingAfter(error, () => readAgain(before.goal.id));
      const nowCells = kind.cellsOf(now.goal, ownerId);
      // The answer was lost, yet what was to be written stands there: it is saved.
      if (Object.entries(changed).every(([name, value]) => same(nowCells[name], value))) return { kind: 'saved', value: now.goal };
      if (!isConflict(error)) throw error;
      return { kind: 'conflict', theirs: now.goal, etag: now.etag, fields: conflictsOf(before.goal, after, now.goal) };
    }
  });
};

