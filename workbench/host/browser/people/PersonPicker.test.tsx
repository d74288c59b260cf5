import '@testing-library/jest-dom';
import { fireEvent, render, screen } from '@testing-library/react';
import * as React from 'react';
import type { PageConfig } from '../../pages/PageConfig';
import { PersonPicker } from './PersonPicker';

const config: PageConfig = {
  page: 'start', baseUrl: 'http://localhost', person: null, theme: 'light', culture: 'en-us', edit: false, links: [], locales: [], dataSite: '/sites/okr', listName: null, runtime: null
};

test('says how many people are found, in the right form', async () => {
  const people = ['Ada Adams', 'Bo Berg'].map((name) => ({ name, upn: `${name.split(' ')[0].toLowerCase()}@contoso.example`, jobTitle: null }));
  Object.assign(window, { fetch: async () => ({ ok: true, json: async () => ({ people }) }) });
  render(<PersonPicker config={config} autoFocus={false} />);
  expect(await screen.findByText('2 people')).toBeInTheDocument();
  fireEvent.change(screen.getByRole('searchbox'), { target: { value: 'bo' } });
  expect(screen.getByText('1 person')).toBeInTheDocument();
});
