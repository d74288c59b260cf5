import { errors } from '../../errors';

/** Where a page ends: the last row's number and, with an order, the values of its keys. */
export interface PageToken {
  readonly id: number;
  readonly previous: boolean;
  /** By the property's name in lower case; null for an empty value. */
  readonly keys: ReadonlyMap<string, string | number | null>;
}

/** Reads `Paged=TRUE&p_Title=x&p_ID=127`. A key that starts with `#` is a number: the token is opaque to callers, and comparisons need the type. */
export function readToken(text: string): PageToken {
  const parameters = new URLSearchParams(text);
  const id = Number(parameters.get('p_ID') ?? NaN);
  if (!Number.isSafeInteger(id) || id < 0) throw errors.badQuery('The $skiptoken is not valid.');
  const keys = new Map<string, string | number | null>();
  for (const [name, value] of parameters) {
    if (!name.startsWith('p_') || name === 'p_ID') continue;
    const number = Number(value.slice(1));
    if (value.startsWith('#') && !Number.isFinite(number)) throw errors.badQuery('The $skiptoken is not valid.');
    keys.set(name.slice(2).toLowerCase(), value === '' ? null : value.startsWith('#') ? number : value.slice(1));
  }
  return { id, previous: parameters.get('PagedPrev') === 'TRUE', keys };
}

export function writeToken(keys: readonly (readonly [string, string | number | null])[], id: number): string {
  const parts = keys.map(([name, value]) => `&p_${encodeURIComponent(name)}=${value === null ? '' : typeof value === 'number' ? `%23${value}` : encodeURIComponent(`=${value}`)}`);
  return `Paged=TRUE${parts.join('')}&p_ID=${id}`;
}
