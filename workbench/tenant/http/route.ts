/** What a request is for. `web` is the web's path ('' for the root), `path` what follows `_api/`, `v1.0/` or `_tenant/`, still encoded. */
export interface Route {
  readonly kind: 'api' | 'graph' | 'control';
  readonly web: string;
  readonly path: string;
}

/** The room of the tenant that a URL belongs to; null: none of them. */
export function routeOf(url: string): Route | null {
  const question = url.indexOf('?');
  const path = question < 0 ? url : url.slice(0, question);
  const api = /^(.*?)\/_api(?:\/(.*))?$/i.exec(path);
  if (api) return { kind: 'api', web: decoded(api[1]).replace(/\/+$/, '').replace(/\/(_layouts\/15|SitePages).*$/i, ''), path: api[2] ?? '' };
  const graph = /^\/(v1\.0|beta)\/(.*)$/i.exec(path);
  if (graph) return { kind: 'graph', web: '', path: graph[2] };
  const control = /^\/_tenant\/(.*)$/.exec(path);
  return control ? { kind: 'control', web: '', path: control[1] } : null;
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch (error) {
    if (error instanceof URIError) return path;
    throw error;
  }
}

/** The query parameters, names in lower case. */
export function parametersOf(url: string): ReadonlyMap<string, string> {
  const question = url.indexOf('?');
  const parameters = new Map<string, string>();
  if (question < 0) return parameters;
  for (const [name, value] of new URLSearchParams(url.slice(question + 1))) parameters.set(name.toLowerCase(), value);
  return parameters;
}
