import * as React from 'react';
import { readPage, writePage, type PageName } from './address';
import type { AddressBar } from './useGoalsPage';

/** The page that is shown, kept in the address so that it can be sent to somebody. */
export function usePage(addressBar: AddressBar): [PageName, (page: PageName) => void] {
  const [page, setPage] = React.useState(() => readPage(addressBar.query()));
  const show = React.useCallback((next: PageName) => {
    addressBar.write(writePage(addressBar.query(), next));
    setPage(next);
  }, [addressBar]);
  return [page, show];
}
