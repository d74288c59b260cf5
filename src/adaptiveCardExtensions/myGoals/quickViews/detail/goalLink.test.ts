import { goalLink } from './goalLink';

it('opens the page at the goal, whatever its address has already', () => {
  expect(goalLink('https://contoso.example/sites/home/goals.aspx', '12')).toBe('https://contoso.example/sites/home/goals.aspx?keyResult=12');
  expect(goalLink('https://contoso.example/goals.aspx?env=x&keyResult=3#top', 'p12')).toBe('https://contoso.example/goals.aspx?env=x&keyResult=p12#top');
});

it('opens a tab in Teams at the goal', () => {
  const link = new URL(goalLink('https://teams.microsoft.com/l/entity/app/tab?webUrl=https%3A%2F%2Fcontoso.example', '12'));
  expect(JSON.parse(link.searchParams.get('context') ?? '')).toEqual({ subEntityId: 'keyResult=12' });
  expect(link.searchParams.get('webUrl')).toBe('https://contoso.example');
});
