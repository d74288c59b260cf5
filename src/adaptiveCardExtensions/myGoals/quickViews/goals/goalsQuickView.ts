import * as strings from 'MyGoalsAdaptiveCardExtensionStrings';
import type { QuickView } from '../QuickView';
import { goalsCard } from './goalsCard';

/** All goals of the person: where each stands, and the way to each check-in. */
export const goalsQuickView: QuickView = {
  title: () => strings.GoalsTitle,
  card: goalsCard,
  act: (action, session) => {
    switch (action.id) {
      case 'open': return session.openCheckIn(action.goal);
      case 'all-due': return session.openAllDue();
      case 'page': return session.showPage(Number.parseInt(action.page, 10) || 0);
      case 'send': return session.sendUnsent();
      case 'retry': return session.read();
    }
  }
};
