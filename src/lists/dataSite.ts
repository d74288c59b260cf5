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

/**
 * The address of a site as it was typed, absolute and without a slash at the end; null when nothing was typed or it is not on this SharePoint.
 *
 * @param typed absolute, or from the root of this SharePoint ("/sites/okr")
 * @param pageWeb absolute URL of the site that the component is on
 */
export function siteUrlOf(typed: string, pageWeb: string): string | null {
  if (typed.trim() === '') return null;
  try {
    const url = new URL(typed.trim(), pageWeb);
    return url.origin === new URL(pageWeb).origin ? `${url.origin}${url.pathname.replace(/\/+$/, '')}` : null;
  } catch {
    return null; // The one reason that there is: it is no address.
  }
}

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
  const chosen = siteUrlOf(configured, pageWeb);
  if (chosen !== null) return chosen;
  const here = pageWeb.replace(/\/+$/, '');
  const key = `okr-data-site ${new URL(pageWeb).origin}`;
  const kept = keptAnswer(storage, key, now);
  if (kept !== null) return siteUrlOf(kept, pageWeb) ?? here;
  const named = await askTenant(pageWeb, send);
  if (named !== null) {
    try {
      storage.setItem(key, JSON.stringify({ url: named, at: now }));
    } catch {
      // Storage is full or blocked: the next visit asks again.
    }
  }
  return siteUrlOf(named ?? '', pageWeb) ?? here;
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
