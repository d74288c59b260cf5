import { strings } from '../../opened/strings';
import { openCheckIn } from '../checkIn/openCheckIn';
import type { QuickView } from '../QuickView';
import { obstacles } from '../../../../loc/words';
import { openHelp } from '../help/openHelp';
import { doneCard } from './doneCard';

/** What a saved check-in changed. */
export const doneQuickView: QuickView = {
  title: () => strings.DoneTitle,
  card: doneCard,
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
