import { createHash } from 'node:crypto';
import type { Person } from '../sharepoint/people';

export const photoSizes: readonly string[] = ['48x48', '64x64', '96x96', '120x120', '240x240', '360x360', '432x432', '504x504', '648x648'];

/** A made-up picture: initials on a colour that is always the same person's. */
export function photoOf(person: Person, size: number): Buffer {
  const hue = createHash('sha256').update(person.upn.toLowerCase()).digest().readUInt16BE(0) % 360;
  const initials = person.name.split(/\s+/).map((part) => part.charAt(0)).slice(0, 2).join('').toUpperCase().replace(/[<>&"']/g, '');
  return Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 48 48"><rect width="48" height="48" fill="hsl(${hue} 45% 40%)"/>` +
    `<text x="24" y="31" font-family="Segoe UI, sans-serif" font-size="18" fill="#fff" text-anchor="middle">${initials}</text></svg>`);
}
