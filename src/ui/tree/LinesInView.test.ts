import { anIndex, anObjective } from '../testing/goals';
import { goalView, noFilter } from '../goals/goalView';
import { allPeriods, goalsOfPeriod } from '../goals/periodChoice';
import { LinesInView } from './LinesInView';
import { treeRows } from './treeRows';
import { rowHeight } from './treeStyles';

const index = anIndex({ objectives: Array.from({ length: 200 }, (_, i) => anObjective({ id: String(i), title: `Goal ${String(i).padStart(3, '0')}` })) });
const lines = (text: string) => treeRows(goalView(index, goalsOfPeriod(index, allPeriods), { ...noFilter, text }), { depth: 1, toggled: new Set() });
const height = 10 * rowHeight.wide;

let ground: HTMLElement;
let view: LinesInView;
const draw = (text: string, active: number) => view.draw({ lines: lines(text), active, selected: null, compact: false, flat: false, locale: 'en', otherPeriod: () => null });
const rows = () => [...ground.querySelectorAll<HTMLElement>('[role="row"]')];
const shown = () => rows().map((row) => `${row.dataset.row}: ${row.querySelector('bdi')?.textContent}`);
const inOrder = () => {
  const places = rows().map((row) => Number(row.dataset.row));
  expect(places).toEqual([...places].sort((a, b) => a - b));
  expect(new Set(places).size).toBe(places.length);
};

beforeEach(() => {
  ground = document.body.appendChild(document.createElement('div'));
  view = new LinesInView(ground, height);
});
afterEach(() => ground.remove());

test('wherever it is scrolled to, the lines in view are there, each once, in the order of the tree', () => {
  draw('', 0);
  for (const top of [480, 4800, 4320, 100, 9000, 0]) {
    view.moveTo(top, height);
    inOrder();
    for (let row = Math.floor(top / rowHeight.wide); row * rowHeight.wide < Math.min(top + height, 200 * rowHeight.wide); row++) expect(shown()).toContain(`${row}: Goal ${String(row).padStart(3, '0')}`);
    expect(rows().length).toBeLessThan(25);
  }
});

test('the line with the keyboard keeps it: scrolled out of view, and when a search puts it elsewhere', () => {
  draw('', 5);
  view.focus(5);
  const focused = document.activeElement;
  view.moveTo(4800, height);
  expect(document.activeElement).toBe(focused);
  expect(focused).toHaveProperty('dataset.row', '5');
  view.moveTo(0, height);
  // Of 005, 015, 025, … the goal is now the first.
  draw('5', 0);
  expect(document.activeElement).toBe(focused);
  expect(shown()[0]).toBe('0: Goal 005');
  inOrder();
  draw('', 5);
  expect(document.activeElement).toBe(focused);
  expect(shown()).toContain('5: Goal 005');
  inOrder();
});

test('the keyboard may stand anywhere when everything else changes around it', () => {
  draw('', 0);
  view.moveTo(2400, height);
  draw('', 55);
  view.focus(55);
  draw('5', 14);
  inOrder();
  expect(rows().filter((row) => row.tabIndex === 0).map((row) => row.dataset.row)).toEqual(['14']);
  expect(document.activeElement).toHaveProperty('dataset.row', '14');
});
