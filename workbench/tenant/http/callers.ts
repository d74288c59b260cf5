import type { Core } from '../Core';
import type { Person } from '../sharepoint/people';
import type { RawCall } from './Call';

/** Who asks: `Authorization: Bearer <upn>` or the cookie `tenant-user=<upn>`; undefined: nobody that the directory knows. */
export function callerOf(core: Core, raw: RawCall): Person | undefined {
  const bearer = /^Bearer\s+(.+)$/i.exec(raw.headers.authorization ?? '');
  if (bearer) return core.people.find(bearer[1].trim());
  const cookie = /(?:^|;\s*)tenant-user=([^;]+)/.exec(raw.headers.cookie ?? '');
  if (!cookie) return undefined;
  try {
    return core.people.find(decodeURIComponent(cookie[1].trim()));
  } catch (error) {
    if (error instanceof URIError) return undefined;
    throw error;
  }
}
