import { strToU8, zipSync } from 'fflate';
import { FileRejected } from '../report/FileRejected';
import { looksLikeZip } from './readZipDirectory';
import { ZipArchive, zipLimits } from './ZipArchive';

const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

function codeOf(action: () => unknown): string | null {
  try {
    action();
    return null;
  } catch (error) {
    if (error instanceof FileRejected) return error.code;
    throw error;
  }
}

/** Position of the directory's record of the only entry, or of its local header. */
const find = (bytes: Uint8Array, mark: number[]) => bytes.findIndex((_, at) => mark.every((byte, offset) => bytes[at + offset] === byte));
const directoryOf = (bytes: Uint8Array) => find(bytes, [0x50, 0x4b, 1, 2]);

describe('ZipArchive', () => {
  const zip = zipSync({ 'a.json': strToU8('[1, 2, 3]'), 'folder/b.txt': strToU8('stored text') }, { level: 6 });

  it('reads entries, packed and stored', () => {
    const stored = new ZipArchive(zipSync({ 'a.json': [strToU8('[]'), { level: 0 }] }));
    expect(text(stored.read(stored.entries[0]))).toBe('[]');
    const archive = new ZipArchive(zip);
    expect(archive.entries.map((entry) => entry.name)).toEqual(['a.json', 'folder/b.txt']);
    expect(archive.entries.map((entry) => text(archive.read(entry)))).toEqual(['[1, 2, 3]', 'stored text']);
  });

  it('reads an archive with something before and behind it', () => {
    const archive = new ZipArchive(Uint8Array.from([...strToU8('before'), ...zip]));
    expect(text(archive.read(archive.entries[0]))).toBe('[1, 2, 3]');
    expect(looksLikeZip(Uint8Array.from([...strToU8('before'), ...zip]))).toBe(true);
    expect(looksLikeZip(strToU8('Id,Title'))).toBe(false);
  });

  it('refuses what is cut off at any place', () => {
    for (let length = 4; length < zip.length; length++) {
      expect(codeOf(() => {
        const archive = new ZipArchive(zip.subarray(0, length));
        archive.entries.forEach((entry) => archive.read(entry));
      })).toBe('F_ZIP_DAMAGED');
    }
  });

  it('refuses an entry whose content was changed', () => {
    const damaged = zipSync({ 'a.json': [strToU8('[1, 2, 3]'), { level: 0 }] });
    damaged[30 + 'a.json'.length + 1] ^= 1;
    const archive = new ZipArchive(damaged);
    expect(codeOf(() => archive.read(archive.entries[0]))).toBe('F_ZIP_DAMAGED');
  });

  it('refuses an encrypted archive', () => {
    const encrypted = zipSync({ 'a.json': strToU8('[]') });
    encrypted[directoryOf(encrypted) + 8] |= 1;
    expect(codeOf(() => new ZipArchive(encrypted))).toBe('F_ZIP_ENCRYPTED');
  });

  it('refuses entries that are too large, together too large, or packed too well', () => {
    const big = zipSync({ 'a.json': new Uint8Array(3000), 'b.json': new Uint8Array(3000) });
    expect(codeOf(() => new ZipArchive(big, { ...zipLimits, entryBytes: 2999 }))).toBe('F_ZIP_BOMB');
    expect(codeOf(() => new ZipArchive(big, { ...zipLimits, totalBytes: 5999 }))).toBe('F_ZIP_BOMB');
    expect(codeOf(() => new ZipArchive(big, { ...zipLimits, ratioFrom: 1000 }))).toBeNull();
    expect(codeOf(() => new ZipArchive(zipSync({ 'a.json': new Uint8Array(2 * 1024 * 1024) })))).toBe('F_ZIP_BOMB');
    expect(codeOf(() => new ZipArchive(zipSync({ 'a.json': strToU8('[]'), 'b.json': strToU8('[]') }), { ...zipLimits, entries: 1 }))).toBe('F_ZIP_ENTRIES');
  });

  it('does not believe declared sizes', () => {
    const liar = zipSync({ 'a.json': new Uint8Array(300 * 1024) });
    const at = directoryOf(liar);
    new DataView(liar.buffer).setUint32(at + 24, 10, true);
    const archive = new ZipArchive(liar, { ...zipLimits, entryBytes: 100 * 1024 });
    expect(codeOf(() => archive.read(archive.entries[0]))).toBe('F_ZIP_BOMB');
  });
});
