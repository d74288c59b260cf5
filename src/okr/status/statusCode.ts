import type { Status } from '../document';

/**
 * Statuses as numbers, for columns. The first four in the order of severity: the worst is the greatest. `STATUS_OF` goes back.
 */
export const NOT_STARTED = 0;
export const ON_TRACK = 1;
export const BEHIND = 2;
export const AT_RISK = 3;
export const CLOSED = 4;
export const POSTPONED = 5;

export const STATUS_OF: readonly Status[] = ['not-started', 'on-track', 'behind', 'at-risk', 'closed', 'postponed'];

export function statusCode(status: Status): number {
  return STATUS_OF.indexOf(status);
}
