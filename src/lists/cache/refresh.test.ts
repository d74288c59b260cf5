import type { CachedList } from './OrganisationCache';
import { isSettled, isUnchanged } from './refresh';

const stamp = { rows: 3, lastModified: '2026-11-21T09:00:02Z', lastDeleted: '2026-11-21T08:00:00Z' };
const at = Date.parse('2026-11-21T09:00:00Z');
/** The server had told its stamp so many milliseconds after nine. */
const read = (readAt: number, settled = false): CachedList => ({ rows: [], stamp, readAt: at + readAt, settled });

describe('whether rows can have changed without a new stamp', () => {
  it('two visits two seconds apart that tell the same: no', () => {
    expect(isSettled(read(500), stamp, at + 2500)).toBe(true);
    expect(isUnchanged(read(2500, true), stamp)).toBe(true);
  });

  it('an answer that took two seconds says nothing of the time between two visits: the second in which the list changed may not be over', () => {
    // Asked at nine, told at 2.5 seconds past; the next visit asks 0.1 seconds later, and within the same second a row changes after it.
    expect(isSettled(read(2500), stamp, at + 2600)).toBe(false);
  });

  it('a first visit cannot know, unless the last change is a day old', () => {
    expect(isSettled(undefined, stamp, at + 60_000)).toBe(false);
    expect(isSettled(undefined, stamp, at + 2 * 86_400_000)).toBe(true);
  });

  it('another stamp: yes', () => {
    for (const other of [{ ...stamp, rows: 4 }, { ...stamp, lastModified: '2026-11-21T09:00:03Z' }, { ...stamp, lastDeleted: '2026-11-21T09:00:02Z' }]) {
      expect(isSettled(read(0), other, at + 5000)).toBe(false);
      expect(isUnchanged(read(5000, true), other)).toBe(false);
    }
  });
});
