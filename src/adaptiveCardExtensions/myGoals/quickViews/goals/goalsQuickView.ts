import { strings } from '../../opened/strings';
import { openAllDue } from '../allDue/openAllDue';
import { openCheckIn } from '../checkIn/openCheckIn';
import type { QuickView } from '../QuickView';
import { openDetail } from '../detail/openDetail';
import { goalsCard } from './goalsCard';

/** All goals of the person: where each stands, and the way to each check-in. */
export const goalsQuickView: QuickView = {
  title: () => strings.GoalsTitle,
  card: goalsCard,
  act: (action, session) => {
    switch (action.id) {
      case 'open': return openCheckIn(session, action.goal);
      case 'detail': return openDetail(session, action.goal);
      case 'team': return session.show('team', {});
      case 'new-goal': return session.show('new-goal', { newGoal: null });
      case 'all-due': return openAllDue(session);
      case 'page': return session.showPage(Number.parseInt(action.page, 10) || 0);
      case 'send': return session.sendUnsent();
      case 'retry': return session.read();
    }
  }
};
