import { createHmac } from 'node:crypto';
import type { Core } from '../Core';
import { errors } from '../errors';
import { instantOf } from '../storage/instant';

/** A form digest: `0x<signature>,<when>`. It belongs to one person and runs out. */
export function makeDigest(core: Core, upn: string): string {
  const when = dateText(core.clock.milliseconds());
  return `${signature(core, upn, when)},${when}`;
}

/** 403 when the digest is missing or another's, or has run out. */
export function checkDigest(core: Core, upn: string, digest: string | undefined): void {
  const [signed, when] = (digest ?? '').split(',', 2);
  if (!signed || !when || signed !== signature(core, upn, when)) throw errors.digestMissing();
  const age = core.clock.milliseconds() - Date.parse(when.replace(/ -0000$/, ' GMT'));
  if (!(age <= core.settings.digestSeconds * 1000)) throw errors.digestExpired();
}

function signature(core: Core, upn: string, when: string): string {
  return `0x${createHmac('sha256', core.digestKey).update(`${upn.toLowerCase()}\n${when}`).digest('hex').toUpperCase()}`;
}

/** `04 Nov 2022 16:12:04 -0000`. */
function dateText(milliseconds: number): string {
  return new Date(instantOf(milliseconds)).toUTCString().replace(/^\w+, /, '').replace(/ GMT$/, ' -0000');
}
