import type { Obstacle } from '../../../../okr/document';
import type { GoalsSession } from '../../session/GoalsSession';

/** Shows what helps with an obstacle. */
export function openHelp(session: GoalsSession, goal: string, obstacle: Obstacle): void {
  session.show('help', { help: { goal, obstacle, contact: null, owns: null, topicLink: null, courses: [], loading: { phase: 'loading' } } });
}
