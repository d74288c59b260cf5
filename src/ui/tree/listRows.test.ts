import { aKeyResult, anIndex, anObjective } from '../testing/goals';
import { goalView, noFilter } from '../goals/goalView';
import { goalsOfPeriod } from '../goals/periodChoice';
import { listRows, type ListOrder } from './listRows';

const index = anIndex(
  {
    objectives: [anObjective({ id: '1', title: 'Year', period: 'y' }), anObjective({ id: '2', title: 'Team 10', parent: { objective: '1' }, due: '2026-12-20' }), anObjective({ id: '3', title: 'Team 9', due: '2026-12-01' })],
    keyResults: [aKeyResult({ id: '8', title: 'Answers', objective: '2' })]
  },
  { 'o:2': { status: 'at-risk', progress: 0.4 }, 'o:3': { status: 'closed', progress: 0.9 }, 'k:8': { status: 'not-started', progress: null } }
);
const titles = (order: ListOrder) => {
  const rows = listRows(goalView(index, goalsOfPeriod(index, 'q4'), noFilter), order, 'en');
  return Array.from({ length: rows.length }, (_, i) => rows.goalAt(i).title);
};

test.each([
  ['title', ['Answers', 'Team 9', 'Team 10']],
  ['status', ['Team 10', 'Answers', 'Team 9']],
  ['progress', ['Answers', 'Team 10', 'Team 9']],
  ['due', ['Team 9', 'Team 10', 'Answers']]
] as [ListOrder, string[]][])('by %s, without what the goals hang on', (order, expected) => expect(titles(order)).toEqual(expected));
