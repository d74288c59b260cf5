import type { Obstacle } from '../../../../okr/document';
import type { GoalsSession } from '../../session/GoalsSession';

/** Shows what helps with an obstacle. */
export function openHelp(session: GoalsSession, goal: string, obstacle: Obstacle): void {
  const document = session.reading?.document;
  const home = document?.objectives.find(({ id }) => id === document.keyResults.find((each) => each.id === goal)?.objective);
  const topicLink = home?.topicLink && /^https:\/\//i.test(home.topicLink) ? home.topicLink : null;
  session.show('help', { help: { goal, obstacle, contact: null, owns: null, topicLink, courses: [], loading: { phase: 'loading' } } });
}
