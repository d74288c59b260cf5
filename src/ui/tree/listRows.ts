import type { Status } from '../../okr/document';
import type { Goal } from '../goals/Goal';
import { match, type GoalView } from '../goals/goalView';
import { TreeLines } from './TreeLines';

export type ListOrder = 'title' | 'status' | 'progress' | 'due';

/** The worst first; what asks for nothing last. */
const byNeed: Readonly<Record<Status, number>> = { 'at-risk': 0, behind: 1, 'not-started': 2, 'on-track': 3, postponed: 4, closed: 5 };
const last = '9999-12-31';

/** The goals that match, each once, without what they hang on. */
export function listRows(view: GoalView, order: ListOrder, locale: string): TreeLines {
  const goals = view.index.goals.filter((goal) => view.shown[goal.place] === match);
  goals.sort(compareBy(order, locale));
  const rows = new TreeLines(view, true);
  goals.forEach((goal, i) => rows.add(goal.place, 1, -1, i + 1, goals.length));
  return rows;
}

function compareBy(order: ListOrder, locale: string): (a: Goal, b: Goal) => number {
  const titles = new Intl.Collator(locale, { numeric: true });
  const byTitle = (a: Goal, b: Goal): number => titles.compare(a.title, b.title) || a.place - b.place;
  switch (order) {
    case 'title': return byTitle;
    case 'status': return (a, b) => byNeed[a.result.status] - byNeed[b.result.status] || byTitle(a, b);
    case 'progress': return (a, b) => (a.result.progress ?? 0) - (b.result.progress ?? 0) || byTitle(a, b);
    case 'due': return (a, b) => (dueOf(a) < dueOf(b) ? -1 : dueOf(a) > dueOf(b) ? 1 : byTitle(a, b));
  }
}

const dueOf = ({ objective, keyResult }: Goal): string => (objective ?? keyResult)?.due ?? last;
