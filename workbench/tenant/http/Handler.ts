import type { IncomingMessage, ServerResponse } from 'node:http';
import { rateHeaders, unitsOf } from '../control/Budget';
import type { Control } from '../control/Control';
import type { Fault } from '../control/Faults';
import type { Core } from '../Core';
import { errors, TenantError } from '../errors';
import { answerGraph } from '../graph/answerGraph';
import { graphError } from '../graph/GraphCall';
import { contentTypeOf, errorBody, formatOf } from '../odata/format';
import { answerApi, answerPart } from '../sharepoint/api';
import type { Person } from '../sharepoint/people';
import { batchAnswer, parseBatch } from './batch';
import { Call, type Answer, type Method, type RawCall } from './Call';
import { callerOf, isCookieCaller } from './callers';
import { checkDigest } from './digest';
import { readRequest } from './readRequest';
import { parametersOf, routeOf, type Route } from './route';
import { isTrusted, sendAnswer, sendTruncated } from './send';

interface Part {
  readonly method: Method;
  readonly url: string;
  readonly status: number;
}

interface Outcome {
  readonly answer: Answer;
  readonly parts?: readonly Part[];
  /** What strikes the whole batch because of one of its parts. */
  readonly fault?: Fault;
}

const nothingSent: Answer = { status: 0, headers: {}, body: '' };

/** Takes every request in: finds out who asks, lets faults strike, has it answered and writes it down. */
export class Handler {
  constructor(private readonly core: Core, private readonly control: Control, private readonly baseUrl?: string, private readonly graphBaseUrl?: string) {}

  public async handle(request: IncomingMessage, response: ServerResponse): Promise<boolean> {
    const route = routeOf(request.url ?? '/');
    if (route === null) return false;
    let raw: RawCall;
    try {
      raw = await readRequest(request, (route.kind === 'graph' ? this.graphBaseUrl : undefined) ?? this.baseUrl);
    } catch (error) {
      // The caller went away before the request was whole: there is nobody to answer.
      if (!request.destroyed) throw error;
      response.destroy();
      return true;
    }
    if (route.kind === 'control') {
      const answer = this.guarded(raw, route, () => {
        if (!isLocal(request)) throw errors.accessDenied();
        return this.control.answer(raw, route.path);
      });
      sendAnswer(response, raw, answer);
      return true;
    }
    if (raw.method === 'OPTIONS') {
      sendAnswer(response, raw, { status: 204, headers: {}, body: '' });
      return true;
    }
    const person = callerOf(this.core, raw);
    if (!person) {
      this.finish(response, raw, null, this.guarded(raw, route, () => { throw errors.unauthenticated(); }));
      return true;
    }
    await this.answerWithFaults(raw, route, person, response);
    return true;
  }

  private async answerWithFaults(raw: RawCall, route: Route, person: Person, response: ServerResponse): Promise<void> {
    const fault = this.control.faults.strike({ methods: [raw.sentMethod, raw.method], url: raw.url, user: person.upn, inBatch: false });
    await this.wait(this.core.settings.latency + (fault?.kind === 'delay' ? fault.ms : 0));
    if (fault?.kind === 'reset-before') {
      this.lose(response, raw, person);
      return;
    }
    const struck = fault && this.faultAnswer(fault, raw, route);
    if (struck) {
      this.finish(response, raw, person, struck);
      return;
    }
    const { answer, parts, fault: ofPart } = this.withinBudget(raw, route, person);
    if (ofPart?.kind === 'delay') await this.wait(ofPart.ms);
    const kind = fault?.kind ?? ofPart?.kind;
    if (kind === 'reset-after' || kind === 'reset-before') {
      this.lose(response, raw, person, parts);
    } else if (kind === 'truncate') {
      this.journal(raw, person, answer, parts);
      sendTruncated(response, raw, answer);
    } else {
      this.finish(response, raw, person, kind === 'malformed' ? spoiled(answer) : answer, parts);
    }
  }

  private async wait(milliseconds: number): Promise<void> {
    if (milliseconds > 0) await new Promise((resolve) => setTimeout(resolve, milliseconds));
  }

  /** The connection ends without an answer. */
  private lose(response: ServerResponse, raw: RawCall, person: Person, parts?: readonly Part[]): void {
    this.journal(raw, person, nothingSent, parts);
    response.destroy();
  }

  /** With the setting `userBudget`, who asks too much is told so, and everybody what they have left. */
  private withinBudget(raw: RawCall, route: Route, person: Person): Outcome {
    const { userBudget } = this.core.settings;
    if (userBudget === 0) return this.outcome(raw, route, person);
    const operations = /^\$batch$/i.test(route.path) ? (raw.body.toString('utf8').match(/^(GET|POST|PATCH|PUT|DELETE|MERGE) \S+ HTTP\//gm) ?? []).length : 1;
    const allowance = this.control.budget.spend(person.upn, unitsOf(route.kind, route.path, operations), userBudget, this.core.clock.milliseconds());
    const outcome = allowance.exceeded ? { answer: this.errorAnswer(raw, route, errors.throttled(allowance.reset)) } : this.outcome(raw, route, person);
    return { ...outcome, answer: { ...outcome.answer, headers: { ...outcome.answer.headers, ...rateHeaders(allowance) } } };
  }

  private outcome(raw: RawCall, route: Route, person: Person): Outcome {
    const isBatch = /^\$batch$/i.test(route.path);
    if (route.kind === 'graph') {
      const parts: Part[] = [];
      const answer = answerGraph(this.core, raw, person, route.path, (part, work) => {
        const fault = this.strikePart(part, person);
        const given = (fault && this.faultAnswer(fault, part, route)) ?? work();
        parts.push({ method: part.method, url: part.url, status: given.status });
        return given;
      });
      return isBatch ? { answer, parts } : { answer };
    }
    if (isBatch) {
      let batch: Outcome | undefined;
      const answer = this.guarded(raw, route, () => {
        batch = this.batch(raw, person);
        return batch.answer;
      });
      return { ...batch, answer };
    }
    return { answer: this.guarded(raw, route, () => answerApi(this.callOf(raw, route, person), route.path)) };
  }

  private batch(raw: RawCall, person: Person): Outcome {
    if (raw.method !== 'POST') throw errors.methodNotAllowed();
    if (isCookieCaller(raw)) checkDigest(this.core, person.upn, raw.headers['x-requestdigest']);
    const operations = parseBatch(this.core, raw);
    const faults = operations.map((operation) => this.strikePart(operation, person));
    const whole = faults.find((fault) => fault !== null && /^(reset|delay)/.test(fault.kind));
    if (whole?.kind === 'reset-before') return { answer: nothingSent, fault: whole };
    // One transaction round all, for speed: each operation that fails is undone alone, the others stay. It is committed before the answer is sent.
    const answers = this.core.database.transaction(() => operations.map((operation, index) => this.part(operation, person, faults[index])));
    return { answer: batchAnswer(answers), parts: operations.map(({ method, url }, index) => ({ method, url, status: answers[index].status })), ...(whole ? { fault: whole } : {}) };
  }

  private strikePart(operation: RawCall, person: Person): Fault | null {
    return this.control.faults.strike({ methods: [operation.sentMethod, operation.method], url: operation.url, user: person.upn, inBatch: true });
  }

  private part(operation: RawCall, person: Person, fault: Fault | null): Answer {
    const route = routeOf(operation.url);
    if (route?.kind !== 'api') return this.errorAnswer(operation, route, errors.resourceMissing(operation.url));
    const struck = fault && this.faultAnswer(fault, operation, route);
    if (struck) return struck;
    const answer = this.guarded(operation, route, () => answerPart(this.callOf(operation, route, person), route.path));
    if (fault?.kind === 'malformed') return spoiled(answer);
    return fault?.kind === 'truncate' ? { ...answer, body: answer.body.toString().slice(0, answer.body.length >> 1) } : answer;
  }

  private callOf(raw: RawCall, route: Route, person: Person): Call {
    const web = this.core.webs.find(route.web);
    if (!web) throw errors.resourceMissing(route.web);
    return new Call(this.core, raw, person, web, formatOf(raw.headers.accept ?? '', raw.headers['odata-version'] ?? ''), parametersOf(raw.url));
  }

  /** The answer, or the refusal as an answer. A mistake of the tenant's own is told as such and printed. */
  private guarded(raw: RawCall, route: Route, work: () => Answer): Answer {
    try {
      return work();
    } catch (error) {
      if (error instanceof TenantError) return this.errorAnswer(raw, route, error);
      this.core.forget();
      console.error(`${raw.method} ${raw.url}:`, error);
      return this.errorAnswer(raw, route, new TenantError(500, '-1, Local.TenantFailure', error instanceof Error ? error.message : String(error)));
    }
  }

  private errorAnswer(raw: RawCall, route: Route | null, error: TenantError): Answer {
    if (route?.kind === 'graph') return graphError(error);
    const format = formatOf(raw.headers.accept ?? '', raw.headers['odata-version'] ?? '');
    return { status: error.status, headers: { 'Content-Type': contentTypeOf(format), ...error.headers }, body: errorBody(format, error.code, error.message) };
  }

  /** What a fault answers in place of the tenant; null: it strikes in another way. */
  private faultAnswer(fault: Fault, raw: RawCall, route: Route): Answer | null {
    if (fault.kind === 'digest-expired') return this.errorAnswer(raw, route, errors.digestExpired());
    if (fault.kind !== 'status') return null;
    const { status } = fault;
    const retry: Record<string, string> = fault.retryAfter === null ? {} : { 'Retry-After': String(fault.retryAfter) };
    if (fault.html) return { status, headers: { 'Content-Type': 'text/html; charset=utf-8', ...retry }, body: `<!DOCTYPE html><html><head><title>${status}</title></head><body>The server answered ${status}.</body></html>` };
    return this.errorAnswer(raw, route, new TenantError(status, '-2147429894, Microsoft.SharePoint.SPException', 'The request could not be answered.', retry));
  }

  private finish(response: ServerResponse, raw: RawCall, person: Person | null, answer: Answer, parts?: Outcome['parts']): void {
    this.journal(raw, person, answer, parts);
    sendAnswer(response, raw, answer);
  }

  private journal(raw: RawCall, person: Person | null, answer: Answer, parts?: Outcome['parts']): void {
    this.control.journal.add({
      time: this.core.clock.now(), method: raw.method, url: raw.url, user: person?.upn ?? null, status: answer.status, bytes: Buffer.byteLength(answer.body), ...(parts ? { parts } : {})
    });
  }
}

/** Only this machine steers the tenant, and no page of the internet that is open on it. */
function isLocal(request: IncomingMessage): boolean {
  const { origin } = request.headers;
  return /^(::1|(::ffff:)?127\.\d+\.\d+\.\d+)$/.test(request.socket.remoteAddress ?? '') && (origin === undefined || isTrusted(origin));
}

/** An answer whose JSON does not end. */
function spoiled(answer: Answer): Answer {
  return { ...answer, body: `${answer.body.toString().slice(0, -2)}<` };
}
