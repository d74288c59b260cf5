import type { GoalRef } from '../../okr/document';
import type { Site } from '../connection/Site';
import type { GoalAbove } from '../EditableOkrLists';
import { ListsError } from '../OkrLists';
import { objectiveOf, type ObjectiveRow, objectiveSelectFull } from '../rows/objectiveRow';
import { idOf, placeOf } from '../rows/references';

/** Deeper trees than this are a circle or a mistake. */
const deepest = 10;

/** An objective and what it serves, up to the top: one request a level, two where it serves a key result. Ends in a circle. */
export const readAbove = async (site: Site, objective: string): Promise<GoalAbove[]> => {
  const chain: GoalAbove[] = [];
  const seen = new Set<string>();
  let next: GoalRef | null = { objective };
  while (next !== null && chain.length < deepest) {
    const place = placeOf(next);
    if (place === null) throw new ListsError('server', 'This goal is not in the lists.');
    if (seen.has(place.reference)) break;
    seen.add(place.reference);
    if (next.objective === undefined) {
      const { body } = await site.get<{ OkrObjectiveId: number | null }>(`${site.items(place.list)}(${place.row})`, { $select: 'OkrObjectiveId' });
      next = body.OkrObjectiveId ? { objective: idOf(body.OkrObjectiveId, place.isPrivate) } : null;
      continue;
    }
    const { body } = await site.get<ObjectiveRow>(`${site.items(place.list)}(${place.row})`, { $select: objectiveSelectFull });
    const { title, description, level, coreValue, topicLink, owner, parent } = objectiveOf(body, place.isPrivate, () => undefined);
    chain.push({ title, description, level, coreValue, topicLink, owner });
    next = parent;
  }
  return chain;
};
