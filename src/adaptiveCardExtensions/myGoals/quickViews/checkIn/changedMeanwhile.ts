import type { GoalLists, SeenGoal } from '../../../../lists/EditableOkrLists';
import { ListsError, type CheckInDraft } from '../../../../lists/OkrLists';
import type { ChangedMeanwhile } from '../../MyGoalsState';
import type { GoalsSession } from '../../session/GoalsSession';
import { namesOf } from '../../session/namesOf';

/** What has become otherwise since the person saw the goal that they write about; null: nothing. */
export async function changedMeanwhile(session: GoalsSession, lists: GoalLists, draft: CheckInDraft, before: SeenGoal): Promise<ChangedMeanwhile | null> {
  let found;
  try {
    found = await lists.readMeanwhile(draft.goal, before);
  } catch (error) {
    // Not knowing it keeps nobody from checking in: sending says itself what is wrong.
    if (error instanceof ListsError) return null;
    throw error;
  }
  if (found === null) return null;
  const { now } = found;
  // An earlier attempt of this very check-in may have arrived without an answer: sending finds it.
  const others = found.checkIns.filter(({ clientKey }) => clientKey !== draft.clientKey);
  if (others.length === 0 && now.state === before.state && now.start === before.start && now.target === before.target) return null;
  const nameOf = await namesOf(session, others.map(({ author }) => author));
  const checkIns = others.map(({ kind, value, milestone, date, author, note }) => ({ kind, value, milestone, date, note, author: author === session.person ? '' : nameOf(author) }));
  return { before, now, checkIns };
}
