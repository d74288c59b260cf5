import { fold } from '../../okr';
import type { KeyResult, Objective } from '../../okr/document';
import type { Site } from '../connection/Site';
import type { EditOutcome, NewGoal } from '../GoalEditor';
import { readByLookup } from '../read/reading';
import { readGoalWithLog } from '../read/readLog';
import { idOf, listsOf, placeOf } from '../rows/references';
import { invalid, outcomeOf } from './editOutcome';
import { keyResultKind, objectiveKind } from './goalKinds';
import { readKeyResult, readObjective } from './readGoal';
import { createGoal } from './writeGoal';

/** The same goal, as a new one would be made: without what belongs to the old one's life. */
const asNew = <T extends Objective | KeyResult>(goal: T, changes: Partial<T>, clientKey: string): NewGoal<T> =>
  ({ ...goal, start: null, due: null, state: 'active', score: null, closingNote: '', coOwners: [], delegates: [], ...changes, clientKey }) as unknown as NewGoal<T>;

/**
 * Takes an objective and its open key results into another period: clones that start at the current value. The old ones stay as they are; closing them is a
 * check-in of its own. Safe to try again with the same client key: nothing is made twice.
 */
export const carryForward = async (site: Site, objectiveId: string, period: string, clientKey: string, person: string): Promise<EditOutcome<Objective>> => {
  const place = placeOf({ objective: objectiveId });
  if (place === null) return invalid('This goal is not in the lists.');
  return outcomeOf(site, async () => {
    const { goal } = await readObjective(site, objectiveId, person);
    const made = await createGoal(site, objectiveKind, asNew<Objective>(goal, { period, statusByHand: null }, clientKey), person);
    if (made.kind !== 'saved') return made;
    for (const row of await readByLookup(site, listsOf(place.isPrivate).keyResults, 'OkrObjectiveId', place.row)) {
      const id = idOf(row, place.isPrivate);
      const [old, log] = await Promise.all([readKeyResult(site, id, person), readGoalWithLog(site, { keyResult: id }, person)]);
      const { snapshot } = fold(null, log.checkIns, log.reading.document.settings.timeZone);
      if ((snapshot.state ?? old.goal.state) === 'closed') continue;
      const measure: KeyResult['measure'] = {
        ...old.goal.measure, start: snapshot.value ?? old.goal.measure.start, phasedTargets: [], milestones: old.goal.measure.milestones.map((milestone) => ({ ...milestone, done: milestone.done || snapshot.milestonesDone.includes(milestone.id) }))
      };
      const clone = await createGoal(site, keyResultKind, asNew<KeyResult>(old.goal, { objective: made.value.id, period: null, measure, checkInOwners: [] }, `${clientKey}-k${row}`), person);
      if (clone.kind !== 'saved') return clone as EditOutcome<never>;
    }
    return made;
  });
};
