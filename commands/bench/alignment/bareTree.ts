import type { PlainGoal, Variant } from './Variant';

const rowHeight = 48;

interface Line {
  goal: PlainGoal;
  depth: number;
}

interface PooledRow {
  root: HTMLDivElement;
  title: HTMLSpanElement;
  detail: HTMLSpanElement;
  owner: HTMLSpanElement;
  status: HTMLSpanElement;
  number: HTMLSpanElement;
  fill: HTMLSpanElement;
}

/** The least that shows a tree of this size: rows made once, filled with what is in view. No React, no roles, no keyboard. */
export function bareTree(place: HTMLElement, roots: readonly PlainGoal[]): Variant {
  let scroller = document.createElement('div');
  let space = document.createElement('div');
  let pool: PooledRow[] = [];
  let lines: Line[] = [];
  let openTo = 2;
  let found: Set<PlainGoal> | null = null;

  const flatten = (goals: readonly PlainGoal[], depth: number): void => {
    for (const goal of goals) {
      if (found && !found.has(goal)) continue;
      lines.push({ goal, depth });
      if (found || depth < openTo) flatten(goal.children, depth + 1);
    }
  };
  const fill = (): void => {
    const first = Math.max(0, Math.floor(scroller.scrollTop / rowHeight) - 6);
    pool.forEach((row, i) => {
      const index = first + i;
      const line = lines[index];
      row.root.hidden = line === undefined;
      if (!line) return;
      const { goal, depth } = line;
      row.root.style.transform = `translateY(${index * rowHeight}px)`;
      row.title.style.paddingLeft = `${depth * 20}px`;
      row.title.textContent = goal.title;
      row.detail.textContent = goal.detail;
      row.owner.textContent = goal.owner;
      row.status.textContent = goal.status;
      row.number.textContent = `${Math.round(goal.progress * 100)}%`;
      row.fill.style.width = `${goal.progress * 100}%`;
    });
  };
  const refresh = (): void => {
    lines = [];
    flatten(roots, 1);
    space.style.height = `${lines.length * rowHeight}px`;
    fill();
  };
  const pooledRow = (): PooledRow => {
    const root = document.createElement('div');
    root.style.cssText = `position:absolute;top:0;left:0;right:0;height:${rowHeight}px;display:grid;grid-template-columns:1fr 176px 128px 184px;border-bottom:1px solid #eee`;
    const cell = (): HTMLSpanElement => root.appendChild(document.createElement('span'));
    const text = cell();
    const [title, detail] = [text.appendChild(document.createElement('span')), text.appendChild(document.createElement('span'))];
    for (const part of [title, detail]) part.style.cssText = 'display:block;overflow:hidden;text-overflow:ellipsis;white-space:nowrap';
    const [owner, status, progress] = [cell(), cell(), cell()];
    const [number, track] = [progress.appendChild(document.createElement('span')), progress.appendChild(document.createElement('span'))];
    const bar = track.appendChild(document.createElement('span'));
    track.style.cssText = 'display:inline-block;width:120px;height:6px;background:#eee';
    bar.style.cssText = 'display:block;height:6px;background:#107c10';
    space.appendChild(root);
    return { root, title, detail, owner, status, number, fill: bar };
  };
  const matches = (goal: PlainGoal, term: string, into: Set<PlainGoal>): boolean => {
    let shown = goal.searchText.includes(term);
    for (const child of goal.children) shown = matches(child, term, into) || shown;
    if (shown) into.add(goal);
    return shown;
  };

  return {
    mount: () => {
      openTo = 2;
      found = null;
      scroller = document.createElement('div');
      scroller.style.cssText = 'position:relative;overflow-y:auto;height:600px';
      space = scroller.appendChild(document.createElement('div'));
      space.style.position = 'relative';
      pool = Array.from({ length: Math.ceil(600 / rowHeight) + 12 }, pooledRow);
      scroller.addEventListener('scroll', fill);
      place.appendChild(scroller);
      refresh();
    },
    expandAll: () => {
      openTo = Infinity;
      refresh();
    },
    search: (text) => {
      const into = new Set<PlainGoal>();
      for (const goal of roots) matches(goal, text.toLowerCase(), into);
      found = text === '' ? null : into;
      refresh();
    },
    scrollBy: (pixels) => { scroller.scrollTop += pixels; },
    unmount: () => scroller.remove(),
    lines: () => pool.filter((row) => !row.root.hidden).length
  };
}
