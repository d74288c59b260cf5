import { isDue, type DueState, type GoalGroup, type GoalItem, type Goals } from '../../model/Goals';

/** How many goals fit on one page before a phone has to scroll too far. */
export const pageSize = 8;

export interface GoalsPage {
  groups: { group: GoalGroup; items: GoalItem[] }[];
  /** From 0. */
  page: number;
  pages: number;
}

const urgency = { 'at-risk': 0, behind: 1, 'not-started': 2, 'on-track': 3, postponed: 4, closed: 5 };

function order(item: GoalItem, state: DueState): number {
  return (isDue(item, state) ? 0 : 10) + urgency[item.status];
}

const isWaiting = (item: GoalItem | null, state: DueState): boolean => item !== null && isDue(item, state);

/**
 * The goals of one page, due first: groups in the order of their most urgent goal, in a group the most urgent goal first. Groups without goals of this person's own stand
 * at the end. What does not fit on one page begins with all that is due, and goes on with the rest, groups under their titles again.
 */
export function goalsPage(goals: Goals, state: DueState, wanted: number): GoalsPage {
  const sorted = goals.groups
    .map((group) => ({ group, items: [...group.items].sort((a, b) => order(a, state) - order(b, state)) }))
    .sort((a, b) => (a.items.length ? order(a.items[0], state) : 99) - (b.items.length ? order(b.items[0], state) : 99));
  const rows = sorted.flatMap(({ group, items }) => (items.length === 0 ? [null] : items).map((item) => ({ group, item })));
  if (rows.length > pageSize) rows.sort((a, b) => Number(isWaiting(b.item, state)) - Number(isWaiting(a.item, state)));
  const pages = Math.max(1, Math.ceil(rows.length / pageSize));
  const page = Math.min(Math.max(0, wanted), pages - 1);
  const shown: GoalsPage['groups'] = [];
  for (const { group, item } of rows.slice(page * pageSize, (page + 1) * pageSize)) {
    if (shown.length === 0 || shown[shown.length - 1].group !== group) shown.push({ group, items: [] });
    if (item) shown[shown.length - 1].items.push(item);
  }
  return { groups: shown, page, pages };
}
