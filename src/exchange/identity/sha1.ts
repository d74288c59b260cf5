const rotate = (word: number, by: number): number => (word << by) | (word >>> (32 - by));

/** Pads a message as SHA-1 wants it: one bit, zeros, and its length in bits as the last 64. */
function toBlocks(message: Uint8Array): Int32Array {
  const words = new Int32Array((((message.length + 8) >> 6) + 1) * 16);
  for (let index = 0; index < message.length; index++) words[index >> 2] |= message[index] << (24 - (index % 4) * 8);
  words[message.length >> 2] |= 0x80 << (24 - (message.length % 4) * 8);
  words[words.length - 2] = Math.floor(message.length / 0x20000000);
  words[words.length - 1] = message.length << 3;
  return words;
}

/**
 * SHA-1 (FIPS 180-4), 20 bytes. Only for name-based UUIDs, which are defined by it: the browser's own is asynchronous, and one promise for each of
 * 100,000 check-ins would cost more than the digest.
 */
export function sha1(message: Uint8Array): Uint8Array {
  const words = toBlocks(message);
  const schedule = new Int32Array(80);
  let h0 = 0x67452301, h1 = 0xefcdab89 | 0, h2 = 0x98badcfe | 0, h3 = 0x10325476, h4 = 0xc3d2e1f0 | 0;
  for (let block = 0; block < words.length; block += 16) {
    let a = h0, b = h1, c = h2, d = h3, e = h4;
    for (let round = 0; round < 80; round++) {
      schedule[round] = round < 16 ? words[block + round] : rotate(schedule[round - 3] ^ schedule[round - 8] ^ schedule[round - 14] ^ schedule[round - 16], 1);
      const mix = round < 20 ? ((b & c) | (~b & d)) + 0x5a827999
        : round < 40 ? (b ^ c ^ d) + 0x6ed9eba1
          : round < 60 ? ((b & c) | (b & d) | (c & d)) + 0x8f1bbcdc
            : (b ^ c ^ d) + 0xca62c1d6;
      const next = (rotate(a, 5) + mix + e + schedule[round]) | 0;
      e = d; d = c; c = rotate(b, 30); b = a; a = next;
    }
    h0 = (h0 + a) | 0; h1 = (h1 + b) | 0; h2 = (h2 + c) | 0; h3 = (h3 + d) | 0; h4 = (h4 + e) | 0;
  }
  const digest = new Uint8Array(20);
  [h0, h1, h2, h3, h4].forEach((word, index) => {
    for (let byte = 0; byte < 4; byte++) digest[index * 4 + byte] = (word >>> (24 - byte * 8)) & 0xff;
  });
  return digest;
}
