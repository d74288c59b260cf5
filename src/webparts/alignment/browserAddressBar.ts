import type { AddressBar } from './useGoalsPage';

/** The address bar of this window. Written in place: going back leaves the page, and does not step through every filter. */
export const browserAddressBar: AddressBar = {
  query: () => window.location.search,
  write: (query) => {
    if (query !== window.location.search) window.history.replaceState(window.history.state, '', `${window.location.pathname}${query}${window.location.hash}`);
  }
};
