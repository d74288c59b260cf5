import { errors } from '../errors';
import { isObject, type Json } from '../odata/json';

export type FaultKind = 'status' | 'reset-before' | 'reset-after' | 'truncate' | 'malformed' | 'delay' | 'digest-expired';

/** What goes wrong. `reset-after` and `truncate` do the work and then lose the answer, or half of it; `malformed` spoils its JSON. */
export interface Fault {
  readonly kind: FaultKind;
  /** For `status`: the answer's. */
  readonly status: number;
  /** Seconds for the header Retry-After; null: without it. */
  readonly retryAfter: number | null;
  /** Whether a `status` answer is a page instead of JSON, as gateways answer. */
  readonly html: boolean;
  /** Strikes operations inside a batch, not the batch as a whole. */
  readonly inBatchPart: boolean;
  /** Milliseconds, for `delay`. */
  readonly ms: number;
}

interface Rule {
  readonly method: string | null;
  readonly url: RegExp | null;
  readonly user: string | null;
  readonly fault: Fault;
  /** How often it still strikes; null: without end. */
  left: number | null;
  /** How likely it strikes, 0–1. */
  readonly rate: number;
  readonly random: () => number;
}

const kinds: ReadonlySet<string> = new Set<FaultKind>(['status', 'reset-before', 'reset-after', 'truncate', 'malformed', 'delay', 'digest-expired']);

/** Rules of faults, tried in the order given; the first that matches strikes. */
export class Faults {
  private rules: Rule[] = [];

  public clear(): void {
    this.rules = [];
  }

  /** Adds rules: one, a list, or `{rules: […]}`. Refuses what it does not understand, whole. */
  public add(given: Json): number {
    const list = Array.isArray(given) ? given : isObject(given) && Array.isArray(given.rules) ? given.rules : [given];
    const rules = list.map(ruleOf);
    this.rules.push(...rules);
    return rules.length;
  }

  /** The fault that strikes a request or a part of a batch, if any. */
  public strike(request: { readonly method: string; readonly url: string; readonly user: string; readonly inBatch: boolean }): Fault | null {
    for (const rule of this.rules) {
      if (rule.fault.inBatchPart !== request.inBatch || rule.left === 0) continue;
      if (rule.method !== null && rule.method !== request.method) continue;
      if (rule.url !== null && !rule.url.test(request.url)) continue;
      if (rule.user !== null && rule.user !== request.user.toLowerCase()) continue;
      if (rule.rate < 1 && rule.random() >= rule.rate) continue;
      if (rule.left !== null) rule.left -= 1;
      return rule.fault;
    }
    return null;
  }

  public describe(): Json {
    return this.rules.map((rule) => ({
      match: { method: rule.method, url: rule.url?.source ?? null, user: rule.user }, fault: { ...rule.fault }, left: rule.left, rate: rule.rate
    }));
  }
}

function ruleOf(given: Json): Rule {
  if (!isObject(given) || !isObject(given.fault) || !kinds.has(String(given.fault.kind))) {
    throw errors.badBody(`A rule needs "fault": {"kind": one of ${[...kinds].join(', ')}}.`);
  }
  const match = isObject(given.match) ? given.match : {};
  const { fault } = given;
  return {
    method: typeof match.method === 'string' ? match.method.toUpperCase().replace('MERGE', 'PATCH') : null, url: typeof match.url === 'string' ? pattern(match.url) : null,
    user: typeof match.user === 'string' ? match.user.toLowerCase() : null,
    fault: {
      kind: fault.kind as FaultKind, status: typeof fault.status === 'number' ? fault.status : 503, retryAfter: typeof fault.retryAfter === 'number' ? fault.retryAfter : null,
      html: fault.html === true, inBatchPart: fault.inBatchPart === true, ms: typeof fault.ms === 'number' ? fault.ms : 0
    },
    left: typeof given.times === 'number' ? given.times : typeof given.rate === 'number' ? null : 1, rate: typeof given.rate === 'number' ? given.rate : 1,
    random: seeded(typeof given.seed === 'number' ? given.seed : 1)
  };
}

function pattern(source: string): RegExp {
  try {
    return new RegExp(source, 'i');
  } catch (error) {
    if (error instanceof SyntaxError) throw errors.badBody(`"${source}" is not a regular expression.`);
    throw error;
  }
}

/** Numbers of 0–1 that are the same for the same seed (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
