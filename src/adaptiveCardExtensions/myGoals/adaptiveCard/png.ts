/** A colour with its opacity, each 0–255. */
export type Rgba = readonly [number, number, number, number];

function crc32(bytes: readonly number[]): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}

function adler32(bytes: readonly number[]): number {
  let a = 1;
  let b = 0;
  for (const byte of bytes) {
    a = (a + byte) % 65521;
    b = (b + a) % 65521;
  }
  return ((b << 16) | a) >>> 0;
}

const big = (value: number): number[] => [(value >>> 24) & 255, (value >>> 16) & 255, (value >>> 8) & 255, value & 255];

function chunk(name: string, data: readonly number[]): number[] {
  const body = [...name].map((letter) => letter.charCodeAt(0)).concat(data);
  return [...big(data.length), ...body, ...big(crc32(body))];
}

/**
 * A picture of at most four colours as a `data:` address (PNG, two bits a pixel, not compressed: meant for small pictures; at most 65,535 bytes of pixels).
 * @param colourAt index into `colours` of the pixel at (x, y), 0–3.
 */
export function pngAddress(width: number, height: number, colours: readonly Rgba[], colourAt: (x: number, y: number) => number): string {
  const pixels: number[] = [];
  for (let y = 0; y < height; y++) {
    pixels.push(0);
    for (let x = 0; x < width; x += 4) {
      let byte = 0;
      for (let i = 0; i < 4; i++) byte = (byte << 2) | (x + i < width ? colourAt(x + i, y) : 0);
      pixels.push(byte);
    }
  }
  const length = pixels.length;
  const stored = [0x78, 0x01, 1, length & 255, length >>> 8, ~length & 255, (~length >>> 8) & 255, ...pixels, ...big(adler32(pixels))];
  const file = [
    0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a,
    ...chunk('IHDR', [...big(width), ...big(height), 2, 3, 0, 0, 0]),
    ...chunk('PLTE', colours.flatMap(([red, green, blue]) => [red, green, blue])),
    ...chunk('tRNS', colours.map(([, , , alpha]) => alpha)),
    ...chunk('IDAT', stored),
    ...chunk('IEND', [])
  ];
  return `data:image/png;base64,${btoa(String.fromCharCode(...file))}`;
}
