import type { Clock } from './Clock';

/** Until when nobody on this page asks the server. One for all components of a page, which are separate bundles: hence the property of globalThis. */
interface BackOff {
  until: number;
}

const key = Symbol.for('viva-connections-okr.back-off');

const shared = (): Map<string, BackOff> => {
  const place = globalThis as typeof globalThis & { [key]?: Map<string, BackOff> };
  place[key] = place[key] ?? new Map<string, BackOff>();
  return place[key];
};

const longest = 120_000;

/** Remembers that the server of `origin` is busy for `seconds` (as its Retry-After says), or for what doubles with each attempt. */
export const backOffFor = (origin: string, clock: Clock, retryAfter: string | null, attempt: number): number => {
  const asked = retryAfter === null ? Number.NaN : Number(retryAfter);
  const milliseconds = Math.min(longest, Number.isFinite(asked) && asked >= 0 ? asked * 1000 : 500 * 2 ** attempt);
  const until = clock.now() + milliseconds;
  const known = shared().get(origin);
  if (!known || known.until < until) shared().set(origin, { until });
  return milliseconds;
};

/** Waits as long as the server of `origin` asked anybody on this page to wait. */
export const waitForBackOff = async (origin: string, clock: Clock): Promise<void> => {
  for (;;) {
    const known = shared().get(origin);
    const left = known ? known.until - clock.now() : 0;
    if (left <= 0) return;
    await clock.wait(left);
  }
};

/** Forgets it: a test or a simulated device starts afresh. */
export const forgetBackOff = (origin: string): void => {
  shared().delete(origin);
};
