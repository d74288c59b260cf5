import type { KeyValueStore } from './write/UnsentStore';

/** Name of the tenant property with which an administrator names the data site for all components without a setting of their own. */
export const tenantProperty = 'OkrDataSite';
const keptFor = 24 * 60 * 60 * 1000;

export interface DataSiteOptions {
  /** What the component's settings say; '' = nothing. Absolute, or from the root of the same host ("/sites/okr"). */
  configured: string;
  /** Absolute URL of the site that the component is on. */
  pageWeb: string;
  fetch: typeof fetch;
  /** Where the tenant's answer is kept for a day, so that only the first visit of a browser waits for it. */
  storage: Pick<KeyValueStore, 'getItem' | 'setItem'>;
  /** Milliseconds since 1970. */
  now: number;
}

const absolute = (url: string, base: string): string => new URL(url, `${base.replace(/\/+$/, '')}/`).href.replace(/\/+$/, '');

/** What was kept, when it is of today's tenant and not too old. '' = the tenant names no site. */
function keptAnswer(storage: DataSiteOptions['storage'], key: string, now: number): string | null {
  try {
    const { url, at } = JSON.parse(storage.getItem(key) ?? 'null') as { url: string; at: number };
    return typeof url === 'string' && now - at >= 0 && now - at < keptFor ? url : null;
  } catch {
    // Not there, or not ours: asked anew.
    return null;
  }
}

/**
 * The site that holds the lists: the component's own setting, else the tenant's (`OkrDataSite`), else the site that the component is on. Costs a request only without a setting,
 * and then once a day. A tenant that does not answer counts as one that names no site, for this visit only: reading the lists then says what is wrong.
 */
export async function dataSite({ configured, pageWeb, fetch: send, storage, now }: DataSiteOptions): Promise<string> {
  if (configured.trim() !== '') return absolute(configured.trim(), pageWeb);
  const key = `okr-data-site ${new URL(pageWeb).origin}`;
  const kept = keptAnswer(storage, key, now);
  if (kept !== null) return kept === '' ? absolute(pageWeb, pageWeb) : absolute(kept, pageWeb);
  const named = await askTenant(pageWeb, send);
  if (named !== null) {
    try {
      storage.setItem(key, JSON.stringify({ url: named, at: now }));
    } catch {
      // Storage is full or blocked: the next visit asks again.
    }
  }
  return named ? absolute(named, pageWeb) : absolute(pageWeb, pageWeb);
}

/** '' = the tenant names none; null = it did not answer. */
async function askTenant(pageWeb: string, send: typeof fetch): Promise<string | null> {
  try {
    const response = await send(`${pageWeb.replace(/\/+$/, '')}/_api/web/GetStorageEntity('${tenantProperty}')`, { headers: { accept: 'application/json;odata=nometadata' }, credentials: 'same-origin' });
    if (!response.ok) return null;
    const { Value } = (await response.json()) as { Value?: unknown };
    return typeof Value === 'string' ? Value.trim() : '';
  } catch {
    return null;
  }
}
