import { isObject, type Json } from '../odata/json';
import { Fields } from './Fields';

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
  /** Matches operations inside a batch, and strikes their answers; resets and delays strike the batch that holds one. */
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

  /** The fault that strikes a request or a part of a batch, if any. `methods`: as sent, and as meant (`X-HTTP-Method`). */
  public strike(request: { readonly methods: readonly string[]; readonly url: string; readonly user: string; readonly inBatch: boolean }): Fault | null {
    for (const rule of this.rules) {
      if (rule.fault.inBatchPart !== request.inBatch || rule.left === 0) continue;
      if (rule.method !== null && !request.methods.includes(rule.method)) continue;
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

const methods: ReadonlySet<string> = new Set(['GET', 'HEAD', 'POST', 'PATCH', 'MERGE', 'PUT', 'DELETE']);

function ruleOf(given: Json): Rule {
  const rule = Fields.of(given, '', ['match', 'fault', 'times', 'rate', 'seed']);
  const match = rule.below('match', ['method', 'url', 'user']);
  const fault = rule.below('fault', ['kind', 'status', 'retryAfter', 'html', 'inBatchPart', 'ms']);
  const kind = fault.text('kind');
  if (kind === null || !kinds.has(kind)) throw fault.refuse('kind', `one of ${[...kinds].join(', ')}`);
  const method = match.text('method')?.toUpperCase() ?? null;
  if (method !== null && !methods.has(method)) throw match.refuse('method', `one of ${[...methods].join(', ')}`);
  const url = match.text('url');
  const rate = rule.number('rate', 0, 1, false);
  return {
    method: method?.replace('MERGE', 'PATCH') ?? null, url: url === null ? null : pattern(url, match), user: match.text('user')?.toLowerCase() ?? null,
    fault: {
      kind: kind as FaultKind, status: fault.number('status', 200, 599) ?? 503, retryAfter: fault.number('retryAfter', 0, 86400, false), html: fault.flag('html') ?? false,
      inBatchPart: fault.flag('inBatchPart') ?? false, ms: fault.number('ms', 0, 600000, false) ?? 0
    },
    left: rule.number('times', 1, 1000000000) ?? (rate === null ? 1 : null), rate: rate ?? 1, random: seeded(rule.number('seed', 0, 4294967295) ?? 1)
  };
}

function pattern(source: string, match: Fields): RegExp {
  try {
    return new RegExp(source, 'i');
  } catch (error) {
    if (error instanceof SyntaxError) throw match.refuse('url', 'a regular expression');
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
