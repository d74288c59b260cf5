import { anAlignment, anIndex, anObjective, aKeyResult } from '../testing/goals';
import { goalView, noFilter } from '../goals/goalView';
import { allPeriods, goalsOfPeriod } from '../goals/periodChoice';
import type { GoalIndex } from '../goals/goalIndex';
import { depthOf, openingDepth, treeRows, type Expansion } from './treeRows';
import type { TreeLine, TreeLines } from './TreeLines';

const index = anIndex({
  objectives: [
    anObjective({ id: '1' }), anObjective({ id: '2' }),
    anObjective({ id: '3', parent: { objective: '1' } }), anObjective({ id: '4', parent: { objective: '3' } })
  ],
  keyResults: [aKeyResult({ id: '9', objective: '1' })],
  alignments: [anAlignment('o:3', 'o:2')]
});
const all = (rows: TreeLines): TreeLine[] => Array.from({ length: rows.length }, (_, i) => rows.at(i));
const rowsOf = (depth: number, toggled: string[] = [], of: GoalIndex = index): TreeLine[] => all(
  treeRows(goalView(of, goalsOfPeriod(of, allPeriods), noFilter), { depth, toggled: new Set(toggled) } as Expansion));
const outline = (rows: TreeLine[]) => rows.map(({ goal, depth, expandable, expanded }) => `${'  '.repeat(depth - 1)}${expandable ? (expanded ? '▾' : '▸') : '·'} ${goal.key}`);

test('levels open from the top', () => {
  expect(outline(rowsOf(0))).toEqual(['▸ o:1', '▸ o:2']);
  expect(outline(rowsOf(1))).toEqual(['▾ o:1', '  · k:9', '  ▸ o:3', '▾ o:2', '  ▸ o:3']);
});

test('a goal with two parents stands under both; "all" opens it under the first only', () => {
  expect(outline(rowsOf(Infinity))).toEqual(['▾ o:1', '  · k:9', '  ▾ o:3', '    · o:4', '▾ o:2', '  ▸ o:3']);
});

test('by hand any line opens and closes, and only that line', () => {
  expect(outline(rowsOf(Infinity, ['o:2/o:3', 'o:1/o:3']))).toEqual(['▾ o:1', '  · k:9', '  ▸ o:3', '▾ o:2', '  ▾ o:3', '    · o:4']);
});

test('each line knows its place among its siblings and its parent, as assistive technology needs it', () => {
  const rows = rowsOf(1);
  expect(rows.map(({ position, siblings, parent }) => [position, siblings, parent])).toEqual([[1, 2, -1], [1, 2, 0], [2, 2, 0], [2, 2, -1], [1, 1, 3]]);
});

test('the lattice of many parents that would have millions of lines has one line for each goal and parent', () => {
  const levels = 20;
  const objectives = Array.from({ length: levels * 2 }, (_, i) => anObjective({ id: String(i), parent: i < 2 ? null : { objective: String(i - 2 - (i % 2)) } }));
  const alignments = objectives.slice(2).map(({ id }) => anAlignment(`o:${id}`, `o:${Number(id) - 1 - (Number(id) % 2)}`));
  const lattice = anIndex({ objectives, alignments });
  const edges = lattice.goals.reduce((sum, goal) => sum + goal.parents.length, 0);
  expect(rowsOf(Infinity, [], lattice)).toHaveLength(edges + lattice.roots.length);
  expect(depthOf(goalView(lattice, goalsOfPeriod(lattice, allPeriods), noFilter))).toBe(levels);
});

test('the tree opens as far as fits into some sixty lines, at least below the top', () => {
  const wide = (children: number) => anIndex({
    objectives: [anObjective({ id: '0' }), anObjective({ id: 'child', parent: { objective: '0' } }), ...Array.from({ length: children }, (_, i) => anObjective({ id: `c${i}`, parent: { objective: 'child' } }))]
  });
  const depth = (of: GoalIndex) => openingDepth(goalView(of, goalsOfPeriod(of, allPeriods), noFilter));
  expect(depth(index)).toBe(2);
  expect(depth(wide(50))).toBe(2);
  expect(depth(wide(80))).toBe(1);
  expect(depth(anIndex({}))).toBe(1);
});
