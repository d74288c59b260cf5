import type { GoalsSession } from '../../session/GoalsSession';

/** Shows one goal with its history. */
export function openDetail(session: GoalsSession, goal: string): void {
  session.show('detail', { detail: { goal, thresholds: session.reading?.document.settings.thresholds ?? null, rows: [], more: 0, forecast: null, line: null, description: '', topicLink: null, chain: [], loading: { phase: 'loading' } } });
}
