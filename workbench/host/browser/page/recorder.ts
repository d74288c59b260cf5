import { readConfig } from './config';
import type { WorkbenchRecord } from './WorkbenchRecord';

/*
 * Runs before everything else on the page. It notes what goes wrong, and leads Microsoft Graph's address to the local tenant.
 */
const GRAPH = 'https://graph.microsoft.com/';
const config = readConfig();
const record: WorkbenchRecord = { errors: [], unknownComponents: [], events: [], ready: false, timing: {} };
window.__workbench = record;

const textOf = (value: unknown): string => {
  if (value instanceof Error) return value.stack ?? value.message;
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value);
};

const writeError = console.error.bind(console);
console.error = (...values: unknown[]): void => {
  record.errors.push(values.map(textOf).join(' '));
  writeError(...values);
};
window.addEventListener('error', (event) => {
  const source = event.target instanceof HTMLElement ? event.target.getAttribute('src') ?? event.target.getAttribute('href') : undefined;
  record.errors.push(source ? `Could not load ${source}` : textOf((event as ErrorEvent).error ?? (event as ErrorEvent).message));
}, true);
window.addEventListener('unhandledrejection', (event) => { record.errors.push(`Unhandled rejection: ${textOf(event.reason)}`); });

new PerformanceObserver((list) => {
  for (const { name } of list.getEntries()) {
    if (/^https?:/.test(name) && new URL(name).origin !== window.location.origin) record.errors.push(`Request to another host: ${name}`);
  }
}).observe({ type: 'resource', buffered: true });

/** The page cannot be trusted any more: the runtime needs something that a tenant would have served and this host has not. */
function failHard(ids: string): void {
  record.unknownComponents.push(ids);
  console.error(`The SPFx runtime asked for an unknown component: ${ids}`);
  const banner = document.createElement('div');
  banner.className = 'workbench-failure';
  banner.setAttribute('role', 'alert');
  banner.textContent = `The SPFx runtime asked for a component that this workbench does not have: ${ids}`;
  document.body.prepend(banner);
}

const realFetch = window.fetch.bind(window);
window.fetch = async (input: RequestInfo | URL, init?: RequestInit): Promise<Response> => {
  const url = input instanceof Request ? input.url : new URL(input, window.location.href).href;
  if (/\/_api\/web\/GetClientSideComponents/i.test(url)) {
    failHard(await new Request(input, init).text());
    return new Response(JSON.stringify({ 'odata.error': { code: 'workbench', message: { lang: 'en', value: 'Unknown component' } } }), { status: 404, headers: { 'content-type': 'application/json' } });
  }
  // As it came: a Request that was copied with its body cannot be sent any more.
  if (!url.startsWith(GRAPH)) return realFetch(input, init);
  const local = new Request(`${window.location.origin}/${url.slice(GRAPH.length)}`, new Request(input, init));
  if (config.person) local.headers.set('authorization', `Bearer ${config.person.upn}`);
  return realFetch(local);
};
