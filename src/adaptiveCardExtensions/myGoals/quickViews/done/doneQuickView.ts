import * as strings from 'MyGoalsAdaptiveCardExtensionStrings';
import type { QuickView } from '../QuickView';
import { doneCard } from './doneCard';

/** What a saved check-in changed. */
export const doneQuickView: QuickView = {
  title: () => strings.DoneTitle,
  card: doneCard,
  act: (action, session) => {
    switch (action.id) {
      case 'open': return session.openCheckIn(action.goal);
      case 'goals': return session.showGoals();
      case 'close': return session.close();
    }
  }
};
