import { strings } from '../../opened/strings';
import type { QuickView } from '../QuickView';
import { allDueCard } from './allDueCard';
import { submitAll } from './submitAll';

/** Everything that is due, on one page. */
export const allDueQuickView: QuickView = {
  title: () => strings.CheckInTitle,
  card: allDueCard,
  act: (action, session) => {
    switch (action.id) {
      case 'save': return submitAll(action, session);
      case 'goals': return session.showGoals();
      case 'close': return session.close();
    }
  }
};
