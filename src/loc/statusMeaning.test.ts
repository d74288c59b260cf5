import * as page from 'AlignmentWebPartStrings';
import { statusMeaning } from './statusMeaning';

const says = (status: Parameters<typeof statusMeaning>[0], behind: number, atRisk: number): string | null => statusMeaning(status, { behind, atRisk }, page, 'en-GB');

test('says which of behind and at risk is worse, with the organisation\'s thresholds', () => {
  expect(says('on-track', 0, 25)).toBe('As far as expected by today, or further');
  expect(says('behind', 0, 25)).toBe('Up to 25 percentage points short of what is expected by today');
  expect(says('at-risk', 0, 25)).toBe('Worse than “Behind”: more than 25 percentage points short of what is expected by today');
});

test('says where behind begins when it does not begin at once', () => {
  expect(says('on-track', 10, 30)).toBe('As far as expected by today, or at most 10 percentage points short of it');
  expect(says('behind', 10, 30)).toBe('More than 10 and up to 30 percentage points short of what is expected by today');
  expect(says('on-track', 1, 12.5)).toBe('As far as expected by today, or at most 1 percentage point short of it');
  expect(says('at-risk', 0.5, 1)).toBe('Worse than “Behind”: more than 1 percentage point short of what is expected by today');
});

test('says nothing of a status that does not follow from progress', () => {
  for (const status of ['not-started', 'closed', 'postponed'] as const) expect(says(status, 0, 25)).toBeNull();
});
