import '@testing-library/jest-dom';
import { cleanup, render, screen } from '@testing-library/react';
import * as React from 'react';
import { ListGrid } from './ListGrid';
import { SharePointLists } from './SharePointLists';

test.each([[0, '0 rows'], [1, '1 row'], [1234, '1,234 rows']])('a list of %i says "%s"', async (count, words) => {
  const answer = (url: string): unknown => (/\/(fields|items)\?/.test(url) ? { value: [] } : { Title: 'Goals', ItemCount: count });
  Object.assign(window, { fetch: async (url: string) => ({ ok: true, status: 200, text: async () => JSON.stringify(answer(url)), json: async () => answer(url) }) });
  render(<ListGrid site={new SharePointLists('/sites/okr')} name="OKRPeriods" pagePath="/sites/okr/lists" locale="en-US" />);
  expect(await screen.findByText(words)).toBeInTheDocument();
  cleanup();
});
