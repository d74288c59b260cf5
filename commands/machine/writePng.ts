import { crc32, deflateSync } from 'node:zlib';

export const pngSignature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

export interface PngPixels {
  width: number;
  height: number;
  /** 3 = a place in the palette, 6 = red, green, blue and alpha; eight bits each. */
  colourType: 3 | 6;
  /** Red, green and blue of each place; null = none. */
  palette: Buffer | null;
  /** Each row begins with the number of its filter. */
  rows: Buffer;
}

/** A PNG file. */
export function writePng({ width, height, colourType, palette, rows }: PngPixels): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, colourType, 0, 0, 0], 8);
  return Buffer.concat([
    pngSignature, chunk('IHDR', header), ...(palette === null ? [] : [chunk('PLTE', palette)]), chunk('IDAT', deflateSync(rows, { level: 9, memLevel: 9 })), chunk('IEND', Buffer.alloc(0))
  ]);
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}
