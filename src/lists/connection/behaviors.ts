import type { Queryable } from '@pnp/queryable/queryable';
import { backOffFor, waitForBackOff } from './backOff';
import type { Clock } from './Clock';
import { isDigestInvalid, NoAnswerError, serverErrorOf } from './ServerError';

/** What every request of the lists gives: the parsed body and, where the server sent one, the row's ETag. */
export interface Answer<T> {
  body: T;
  etag: string | null;
}

export interface Wire {
  fetch: typeof fetch;
  clock: Clock;
  /** true: a form digest must go with every write (a browser with cookies); false: a token is sent by `fetch`. */
  digest: boolean;
  /** Milliseconds until a request without an answer is given up. */
  timeOut: number;
}

type Pipe = (instance: Queryable) => Queryable;

const attempts = 4;
/** Busy, said before anything was done: any request may be sent again. */
const isThrottled = (status: number): boolean => status === 429;
const isRead = (init: RequestInit): boolean => (init.method ?? 'GET') === 'GET';

interface Received {
  status: number;
  headers: Headers;
  text: string;
}

/** One attempt, body included: a body that ends early is no answer either. */
const once = async (wire: Wire, url: string, init: RequestInit): Promise<Received> => {
  const abort = new AbortController();
  const timer = setTimeout(() => abort.abort(), wire.timeOut);
  try {
    const response = await wire.fetch(url, { ...init, signal: abort.signal });
    return { status: response.status, headers: response.headers, text: await response.text() };
  } catch (error) {
    throw new NoAnswerError(`No answer from ${new URL(url).host}: ${error instanceof Error ? error.message : String(error)}`, url);
  } finally {
    clearTimeout(timer);
  }
};

/**
 * Sends a request. Reads are tried again when the server is busy or silent. Writes only when the server said that it did nothing (429):
 * PnPjs' own behaviour repeats them after a lost answer too, which writes twice.
 */
const send = async (wire: Wire, url: string, init: RequestInit): Promise<Received> => {
  const { origin } = new URL(url);
  for (let attempt = 1; ; attempt++) {
    await waitForBackOff(origin, wire.clock);
    let received: Received;
    try {
      received = await once(wire, url, init);
    } catch (error) {
      if (!isRead(init) || attempt >= attempts) throw error;
      await wire.clock.wait(100 * 2 ** attempt);
      continue;
    }
    const busy = isThrottled(received.status) || received.status === 503 || received.status === 504;
    if (busy) backOffFor(origin, wire.clock, received.headers.get('Retry-After'), attempt);
    if (!busy || attempt >= attempts || !(isRead(init) || isThrottled(received.status))) return received;
  }
};

/** Digests by web; an hour-old page has an expired one, so it is fetched again and the write tried once more. */
class Digests {
  private readonly known = new Map<string, Promise<{ value: string; until: number }>>();
  public constructor(private readonly wire: Wire) {}

  public async of(web: string): Promise<string> {
    const known = this.known.get(web);
    if (known) {
      const { value, until } = await known;
      if (this.wire.clock.now() < until) return value;
    }
    const asked = this.ask(web);
    this.known.set(web, asked);
    asked.catch(() => this.known.delete(web));
    return (await asked).value;
  }

  public drop(web: string): void {
    this.known.delete(web);
  }

  private async ask(web: string): Promise<{ value: string; until: number }> {
    const url = `${web}/_api/contextinfo`;
    const received = await send(this.wire, url, { method: 'POST', credentials: 'same-origin', headers: { Accept: 'application/json;odata=nometadata' } });
    if (received.status >= 300) throw serverErrorOf(received.status, received.text, url);
    const info = parse(received.text, url) as { FormDigestValue: string; FormDigestTimeoutSeconds: number };
    return { value: info.FormDigestValue, until: this.wire.clock.now() + (info.FormDigestTimeoutSeconds - 60) * 1000 };
  }
}

const parse = (text: string, url: string): unknown => {
  if (text.trim() === '') return {};
  try {
    return JSON.parse(text);
  } catch {
    throw new NoAnswerError('The answer ended early.', url);
  }
};

const isSuccess = (status: number): boolean => status >= 200 && status < 300;

/** The behaviours that make PnPjs' queryables speak over this wire: sending, retrying, digest, errors and parsing in one place. */
export const overWire = (web: string, wire: Wire): Pipe => {
  const digests = new Digests(wire);
  const exchange = async (url: string, init: RequestInit): Promise<Received> => {
    const needsDigest = wire.digest && !isRead(init);
    for (let attempt = 1; ; attempt++) {
      const headers: Record<string, string> = { Accept: 'application/json;odata=nometadata' };
      if (!isRead(init)) headers['Content-Type'] = 'application/json;odata=nometadata';
      if (needsDigest) headers['X-RequestDigest'] = await digests.of(web);
      const received = await send(wire, url, { credentials: 'same-origin', cache: 'no-store', ...init, headers: { ...headers, ...(init.headers as Record<string, string>) } });
      if (!needsDigest || attempt > 1 || !isDigestInvalid(serverErrorOf(received.status, received.text, url))) return received;
      digests.drop(web);
    }
  };
  return (instance) => {
    // The timeline hands one Response from sending to parsing; the body was already read, as a body that ends early is worth another attempt.
    const received = new WeakMap<Response, Received>();
    instance.on.send.replace(async (url, init) => {
      const token = new Response(null);
      received.set(token, await exchange(url.toString(), init));
      return token;
    });
    instance.on.parse.replace(async (url, response) => {
      const { status, headers, text } = received.get(response) as Received;
      if (!isSuccess(status)) throw serverErrorOf(status, text, url.toString());
      const isJson = headers.get('Content-Type')?.includes('json') ?? true;
      const answer: Answer<unknown> = { body: isJson ? parse(text, url.toString()) : text, etag: headers.get('ETag') };
      return [url, response, answer];
    });
    return instance;
  };
};
