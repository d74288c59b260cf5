import * as React from 'react';
import type { ItemRow, ListField, SharePointList } from './SharePointLists';

export interface ListRows {
  title: string;
  count: number;
  fields: ListField[];
  rows: ItemRow[];
  /** Addresses of the pages before this one and of the next. */
  pages: { index: number; hasNext: boolean };
  problem: string | undefined;
  busy: boolean;
  goTo(index: number): void;
  reload(): void;
}

interface State { title: string; count: number; fields: ListField[]; rows: ItemRow[]; urls: (string | undefined)[]; index: number; hasNext: boolean; problem?: string; busy: boolean }

const EMPTY: State = { title: '', count: 0, fields: [], rows: [], urls: [undefined], index: 0, hasNext: false, busy: true };

/** The rows of a list, a page at a time. SharePoint only tells where the next page is, so the addresses of those seen are kept. */
export function useListRows(list: SharePointList, orderBy: string): ListRows {
  const [state, setState] = React.useState<State>(EMPTY);
  const load = async (index: number, urls: (string | undefined)[]): Promise<void> => {
    setState((before) => ({ ...before, busy: true }));
    try {
      const [about, fields] = await Promise.all([list.about(), state.fields.length > 0 ? state.fields : list.fields()]);
      const { rows, next } = await list.items(fields, orderBy, urls[index]);
      const known = [...urls.slice(0, index + 1), ...(next ? [next] : [])];
      setState({ title: about.Title, count: about.ItemCount, fields, rows, urls: known, index, hasNext: next !== undefined, busy: false });
    } catch (error) {
      setState((before) => ({ ...before, busy: false, problem: error instanceof Error ? error.message : String(error) }));
    }
  };
  React.useEffect(() => { void load(0, [undefined]); }, [orderBy]);
  const { urls, index, hasNext, ...shown } = state;
  return {
    ...shown, problem: state.problem, pages: { index, hasNext },
    goTo: (wanted) => { void load(wanted, urls); },
    reload: () => { void load(index, urls); }
  };
}
