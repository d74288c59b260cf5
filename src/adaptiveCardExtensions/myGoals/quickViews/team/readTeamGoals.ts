import { teamOf } from '../../../../graph/people';
import type { TeamView } from '../../MyGoalsState';
import type { GoalsSession } from '../../session/GoalsSession';

/** The goals of the people whom the person works with, each by the same rules as one's own. @throws GraphError, ListsError */
export async function readTeamGoals(session: GoalsSession): Promise<TeamView> {
  const { leads, people } = await teamOf(session.graph, session.person);
  if (people.length === 0) return { leads, members: [], loading: { phase: 'shown' } };
  const lists = await session.lists();
  const reading = await lists.readTeam(people.map(({ id }) => id));
  const { today } = session.state;
  const { goalsOf } = await session.method();
  const members = people.map(({ id, name }) => {
    const owned = (goals: readonly { id: string; owner: string | null }[]): string[] => goals.filter(({ owner }) => owner?.toLowerCase() === id).map((goal) => goal.id);
    const mine = { objectives: owned(reading.document.objectives), keyResults: owned(reading.document.keyResults) };
    return { id, name, goals: goalsOf({ ...reading, mine, mayCheckIn: [] }, today, session.period) };
  });
  return { leads, members, loading: { phase: 'shown' } };
}
