import { serveTenant } from '../serveTenant';

/** A tenant on a port of its own, for tests. */
export interface RunningTenant {
  readonly url: string;
  /** Asks as a person, with a bearer token; `body` is sent as JSON. */
  ask(user: string, method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Reply>;
  /** Steers the tenant: a path below `/_tenant/`. */
  control(method: string, path: string, body?: unknown): Promise<Reply>;
  close(): Promise<void>;
}

export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The body read as JSON; undefined when it is none. */
  readonly json: Body;
}

/** A JSON body as tests look into it. */
export interface Body {
  readonly [name: string]: Body;
}

export const admin = 'admin@contoso.example';

export async function startTenant(databaseFile?: string): Promise<RunningTenant> {
  const served = await serveTenant({ port: 0, databaseFile });
  const { url } = served;
  const send = async (method: string, path: string, body: unknown, headers: Record<string, string>): Promise<Reply> => {
    const response = await fetch(url + path, { method, headers, body: body === undefined ? undefined : typeof body === 'string' ? body : JSON.stringify(body) });
    const text = await response.text();
    return { status: response.status, headers: response.headers, text, json: readJson(text) };
  };
  return {
    url,
    ask: (user, method, path, body, headers = {}) => send(method, path, body, { Authorization: `Bearer ${user}`, Accept: 'application/json;odata=nometadata', 'Content-Type': 'application/json', ...headers }),
    control: (method, path, body) => send(method, `/_tenant/${path}`, body, { 'Content-Type': 'application/json' }),
    close: () => served.close()
  };
}

function readJson(text: string): Body {
  try {
    return JSON.parse(text) as Body;
  } catch (error) {
    if (error instanceof SyntaxError) return {};
    throw error;
  }
}
