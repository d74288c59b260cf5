import { strings } from '../../opened/strings';
import { openCheckIn } from '../checkIn/openCheckIn';
import type { MovedParent } from '../../MyGoalsState';
import type { QuickView } from '../QuickView';
import { obstacles } from '../../../../loc/words';
import { openHelp } from '../help/openHelp';
import { doneCard } from './doneCard';
import { readMovedParents } from './readMovedParents';

/** What a saved check-in changed. */
export const doneQuickView: QuickView = {
  title: () => strings.DoneTitle,
  card: doneCard,
  opened: (session) => {
    const { done } = session.state;
    if (done === null || done.parents.length > 0) return;
    const shown = (parents: MovedParent[]): void => {
      const { done: still } = session.state;
      if (still?.goal === done.goal && parents.length > 0) session.change({ done: { ...still, parents } });
    };
    // An extra: where it cannot be read, the view is whole without it.
    readMovedParents(session, done).then(shown, () => undefined);
  },
  act: (action, session) => {
    switch (action.id) {
      case 'open': return openCheckIn(session, action.goal);
      case 'help': {
        const obstacle = obstacles.find((each) => each === action.obstacle);
        if (obstacle) openHelp(session, action.goal, obstacle);
        return;
      }
      case 'goals': return session.showGoals();
      case 'close': return session.close();
    }
  }
};
