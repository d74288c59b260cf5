import { daysBetween, formatAge, formatDay, formatNearDay } from './dates';

it('counts days over a change of the clocks and a leap day', () => {
  expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
  expect(daysBetween('2028-02-28', '2028-03-01')).toBe(2);
  expect(daysBetween('2026-11-21', '2026-11-20')).toBe(-1);
});

it('names near days and shows the year only when it is another', () => {
  expect(formatNearDay('2026-11-21', '2026-11-21', 'en-GB')).toBe('today');
  expect(formatNearDay('2026-11-20', '2026-11-21', 'en-GB')).toBe('yesterday');
  expect(formatNearDay('2026-11-30', '2026-11-21', 'en-GB')).toBe('Mon 30 Nov');
  expect(formatDay('2027-01-04', '2026-11-21', 'de-DE')).toContain('2027');
  expect(formatDay('soon', '2026-11-21', 'en-GB')).toBe('soon');
});

it('says how long ago, and never "in the future"', () => {
  const now = '2026-11-21T12:00:00Z';
  expect(formatAge('2026-11-21T11:59:30Z', now)).toBe('just now');
  expect(formatAge('2026-11-21T11:59:00Z', now)).toBe('1 minute ago');
  expect(formatAge('2026-11-21T09:00:00Z', now)).toBe('3 hours ago');
  expect(formatAge('2026-11-18T11:00:00Z', now)).toBe('3 days ago');
  expect(formatAge('2026-11-22T09:00:00Z', now)).toBe('just now');
});
