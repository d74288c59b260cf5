import { nameUuid } from './nameUuid';
import { sha1 } from './sha1';

const digestOf = (text: string) => Array.from(sha1(new TextEncoder().encode(text)), (byte) => byte.toString(16).padStart(2, '0')).join('');

describe('sha1', () => {
  it.each([
    ['', 'da39a3ee5e6b4b0d3255bfef95601890afd80709'],
    ['abc', 'a9993e364706816aba3e25717850c26c9cd0d89d'],
    ['abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq', '84983e441c3bd26ebaae4aa1f95129e5e54670f1'],
    ['a'.repeat(1000000), '34aa973cd4c4daa4f61eeb2bdbad27316534016f'],
    ['0123456701234567012345670123456701234567012345670123456701234567'.repeat(10), 'dea356a2cddd90c7a7ecedc5ebb563934f460452']
  ])('gives the published digest of a standard message (%#)', (text, digest) => {
    expect(digestOf(text)).toBe(digest);
  });
});

describe('nameUuid', () => {
  it('is a version 5 UUID that depends on every part', () => {
    expect(nameUuid('check-in', '1')).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(nameUuid('check-in', '1')).toBe(nameUuid('check-in', '1'));
    expect(nameUuid('ab', 'c')).not.toBe(nameUuid('a', 'bc'));
  });
});
