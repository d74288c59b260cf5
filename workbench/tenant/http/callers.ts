import type { Core } from '../Core';
import type { Person } from '../sharepoint/people';
import type { RawCall } from './Call';

/** Who says who they are by the cookie, as a page in a browser does, needs a form digest to write. */
export const isCookieCaller = (raw: RawCall): boolean => !bearer.test(raw.headers.authorization ?? '');

const bearer = /^Bearer\s+(.+)$/i;

/** Who asks: `Authorization: Bearer <upn>` or the cookie `tenant-user=<upn>`; undefined: nobody that the directory knows. */
export function callerOf(core: Core, raw: RawCall): Person | undefined {
  const token = bearer.exec(raw.headers.authorization ?? '');
  if (token) return core.people.find(token[1].trim());
  const cookie = /(?:^|;\s*)tenant-user=([^;]+)/.exec(raw.headers.cookie ?? '');
  if (!cookie) return undefined;
  try {
    return core.people.find(decodeURIComponent(cookie[1].trim()));
  } catch (error) {
    if (error instanceof URIError) return undefined;
    throw error;
  }
}
