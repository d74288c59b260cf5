import { strings } from '../../opened/strings';
import { coursesAbout } from '../../../../graph/learning';
import { managerOf } from '../../../../graph/people';
import { safeLink } from '../../../../ui/format/safeLink';
import type { HelpView } from '../../MyGoalsState';
import type { GoalsSession } from '../../session/GoalsSession';
import type { QuickView } from '../QuickView';
import { helpCard } from './helpCard';

/** Who owns what the goal serves: whom a person waits for, as far as the lists know. */
function ownerAbove(session: GoalsSession, goal: string): Pick<HelpView, 'contact' | 'owns'> | null {
  const document = session.reading?.document;
  const home = document?.objectives.find(({ id }) => id === document.keyResults.find((each) => each.id === goal)?.objective);
  const above = home?.parent?.objective !== undefined ? document?.objectives.find(({ id }) => id === home.parent?.objective) : undefined;
  const served = [above, home].find((each) => each?.owner && each.owner.toLowerCase() !== session.person);
  if (!served?.owner) return null;
  return { contact: { id: served.owner, name: document?.people.find(({ id }) => id === served.owner)?.name || served.owner }, owns: served.title };
}

async function find(session: GoalsSession, help: HelpView): Promise<Pick<HelpView, 'contact' | 'owns'>> {
  if (help.obstacle === 'dependency') {
    const owner = ownerAbove(session, help.goal);
    if (owner !== null) return owner;
  }
  return { contact: await managerOf(session.graph), owns: null };
}

async function readTopicLink(session: GoalsSession, goal: string): Promise<string | null> {
  const home = session.reading?.document.keyResults.find(({ id }) => id === goal)?.objective;
  if (!home) return null;
  const [nearest] = await (await session.lists()).readAbove(home);
  return safeLink(nearest?.topicLink ?? null);
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
    // Without the directory there is nobody to name; the view says so, and the other ways to help stay.
    find(session, help).then((found) => answered({ ...found, loading: { phase: 'shown' } }), () => answered({ contact: null, loading: { phase: 'shown' } }));
    // The page about the goal is an extra too.
    readTopicLink(session, help.goal).then((topicLink) => answered({ topicLink }), () => undefined);
    if (help.obstacle !== 'training') return;
    const title = session.reading?.document.keyResults.find(({ id }) => id === help.goal)?.title ?? '';
    // Few organisations permit it: without it the search links are there.
    coursesAbout(session.graph, title).then((courses) => answered({ courses }), () => answered({ courses: [] }));
  },
  act: (action, session) => {
    if (action.id === 'goals') session.showGoals();
  }
};
