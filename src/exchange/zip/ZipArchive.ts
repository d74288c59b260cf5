import { Inflate } from 'fflate';
import { FileRejected } from '../report/FileRejected';
import { crc32 } from './crc32';
import { packedBytes, readZipDirectory } from './readZipDirectory';
import type { ZipEntry } from './readZipDirectory';

/** What a ZIP may ask for before it is taken for an attack (R22). */
export const zipLimits = {
  entryBytes: 100 * 1024 * 1024,
  totalBytes: 200 * 1024 * 1024,
  /** Inflated to packed size, of entries beyond `ratioFrom` bytes. */
  ratio: 200,
  ratioFrom: 1024 * 1024,
  entries: 2000
};
export type ZipLimits = typeof zipLimits;

/** Packed bytes that are inflated at a time: small, so that a bomb is noticed before it fills the memory. */
const step = 16 * 1024;

/** A ZIP file whose entries are inflated one by one, counting: declared sizes are checked but not believed. */
export class ZipArchive {
  public readonly entries: readonly ZipEntry[];
  private inflated = 0;

  /** @throws FileRejected F_ZIP_DAMAGED, F_ZIP_ENTRIES, F_ZIP_BOMB, F_ZIP_ENCRYPTED */
  public constructor(private readonly bytes: Uint8Array, private readonly limits: ZipLimits = zipLimits) {
    this.entries = readZipDirectory(bytes, limits.entries);
    const encrypted = this.entries.find((entry) => entry.isEncrypted);
    if (encrypted) throw new FileRejected('F_ZIP_ENCRYPTED', `The ZIP file is encrypted (${encrypted.name}): unpack it with its password and pack it again without.`);
    let total = 0;
    for (const entry of this.entries) {
      total += entry.size;
      this.check(entry, entry.size, total);
    }
  }

  /**
   * The content of an entry.
   * @throws FileRejected F_ZIP_DAMAGED, F_ZIP_BOMB
   */
  public read(entry: ZipEntry): Uint8Array {
    const packed = packedBytes(this.bytes, entry);
    const content = entry.method === 0 ? packed : this.inflate(entry, packed);
    if (entry.method === 0) this.count(entry, packed.length, packed.length);
    if (crc32(content) !== entry.crc) throw new FileRejected('F_ZIP_DAMAGED', `The ZIP file is damaged: the entry ${entry.name} does not have the content that its checksum says.`);
    return content;
  }

  private inflate(entry: ZipEntry, packed: Uint8Array): Uint8Array {
    if (entry.method !== 8) throw new FileRejected('F_ZIP_DAMAGED', `The entry ${entry.name} is packed in a way (method ${entry.method}) that cannot be read.`);
    const parts: Uint8Array[] = [];
    let length = 0;
    const inflate = new Inflate((part) => {
      length += part.length;
      this.count(entry, part.length, length);
      parts.push(part);
    });
    try {
      for (let at = 0; at < packed.length || at === 0; at += step) inflate.push(packed.subarray(at, at + step), at + step >= packed.length);
    } catch (error) {
      if (error instanceof FileRejected) throw error;
      throw new FileRejected('F_ZIP_DAMAGED', `The ZIP file is damaged: the entry ${entry.name} cannot be unpacked.`);
    }
    const content = new Uint8Array(length);
    let at = 0;
    for (const part of parts) {
      content.set(part, at);
      at += part.length;
    }
    return content;
  }

  private count(entry: ZipEntry, more: number, ofEntry: number): void {
    this.inflated += more;
    this.check(entry, ofEntry, this.inflated);
  }

  private check(entry: ZipEntry, ofEntry: number, total: number): void {
    const { entryBytes, totalBytes, ratio, ratioFrom } = this.limits;
    const reason = ofEntry > entryBytes ? `the entry ${entry.name} is larger than ${entryBytes / 1048576} MB`
      : total > totalBytes ? `its entries are larger than ${totalBytes / 1048576} MB together`
        : ofEntry > ratioFrom && ofEntry > ratio * entry.compressedSize ? `the entry ${entry.name} unpacks to more than ${ratio} times its size` : null;
    if (reason) throw new FileRejected('F_ZIP_BOMB', `The ZIP file would unpack to too much: ${reason}.`);
  }
}
