const table = Int32Array.from({ length: 256 }, (_, byte) => {
  let remainder = byte;
  for (let bit = 0; bit < 8; bit++) remainder = remainder & 1 ? (remainder >>> 1) ^ 0xedb88320 : remainder >>> 1;
  return remainder;
});

/** CRC-32 as ZIP uses it, part by part: give the result of the part before. fflate checks none, and a damaged entry must not be taken for a whole one. */
export function crc32(part: Uint8Array, before: number = 0): number {
  let remainder = ~before;
  for (const byte of part) remainder = (remainder >>> 8) ^ table[(remainder ^ byte) & 0xff];
  return ~remainder >>> 0;
}
