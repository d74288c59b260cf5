import type { TreeLines } from './TreeLines';

export type TreeMove = { type: 'go'; row: number } | { type: 'toggle'; row: number } | { type: 'open'; row: number };

/**
 * What a key does on a line of the tree, by the treegrid pattern of the WAI-ARIA Authoring Practices (lines only, no cells).
 * Null: the key is not ours.
 *
 * @param page lines that PageUp and PageDown move by
 * @param rightToLeft then the arrows to the left and right change places
 */
export function treeKey(key: string, rows: TreeLines, active: number, page: number, rightToLeft: boolean): TreeMove | null {
  if (active < 0 || active >= rows.length) return null;
  const row = rows.at(active);
  const go = (to: number): TreeMove => ({ type: 'go', row: Math.max(0, Math.min(rows.length - 1, to)) });
  switch (mirrored(key, rightToLeft)) {
    case 'ArrowDown': return go(active + 1);
    case 'ArrowUp': return go(active - 1);
    case 'PageDown': return go(active + page);
    case 'PageUp': return go(active - page);
    case 'Home': return go(0);
    case 'End': return go(rows.length - 1);
    case 'ArrowRight': return row.expanded ? go(active + 1) : row.expandable ? { type: 'toggle', row: active } : null;
    case 'ArrowLeft': return row.expanded ? { type: 'toggle', row: active } : row.parent >= 0 ? go(row.parent) : null;
    case 'Enter': return { type: 'open', row: active };
    default: return null;
  }
}

function mirrored(key: string, rightToLeft: boolean): string {
  if (!rightToLeft) return key;
  return key === 'ArrowLeft' ? 'ArrowRight' : key === 'ArrowRight' ? 'ArrowLeft' : key;
}
