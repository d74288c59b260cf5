import type { Expansion } from './treeRows';
import type { TreeLines } from './TreeLines';

/** What the tree remembers between renders. */
export interface TreeState {
  /** While browsing. `depth` null: as far as the tree is open by itself. */
  readonly browsing: { readonly depth: number | null; readonly toggled: ReadonlySet<string> };
  /** While something is searched for or filtered: everything found is open, until closed by hand. */
  readonly filtering: Expansion;
  /** Path of the line that the keyboard is on. */
  readonly active: string | null;
}

export type TreeAction =
  | { type: 'row toggled'; path: string; filtered: boolean }
  | { type: 'levels chosen'; depth: number; filtered: boolean }
  | { type: 'row reached'; path: string }
  | { type: 'filter changed' };

const allOpen: Expansion = { depth: Infinity, toggled: new Set() };

export const initialTreeState: TreeState = { browsing: { depth: null, toggled: new Set() }, filtering: allOpen, active: null };

export function treeReducer(state: TreeState, action: TreeAction): TreeState {
  switch (action.type) {
    case 'row toggled': {
      const which = action.filtered ? 'filtering' : 'browsing';
      const toggled = new Set(state[which].toggled);
      if (!toggled.delete(action.path)) toggled.add(action.path);
      return { ...state, [which]: { ...state[which], toggled }, active: action.path };
    }
    case 'levels chosen': {
      const which = action.filtered ? 'filtering' : 'browsing';
      return { ...state, [which]: { depth: action.depth, toggled: new Set<string>() } };
    }
    case 'row reached':
      return state.active === action.path ? state : { ...state, active: action.path };
    case 'filter changed':
      return state.filtering === allOpen ? state : { ...state, filtering: allOpen };
  }
}

/** @param openingDepth how far the tree is open by itself */
export function expansionOf({ browsing, filtering }: TreeState, filtered: boolean, openingDepth: number): Expansion {
  return filtered ? filtering : { depth: browsing.depth ?? openingDepth, toggled: browsing.toggled };
}

/**
 * The line that the keyboard is on: the remembered one; where that is no longer shown, the nearest line above it that is; else the first.
 * -1 without lines.
 */
export function activeRow(rows: TreeLines, active: string | null): number {
  for (let path = active; path !== null; ) {
    const found = rows.indexOf(path);
    if (found >= 0) return found;
    const cut = path.lastIndexOf('/');
    path = cut < 0 ? null : path.slice(0, cut);
  }
  return rows.length > 0 ? 0 : -1;
}
