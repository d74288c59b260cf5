import { strings } from '../../opened/strings';
import type { QuickView } from '../QuickView';
import { openDetail } from '../detail/openDetail';
import { checkInCard } from './checkInCard';
import { keepTheirs } from './sendCheckIn';
import { submitCheckIn } from './submitCheckIn';

/** One check-in. */
export const checkInQuickView: QuickView = {
  title: () => strings.CheckInTitle,
  card: checkInCard,
  focus: ({ form }) => Object.keys(form?.errors ?? {})[0],
  act: (action, session) => {
    switch (action.id) {
      case 'save': return submitCheckIn(action, session);
      case 'detail': return openDetail(session, action.goal);
      case 'keep': return keepTheirs(session);
      case 'goals': return session.showGoals();
    }
  }
};
