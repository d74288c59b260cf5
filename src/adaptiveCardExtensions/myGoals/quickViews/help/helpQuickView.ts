import { strings } from '../../opened/strings';
import { coursesAbout } from '../../../../graph/learning';
import type { GoalAbove } from '../../../../lists/EditableOkrLists';
import { safeLink } from '../../../../ui/format/safeLink';
import type { HelpView } from '../../MyGoalsState';
import type { GoalsSession } from '../../session/GoalsSession';
import type { QuickView } from '../QuickView';
import { findContacts } from './findContacts';
import { helpCard } from './helpCard';

/** What the goal serves, nearest first; nothing where it cannot be read: an extra. */
async function readAbove(session: GoalsSession, goal: string): Promise<GoalAbove[]> {
  const home = session.reading?.document.keyResults.find(({ id }) => id === goal)?.objective;
  if (!home) return [];
  return session.lists().then((lists) => lists.readAbove(home)).catch(() => []);
}

/** Help with what stopped a person. */
export const helpQuickView: QuickView = {
  title: () => strings.HelpTitle,
  card: helpCard,
  opened: (session) => {
    const { help } = session.state;
    if (help === null || help.loading.phase !== 'loading') return;
    const answered = (change: Partial<HelpView>): void => {
      const { help: shown } = session.state;
      if (shown !== null && shown.goal === help.goal) session.change({ help: { ...shown, ...change } });
    };
    const above = readAbove(session, help.goal);
    above.then(([nearest]) => answered({ topicLink: safeLink(nearest?.topicLink ?? null) }), () => undefined);
    findContacts(session, help.obstacle, above).then((contacts) => answered({ contacts, loading: { phase: 'shown' } }), () => answered({ loading: { phase: 'shown' } }));
    if (help.obstacle !== 'training') return;
    const title = session.reading?.document.keyResults.find(({ id }) => id === help.goal)?.title ?? '';
    // Few organisations permit it: without it the search links are there.
    coursesAbout(session.graph, title).then((courses) => answered({ courses }), () => answered({ courses: [] }));
  },
  act: (action, session) => {
    if (action.id === 'goals') session.showGoals();
  }
};
