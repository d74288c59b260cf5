import type { Wire } from '../src/lists/connection/behaviors';
import { systemClock } from '../src/lists/connection/Clock';

/** How a command speaks to a site as somebody: with a token instead of a browser's cookies, so without form digests. */
export const bearerWire = (person: string): Wire => ({
  clock: systemClock,
  digest: false,
  timeOut: 120_000,
  fetch: (input, init) => {
    const headers = new Headers(init?.headers);
    headers.set('Authorization', `Bearer ${person}`);
    return fetch(input, { ...init, headers });
  }
});
