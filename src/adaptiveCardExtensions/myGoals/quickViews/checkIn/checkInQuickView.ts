import * as strings from 'MyGoalsAdaptiveCardExtensionStrings';
import type { QuickView } from '../QuickView';
import { checkInCard } from './checkInCard';

/** One check-in. */
export const checkInQuickView: QuickView = {
  title: () => strings.CheckInTitle,
  card: checkInCard,
  act: (action, session) => {
    switch (action.id) {
      case 'save': return session.save(action.goal, action);
      case 'goals': return session.showGoals();
    }
  }
};
