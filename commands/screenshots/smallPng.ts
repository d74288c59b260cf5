import { inflateSync } from 'node:zlib';
import { pngSignature, writePng } from '../machine/writePng';

const mostColours = 256;
/** So many of them for how often they occur alone. */
const mostFrequent = 64;

interface Pixels {
  width: number;
  height: number;
  /** Red, green and blue of each pixel, 0xRRGGBB, row by row. */
  colours: Uint32Array;
}

/** What the filter of a row predicts of a byte from the ones left, above, and left above. */
function predicted(filter: number, left: number, above: number, corner: number): number {
  switch (filter) {
    case 1: return left;
    case 2: return above;
    case 3: return (left + above) >> 1;
    case 4: {
      const [byLeft, byAbove, byCorner] = [Math.abs(above - corner), Math.abs(left - corner), Math.abs(left + above - 2 * corner)];
      return byLeft <= byAbove && byLeft <= byCorner ? left : byAbove <= byCorner ? above : corner;
    }
    default: return 0;
  }
}

/** Pixels of an opaque picture as browsers write them: eight bits a channel, not interlaced. @throws RangeError for any other PNG */
function readPixels(png: Buffer): Pixels {
  const parts: Buffer[] = [];
  let header = Buffer.alloc(0);
  for (let at = pngSignature.length; at < png.length;) {
    const length = png.readUInt32BE(at);
    const name = png.toString('latin1', at + 4, at + 8);
    const data = png.subarray(at + 8, at + 8 + length);
    if (name === 'IHDR') header = Buffer.from(data);
    if (name === 'IDAT') parts.push(data);
    at += length + 12;
  }
  const [depth, kind, , , interlaced] = header.subarray(8);
  if (depth !== 8 || (kind !== 2 && kind !== 6) || interlaced !== 0) throw new RangeError('Only pictures with eight bits a channel are made smaller.');
  const [width, height, step] = [header.readUInt32BE(0), header.readUInt32BE(4), kind === 6 ? 4 : 3];
  const bytes = inflateSync(Buffer.concat(parts));
  const row = width * step;
  let before = new Uint8Array(row);
  const colours = new Uint32Array(width * height);
  for (let y = 0; y < height; y++) {
    const filter = bytes[y * (row + 1)];
    const now = new Uint8Array(row);
    for (let x = 0; x < row; x++) {
      const [left, corner] = x < step ? [0, 0] : [now[x - step], before[x - step]];
      now[x] = bytes[y * (row + 1) + 1 + x] + predicted(filter, left, before[x], corner);
    }
    for (let x = 0; x < width; x++) colours[y * width + x] = (now[x * step] << 16) | (now[x * step + 1] << 8) | now[x * step + 2];
    before = now;
  }
  return { width, height, colours };
}

const distance = (a: number, b: number): number => ((a >> 16) - (b >> 16)) ** 2 + (((a >> 8) & 255) - ((b >> 8) & 255)) ** 2 + ((a & 255) - (b & 255)) ** 2;

/**
 * The most frequent colours, then those that would lose most: a small red sign stays red in a large grey picture. And for every colour of the picture the place of the one
 * nearest to it.
 */
function palette(colours: Uint32Array): { kept: number[]; placeOf: Map<number, number> } {
  const counts = new Map<number, number>();
  for (const colour of colours) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  const kept: number[] = [];
  const others = [...counts].sort((a, b) => b[1] - a[1]).map(([colour, count]) => ({ colour, count, place: 0, away: Infinity }));
  const keep = (index: number): void => {
    const [{ colour }] = others.splice(index, 1);
    const place = kept.push(colour) - 1;
    for (const other of others) {
      const away = distance(colour, other.colour);
      if (away < other.away) Object.assign(other, { away, place });
    }
  };
  while (others.length > 0 && kept.length < mostColours) {
    keep(kept.length < mostFrequent ? 0 : others.reduce((most, { count, away }, index) => (count * away > others[most].count * others[most].away ? index : most), 0));
  }
  return { kept, placeOf: new Map([...kept.map((colour, place): [number, number] => [colour, place]), ...others.map(({ colour, place }): [number, number] => [colour, place])]) };
}

/**
 * The same picture with at most 256 colours: pictures of pages have few, and what has more (edges of letters) takes the nearest. A third of the size.
 * @param png an opaque picture as a browser makes it @throws RangeError for a PNG of another kind
 */
export function smallPng(png: Buffer): Buffer {
  const { width, height, colours } = readPixels(png);
  const { kept, placeOf } = palette(colours);
  const rows = Buffer.alloc(height * (width + 1));
  for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) rows[y * (width + 1) + 1 + x] = placeOf.get(colours[y * width + x]) ?? 0;
  return writePng({ width, height, colourType: 3, palette: Buffer.from(kept.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255])), rows });
}
