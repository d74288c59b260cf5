import { GroupedListV2_unstable as GroupedListV2 } from '@fluentui/react/lib/GroupedListV2';
import type { IGroup } from '@fluentui/react/lib/GroupedList';
import * as React from 'react';
import * as ReactDom from 'react-dom';
import type { PlainGoal, Variant } from './Variant';

/** The same goals in Fluent's own grouped list: objectives are its groups, what has no children its items. */
export function groupedTree(place: HTMLElement, roots: readonly PlainGoal[]): Variant {
  let openTo = 2;
  let term = '';

  const matches = (goal: PlainGoal): boolean => goal.searchText.includes(term) || goal.children.some(matches);
  const groupsOf = (goals: readonly PlainGoal[], level: number, items: PlainGoal[]): IGroup[] => goals.filter((goal) => goal.children.length > 0 && (term === '' || matches(goal))).map((goal) => {
    const startIndex = items.length;
    items.push(...goal.children.filter((child) => child.children.length === 0 && (term === '' || child.searchText.includes(term))));
    const own = items.length - startIndex;
    const children = groupsOf(goal.children, level + 1, items);
    return { key: goal.key, name: goal.title, startIndex, count: children.length > 0 ? items.length - startIndex : own, level, isCollapsed: term === '' && level + 1 >= openTo, children: children.length > 0 ? children : undefined };
  });
  const cell = (_depth?: number, item?: PlainGoal): React.ReactNode => (item ? (
    <div style={{ height: 48, display: 'grid', gridTemplateColumns: '1fr 176px 128px 184px' }}>
      <span><span style={{ display: 'block' }}>{item.title}</span><span>{item.detail}</span></span>
      <span>{item.owner}</span>
      <span>{item.status}</span>
      <span><span>{Math.round(item.progress * 100)}%</span><span style={{ display: 'inline-block', width: 120, height: 6 }}><span style={{ display: 'block', height: 6, width: `${item.progress * 100}%` }} /></span></span>
    </div>
  ) : null);
  const draw = (): void => {
    const items: PlainGoal[] = [];
    const groups = groupsOf(roots, 0, items);
    ReactDom.render(
      <div data-is-scrollable="true" style={{ height: 600, overflowY: 'auto', position: 'relative' }}>
        <GroupedListV2 items={items} groups={groups} onRenderCell={cell} compact />
      </div>, place);
  };
  return {
    mount: () => {
      openTo = 2;
      term = '';
      draw();
    },
    expandAll: () => {
      openTo = Infinity;
      draw();
    },
    search: (text) => {
      term = text.toLowerCase();
      draw();
    },
    scrollBy: (pixels) => {
      const scroller = place.firstElementChild;
      if (scroller) scroller.scrollTop += pixels;
    },
    unmount: () => { ReactDom.unmountComponentAtNode(place); },
    lines: () => place.querySelectorAll('[role="row"], .ms-List-cell').length
  };
}
