import { holdsAt } from './Account';

const ada = 'ada@contoso.example';

it('holds from its first second on: SharePoint says of a row only the second in which it was written', () => {
  const accounts = [{ person: ada, from: '2026-11-21T10:00:00.700Z', until: '2026-11-21T11:00:00.200Z' }];
  expect(holdsAt(accounts, ada, '2026-11-21T10:00:00Z')).toBe(true);
  expect(holdsAt(accounts, ada, '2026-11-21T09:59:59Z')).toBe(false);
  expect(holdsAt(accounts, ada, '2026-11-21T11:00:00Z')).toBe(true);
  expect(holdsAt(accounts, ada, '2026-11-21T11:00:01Z')).toBe(false);
});

it('is open on a side without a date, and of nobody else', () => {
  expect(holdsAt([{ person: 'Ada@contoso.example', from: null, until: null }], ada, '2000-01-01T00:00:00Z')).toBe(true);
  expect(holdsAt([{ person: ada, from: null, until: null }], 'bo@contoso.example', '2000-01-01T00:00:00Z')).toBe(false);
});
