import { goalsPage, pageSize } from '../../src/adaptiveCardExtensions/myGoals/quickViews/goals/goalsOrder';
import { item } from './sampleStates';

const now = { today: '2026-11-21', unsent: [] };
const group = (id: string, items: ReturnType<typeof item>[]) => ({ id, title: `Group ${id}`, isPrivate: false, progress: null, status: null, supports: null, items });
const later = { due: '2026-11-28', status: 'on-track' as const };
const due = { due: '2026-11-20', status: 'on-track' as const };

it('puts what is due first, and the most urgent group first', () => {
  const page = goalsPage({ period: null, groups: [group('a', [item('1', 'x', later), item('2', 'x', { ...later, status: 'at-risk' })]), group('b', [item('3', 'x', later), item('4', 'x', due)]), group('c', [])] }, now, 0);
  expect(page.groups.map(({ group: { id }, items }) => [id, items.map((each) => each.id)])).toEqual([['b', ['4', '3']], ['a', ['2', '1']], ['c', []]]);
  expect(page).toMatchObject({ page: 0, pages: 1 });
});

it('begins a long list with all that is due, shows every goal once, and stays on a page that there is', () => {
  const groups = Array.from({ length: 10 }, (_unused, g) => group(String(g), Array.from({ length: 4 }, (_nothing, i) => item(`${g}.${i}`, 'x', i === 3 ? due : later))));
  const pages = [0, 1, 2, 3, 4].map((n) => goalsPage({ period: null, groups }, now, n));
  const ids = pages.map((page) => page.groups.flatMap(({ items }) => items.map(({ id }) => id)));
  expect(ids.every((page) => page.length === pageSize)).toBe(true);
  expect(new Set(ids.flat()).size).toBe(40);
  expect(ids.flat().slice(0, 10).every((id) => id.endsWith('.3'))).toBe(true);
  expect(goalsPage({ period: null, groups }, now, 99).page).toBe(4);
  expect(goalsPage({ period: null, groups: [] }, now, 3)).toEqual({ groups: [], page: 0, pages: 1 });
});
