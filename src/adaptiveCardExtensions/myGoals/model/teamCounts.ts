import type { TeamView } from '../MyGoalsState';
import { allItems, type GoalItem } from './Goals';

/** Behind, at risk, or stopped by something. */
export function needsAttention(item: GoalItem): boolean {
  return item.status === 'at-risk' || item.status === 'behind';
}

export function teamItems(team: TeamView): GoalItem[] {
  return team.members.flatMap(({ goals }) => allItems(goals));
}

/** How many goals of a team need attention, of how many. */
export function teamCounts(team: TeamView): { stuck: number; all: number } {
  const items = teamItems(team);
  return { stuck: items.filter(needsAttention).length, all: items.length };
}
