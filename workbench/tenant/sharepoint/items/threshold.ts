import type { Core } from '../../Core';
import { tableOf, type List } from '../lists/List';
import type { Condition } from './filterSql';

/**
 * The list view threshold: in a list with more rows than it, a filter must be served by an index, and what the index selects must not be more rows than
 * it either. AND needs one indexed side, OR every branch. Without a filter only reading in the order of the rows' numbers is served.
 */
export function isServed(core: Core, list: List, condition: Condition | null, ordered: boolean): boolean {
  const { listViewThreshold, idDescendingServes } = core.settings;
  if (list.itemCount <= listViewThreshold) return true;
  return condition === null ? !ordered || idDescendingServes : serves(core, list, condition, listViewThreshold);
}

function serves(core: Core, list: List, condition: Condition, limit: number): boolean {
  if (condition.join === 'and') {
    if (condition.parts.some((part) => part.join !== null && serves(core, list, part, limit))) return true;
    return [...byIndex(condition).values()].some((group) => selects(core, list, group, ' AND ') <= limit);
  }
  const parts = condition.join === 'or' ? leaves(condition) : [condition];
  if (parts === null || parts.some((part) => part.index === null)) {
    return condition.join === 'or' && condition.parts.every((part) => serves(core, list, part, limit)) && selects(core, list, [condition], '') <= limit;
  }
  return selects(core, list, parts, ' OR ') <= limit;
}

/** The branches of an OR, when none of them has parts of its own. */
function leaves(condition: Condition): readonly Condition[] | null {
  return condition.parts.every((part) => part.join === null) ? condition.parts : null;
}

function byIndex(condition: Condition): Map<string, Condition[]> {
  const groups = new Map<string, Condition[]>();
  for (const part of condition.parts) if (part.index !== null) groups.set(part.index, [...(groups.get(part.index) ?? []), part]);
  return groups;
}

/** How many rows conditions select together, counted to one past the threshold. */
function selects(core: Core, list: List, conditions: readonly Condition[], sign: string): number {
  const where = conditions.map((condition) => condition.text).join(sign);
  const row = core.database.get<{ n: number }>(`SELECT count(*) AS n FROM (SELECT 1 FROM ${tableOf(list)} AS i WHERE ${where} LIMIT ?)`,
    ...conditions.flatMap((condition) => [...condition.values]), core.settings.listViewThreshold + 1);
  return row?.n ?? 0;
}
