/** How long a person's requests count, in milliseconds. */
const window = 300000;

/** What is left of a person's budget. */
export interface Allowance {
  readonly limit: number;
  readonly remaining: number;
  /** Seconds until the budget is whole again. */
  readonly reset: number;
  /** Whether the request must be refused. */
  readonly exceeded: boolean;
}

/** Counts what each person asks for, in windows of five minutes that start with their first request. */
export class Budget {
  private readonly spent = new Map<string, { start: number; units: number }>();

  public clear(): void {
    this.spent.clear();
  }

  /** Spends `units` of a person's budget of `limit`; nothing is spent by a request that is refused. */
  public spend(user: string, units: number, limit: number, now: number): Allowance {
    const key = user.toLowerCase();
    let account = this.spent.get(key);
    if (!account || now - account.start >= window || now < account.start) {
      account = { start: now, units: 0 };
      this.spent.set(key, account);
    }
    const exceeded = account.units + units > limit;
    if (!exceeded) account.units += units;
    return { limit, remaining: Math.max(limit - account.units, 0), reset: Math.ceil((account.start + window - now) / 1000), exceeded };
  }
}

/** The headers that tell a caller of their budget. */
export function rateHeaders(allowance: Allowance): Record<string, string> {
  return {
    'RateLimit-Limit': String(allowance.limit), 'RateLimit-Remaining': String(allowance.remaining), 'RateLimit-Reset': String(allowance.reset),
    ...(allowance.exceeded ? { 'Retry-After': String(allowance.reset) } : {})
  };
}

/** What a request costs: a row of Graph 1, a list of them 2, permissions 5; each operation of a SharePoint batch 1. */
export function unitsOf(kind: 'api' | 'graph' | 'control', path: string, operations: number): number {
  if (kind !== 'graph') return Math.max(operations, 1);
  if (/permission/i.test(path)) return 5;
  return /^(me|users\/[^/]+|groups\/[^/]+)\/?$/i.test(path) ? 1 : 2;
}
