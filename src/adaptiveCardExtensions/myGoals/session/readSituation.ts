import type { GoalLists } from '../../../lists/EditableOkrLists';
import { ListsError } from '../../../lists/OkrLists';
import { errorWords } from '../model/troubleWords';
import type { Situation } from '../MyGoalsState';

function failed(error: unknown): Situation {
  return { kind: 'failed', offline: error instanceof ListsError && error.reason === 'offline', message: errorWords(error) };
}

/**
 * Why the goals could not be read. Only when the lists themselves said that they are missing or closed, the site is asked what is wrong: a good reading costs nothing more.
 * @param lists null: not even the way to the lists was found.
 */
export async function readSituation(lists: GoalLists | null, error: unknown): Promise<Situation> {
  if (lists === null || !(error instanceof ListsError) || (error.reason !== 'not-set-up' && error.reason !== 'no-access')) return failed(error);
  try {
    const state = await lists.siteState();
    switch (state.kind) {
      case 'not-set-up': return { kind: 'not-set-up', maySetUp: state.maySetUp, ask: state.ask };
      case 'no-access': return { kind: 'no-access', ask: state.ask };
      case 'not-found': return { kind: 'not-found' };
      case 'ready': return error.reason === 'no-access' ? { kind: 'no-access', ask: error.ask } : { kind: 'not-set-up', maySetUp: false, ask: error.ask };
    }
  } catch (second) {
    // The first error is the reason; that the site could not say more does not change what the person can do.
    return error.reason === 'no-access' ? { kind: 'no-access', ask: error.ask } : second instanceof ListsError && second.reason === 'offline' ? failed(second) : { kind: 'not-set-up', maySetUp: false, ask: error.ask };
  }
}
