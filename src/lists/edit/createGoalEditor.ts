import type { Alignment, GoalRef, KeyResult, Objective } from '../../okr/document';
import { isMissing } from '../connection/ServerError';
import type { Site } from '../connection/Site';
import type { Dependants, EditableGoal, EditOutcome, GoalEditor } from '../GoalEditor';
import { quoted, readByLookup } from '../read/reading';
import { alignmentCells } from '../rows/otherCells';
import { idOf, listsOf, placeOf, referenceOf } from '../rows/references';
import { wouldCloseCircle } from './ancestors';
import { carryForward } from './carryForward';
import { invalid, outcomeOf } from './editOutcome';
import { type GoalKind, keyResultKind, objectiveKind } from './goalKinds';
import { handOver, rolesOf, writeRoles } from './goalRoles';
import { readKeyResult, readObjective } from './readGoal';
import { createGoal, saveGoal } from './writeGoal';

const dependantsOf = async (site: Site, goal: GoalRef): Promise<Dependants> => {
  const place = placeOf(goal);
  if (place === null) return { keyResults: [], objectives: [], alignments: 0 };
  const lists = listsOf(place.isPrivate);
  const idsWhere = async (list: 'objectives' | 'keyResults', column: string): Promise<string[]> => (await readByLookup(site, lists[list], column, place.row)).map((row) => idOf(row, place.isPrivate));
  const isObjective = goal.objective !== undefined;
  const [keyResults, objectives, alignments] = await Promise.all([
    isObjective ? idsWhere('keyResults', 'OkrObjectiveId') : [], place.isPrivate ? [] : idsWhere('objectives', isObjective ? 'OkrParentId' : 'OkrParentKeyResultId'),
    site.getAll(site.items('OKRAlignments'), { $select: 'Id', $filter: `OkrParent eq ${quoted(place.reference)} or OkrChild eq ${quoted(place.reference)}`, $top: 5000 })
  ]);
  return { keyResults, objectives, alignments: alignments.length };
};

const removeGoal = async (site: Site, goal: GoalRef): Promise<EditOutcome<Dependants>> =>
  outcomeOf(site, async () => {
    const dependants = await dependantsOf(site, goal);
    const gone = async (ref: GoalRef): Promise<void> => {
      const place = placeOf(ref);
      if (place === null) return;
      try {
        await site.post(`${site.items(place.list)}(${place.row})/recycle`);
      } catch (error) {
        if (!isMissing(error)) throw error; // Deleted by a call whose answer was lost, or by somebody else.
      }
    };
    // Key results first: when this stops half way, the objective still shows what is left.
    for (const keyResult of dependants.keyResults) await gone({ keyResult });
    await gone(goal);
    return { kind: 'saved', value: dependants };
  });

const writeAlignment = async (site: Site, { child, parent, weight }: Alignment, removed: boolean): Promise<EditOutcome<Alignment>> => {
  const [from, to] = [referenceOf(child), referenceOf(parent)];
  if (from === null || to === null || from.startsWith('p') || to.startsWith('p')) return invalid('Only goals that everybody sees can support each other.');
  if (weight !== null && !(weight >= 0 && weight <= 100)) return invalid('A weight goes from 0 to 100.');
  return outcomeOf(site, async () => {
    if (!removed && (await wouldCloseCircle(site, child, parent))) return { kind: 'refused', reason: 'cycle', message: 'That would make a circle: the goal would support itself.', ask: [] };
    await site.post(site.items('OKRAlignments'), alignmentCells(`${from} supports ${to}`, from, to, weight, removed));
    return { kind: 'saved', value: { child, parent, weight } };
  });
};

/** Saves a goal's form. The owner is handed over, so that what the one before has checked in keeps counting; who may not do that is told so before anything is written. */
const save = async <T extends Objective | KeyResult>(site: Site, kind: GoalKind<T>, before: EditableGoal<T>, after: T, person: string, readAgain: (id: string) => Promise<EditableGoal<T>>): Promise<EditOutcome<T>> => {
  const owner = after.owner?.toLowerCase() ?? null;
  if (owner === null || before.goal.owner === null || owner === before.goal.owner) return saveGoal(site, kind, before, after, readAgain);
  if (!before.mayGiveRoles) return { kind: 'refused', reason: 'no-access', message: 'Only its owner, a co-owner, whoever made it or an administrator may hand it over.', ask: before.ask };
  const saved = await saveGoal(site, kind, before, { ...after, owner: before.goal.owner }, readAgain);
  if (saved.kind !== 'saved') return saved;
  const handed = await handOver(site, kind.refOf(before.goal.id), person, owner);
  return handed.kind === 'saved' ? { kind: 'saved', value: { ...saved.value, owner } } : (handed as EditOutcome<never>);
};

/** What one person can do with goals beyond checking in. */
export const createGoalEditor = (site: Site, person: string): GoalEditor => ({
  readObjective: (id) => readObjective(site, id, person),
  readKeyResult: (id) => readKeyResult(site, id, person),
  createObjective: (draft): Promise<EditOutcome<Objective>> => createGoal(site, objectiveKind, draft, person),
  createKeyResult: (draft): Promise<EditOutcome<KeyResult>> => createGoal(site, keyResultKind, draft, person),
  saveObjective: (before, after): Promise<EditOutcome<Objective>> => save(site, objectiveKind, before, after, person, (id) => readObjective(site, id, person)),
  saveKeyResult: (before, after): Promise<EditOutcome<KeyResult>> => save(site, keyResultKind, before, after, person, (id) => readKeyResult(site, id, person)),
  carryForward: (objective, period, clientKey) => carryForward(site, objective, period, clientKey, person),
  dependantsOf: (goal) => dependantsOf(site, goal),
  remove: (goal) => removeGoal(site, goal),
  align: (alignment) => writeAlignment(site, alignment, false),
  unalign: (alignment) => writeAlignment(site, alignment, true),
  setRole: (goal, who, role, granted) => writeRoles(site, goal, person, [{ person: who, role, granted }]),
  rolesOf: (goal) => rolesOf(site, goal, person),
  handOver: (goal, to) => handOver(site, goal, person, to)
});
