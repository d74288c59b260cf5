import { bindText } from '../../src/adaptiveCardExtensions/myGoals/adaptiveCard/bindText';
import type { Card } from '../../src/adaptiveCardExtensions/myGoals/adaptiveCard/elements';
import type { Look } from '../../src/adaptiveCardExtensions/myGoals/Look';
import { loadStrings } from '../../src/adaptiveCardExtensions/myGoals/opened/strings';
import { allDueQuickView } from '../../src/adaptiveCardExtensions/myGoals/quickViews/allDue/allDueQuickView';
import { checkInQuickView } from '../../src/adaptiveCardExtensions/myGoals/quickViews/checkIn/checkInQuickView';
import { detailQuickView } from '../../src/adaptiveCardExtensions/myGoals/quickViews/detail/detailQuickView';
import { helpQuickView } from '../../src/adaptiveCardExtensions/myGoals/quickViews/help/helpQuickView';
import { newGoalQuickView } from '../../src/adaptiveCardExtensions/myGoals/quickViews/newGoal/newGoalQuickView';
import { teamQuickView } from '../../src/adaptiveCardExtensions/myGoals/quickViews/team/teamQuickView';
import { doneQuickView } from '../../src/adaptiveCardExtensions/myGoals/quickViews/done/doneQuickView';
import { goalsQuickView } from '../../src/adaptiveCardExtensions/myGoals/quickViews/goals/goalsQuickView';
import { expandTemplate } from '../../workbench/host/browser/ace/expandTemplate';
import { renderAdaptiveCard } from '../../workbench/host/browser/ace/renderAdaptiveCard';
import { states } from './sampleStates';

declare global {
  interface Window {
    /** Shows a quick view in a state. */
    showView(view: string, state: string, look: Look): Promise<void>;
  }
}

const views = { goals: goalsQuickView, 'check-in': checkInQuickView, 'all-due': allDueQuickView, help: helpQuickView, team: teamQuickView, detail: detailQuickView, 'new-goal': newGoalQuickView, done: doneQuickView };

window.showView = async (view, state, look) => {
  await loadStrings();
  const shown = views[view as keyof typeof views];
  const card: Card = shown.card(states[state], look);
  const { template, data } = bindText(card);
  document.documentElement.dir = look.rightToLeft ? 'rtl' : 'ltr';
  document.querySelector('h2')!.textContent = shown.title(states[state]);
  document.querySelector('.adaptive-card')!.replaceChildren(renderAdaptiveCard(expandTemplate(template, data), () => undefined));
};
