import type { AddressBar } from './useGoalsPage';

/**
 * In Teams the address bar belongs to Teams: what is shown is kept for this visit, and begins with what a link into the tab asks for.
 * @param subPage as the link has it, e.g. `goal=12`; undefined when the tab was simply opened
 */
export function teamsAddressBar(subPage: string | undefined): AddressBar {
  let query = subPage ? `?${subPage.replace(/^\?/, '')}` : '';
  return {
    query: () => query,
    write: (written) => {
      query = written;
    }
  };
}
