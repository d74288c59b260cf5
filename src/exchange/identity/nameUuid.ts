import { sha1 } from './sha1';

/** The product's own name space: made once, never to change, or everything imported before would be imported again. */
const nameSpace = Uint8Array.from([0x6f, 0x1d, 0x42, 0x9c, 0x35, 0xe7, 0x4a, 0x08, 0x9b, 0x51, 0x0c, 0x7e, 0xd4, 0x2a, 0x83, 0x60]);
const encoder = new TextEncoder();
const hex = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

/**
 * A name-based UUID (version 5, RFC 9562): the same parts always give the same one, so that what was imported once is recognised.
 * Parts are joined by a character that no text of a source holds after reading (NUL).
 */
export function nameUuid(...parts: readonly string[]): string {
  const name = encoder.encode(parts.join('\u0000'));
  const message = new Uint8Array(nameSpace.length + name.length);
  message.set(nameSpace);
  message.set(name, nameSpace.length);
  const bytes = sha1(message);
  bytes[6] = (bytes[6] & 0x0f) | 0x50;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  let text = '';
  for (let index = 0; index < 16; index++) {
    if (index === 4 || index === 6 || index === 8 || index === 10) text += '-';
    text += hex[bytes[index]];
  }
  return text;
}
