import { errors } from '../../errors';
import type { Call } from '../../http/Call';
import type { ItemState } from './visibility';

export const etagOf = (item: ItemState): string => `"${item.guid},${item.version}"`;

/** 412 unless the request's If-Match is the row's ETag (`"8"` or `"<guid>,8"`), `*`, or missing. */
export function demandEtag(call: Call, item: ItemState): void {
  const sent = call.header('if-match')?.trim();
  if (sent === undefined || sent === '' || sent === '*') return;
  const plain = sent.replace(/^W\//, '').replace(/^"|"$/g, '');
  if (plain.toLowerCase() !== `${item.guid},${item.version}` && plain !== String(item.version)) throw errors.staleEtag(sent, etagOf(item));
}
