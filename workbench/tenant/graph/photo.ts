import { createHash } from 'node:crypto';
import type { Answer } from '../http/Call';
import type { JsonObject } from '../odata/json';
import { notFound, type GraphCall } from './GraphCall';

const sizes: readonly string[] = ['48x48', '64x64', '96x96', '120x120', '240x240', '360x360', '432x432', '504x504', '648x648'];

/** Whose photo it is: a person's, a group's or a team's. */
interface Subject {
  /** What the colour depends on. */
  readonly key: string;
  readonly name: string;
  readonly address: string;
}

/** `photo` (240 × 240) and `photos/48x48`, with `$value` for the picture itself. */
export function answerPhotos(call: GraphCall, subject: Subject, [kind, ...rest]: readonly string[]): Answer {
  if (kind.toLowerCase() === 'photos' && rest.length === 0) return call.collection('photos', sizes.map(entityOf));
  const [size, value] = kind.toLowerCase() === 'photos' ? rest : ['240x240', rest[0]];
  if (!sizes.includes(size)) throw notFound(size);
  if (value === '$value') return { status: 200, headers: { 'Content-Type': 'image/svg+xml' }, body: drawn(subject, Number(size.split('x')[0])) };
  return call.entity(`${subject.address}/photo`, entityOf(size));
}

const entityOf = (size: string): JsonObject => ({ '@odata.mediaContentType': 'image/svg+xml', id: size, width: Number(size.split('x')[0]), height: Number(size.split('x')[0]) });

/** A made-up picture: initials on a colour that is always the same one's. */
function drawn({ key, name }: Subject, size: number): Buffer {
  const hue = createHash('sha256').update(key.toLowerCase()).digest().readUInt16BE(0) % 360;
  const initials = name.split(/\s+/).map((part) => part.charAt(0)).slice(0, 2).join('').toUpperCase().replace(/[<>&"']/g, '');
  return Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 48 48"><rect width="48" height="48" fill="hsl(${hue} 45% 40%)"/>` +
    `<text x="24" y="31" font-family="Segoe UI, sans-serif" font-size="18" fill="#fff" text-anchor="middle">${initials}</text></svg>`);
}
