import type { GoalRef } from '../../okr/document';
import type { Site } from '../connection/Site';
import { ListsError } from '../OkrLists';
import { placeOf } from '../rows/references';

/** The description of one goal, empty when it has none. Readings of many goals leave it out: it may be long, and only one is ever looked at. */
export const readDescription = async (site: Site, goal: GoalRef): Promise<string> => {
  const place = placeOf(goal);
  if (place === null) throw new ListsError('server', 'This goal is not in the lists.');
  const { body } = await site.get<{ OkrDescription: string | null }>(`${site.items(place.list)}(${place.row})`, { $select: 'OkrDescription' });
  return body.OkrDescription ?? '';
};
