import type { Obstacle } from '../../../../okr/document';
import type { GoalsSession } from '../../session/GoalsSession';

/** Shows what helps with an obstacle. */
export function openHelp(session: GoalsSession, goal: string, obstacle: Obstacle): void {
  session.show('help', { help: { goal, obstacle, contacts: [], topicLink: null, courses: [], loading: { phase: 'loading' } } });
}
