import { anIndex, anObjective } from '../testing/goals';
import { goalView, noFilter } from '../goals/goalView';
import { allPeriods, goalsOfPeriod } from '../goals/periodChoice';
import { listRows } from './listRows';
import { treeKey } from './treeKey';
import { treeRows } from './treeRows';
import { activeRow, initialTreeState, treeReducer } from './treeState';

const index = anIndex({ objectives: [anObjective({ id: '1' }), anObjective({ id: '2', parent: { objective: '1' } }), anObjective({ id: '3', parent: { objective: '2' } }), anObjective({ id: '4' })] });
// o:1 ▾, o:2 ▸, o:4
const rows = treeRows(goalView(index, goalsOfPeriod(index, allPeriods), noFilter), { depth: 1, toggled: new Set() });

test.each([
  ['ArrowDown', 0, { type: 'go', row: 1 }],
  ['ArrowDown', 2, { type: 'go', row: 2 }],
  ['ArrowUp', 0, { type: 'go', row: 0 }],
  ['PageDown', 0, { type: 'go', row: 2 }],
  ['PageUp', 2, { type: 'go', row: 0 }],
  ['Home', 2, { type: 'go', row: 0 }],
  ['End', 0, { type: 'go', row: 2 }],
  ['ArrowRight', 1, { type: 'toggle', row: 1 }],
  ['ArrowRight', 0, { type: 'go', row: 1 }],
  ['ArrowRight', 2, null],
  ['ArrowLeft', 0, { type: 'toggle', row: 0 }],
  ['ArrowLeft', 1, { type: 'go', row: 0 }],
  ['ArrowLeft', 2, null],
  ['Enter', 1, { type: 'open', row: 1 }],
  ['Tab', 1, null],
  ['a', 1, null]
])('%s on line %d', (key, active, expected) => expect(treeKey(key, rows, active, 10, false)).toEqual(expected));

test('from right to left the arrows change places', () => {
  expect(treeKey('ArrowLeft', rows, 1, 10, true)).toEqual({ type: 'toggle', row: 1 });
  expect(treeKey('ArrowRight', rows, 1, 10, true)).toEqual({ type: 'go', row: 0 });
});

test('the keyboard stays on its line, else goes to the nearest line above it that is left', () => {
  expect(activeRow(rows, 'o:1/o:2')).toBe(1);
  expect(activeRow(rows, 'o:1/o:2/o:3')).toBe(1);
  expect(activeRow(rows, 'o:9')).toBe(0);
  expect(activeRow(rows, null)).toBe(0);
  expect(activeRow(listRows(goalView(index, new Uint8Array(4), noFilter), 'title', 'en'), 'o:1')).toBe(-1);
});

test('lines opened while searching are forgotten with the search, those opened while browsing are not', () => {
  let state = treeReducer(initialTreeState, { type: 'row toggled', path: 'o:1', filtered: false });
  state = treeReducer(state, { type: 'row toggled', path: 'o:4', filtered: true });
  expect([...state.filtering.toggled]).toEqual(['o:4']);
  state = treeReducer(state, { type: 'filter changed' });
  expect([...state.filtering.toggled]).toEqual([]);
  expect([...state.browsing.toggled]).toEqual(['o:1']);
});

test('choosing a number of levels undoes what was opened by hand', () => {
  const opened = treeReducer(initialTreeState, { type: 'row toggled', path: 'o:1', filtered: false });
  expect(treeReducer(opened, { type: 'levels chosen', depth: 3, filtered: false }).browsing).toEqual({ depth: 3, toggled: new Set() });
});
