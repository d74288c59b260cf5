import { FileRejected } from '../report/FileRejected';

export interface ZipEntry {
  name: string;
  /** Declared sizes in bytes: nothing to rely on. */
  compressedSize: number;
  size: number;
  crc: number;
  /** 0 = stored, 8 = deflated. */
  method: number;
  isEncrypted: boolean;
  isLink: boolean;
  isFolder: boolean;
  /** Where its local header begins. */
  offset: number;
}

const endMark = 0x06054b50;
const end64Mark = 0x06064b50;
const locator64Mark = 0x07064b50;
const entryMark = 0x02014b50;
const localMark = 0x04034b50;
const endLength = 22;
const entryLength = 46;
const localLength = 30;
const whole32 = 0xffffffff;

const damaged = (what: string): FileRejected => new FileRejected('F_ZIP_DAMAGED', `The ZIP file is damaged: ${what}.`);

/** The records of a ZIP: little-endian numbers that never read beyond the file. */
class Records {
  private readonly view: DataView;

  public constructor(public readonly bytes: Uint8Array) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  public u16(at: number): number {
    this.check(at, 2);
    return this.view.getUint16(at, true);
  }

  public u32(at: number): number {
    this.check(at, 4);
    return this.view.getUint32(at, true);
  }

  public u64(at: number): number {
    return this.u32(at) + this.u32(at + 4) * 0x100000000;
  }

  private check(at: number, length: number): void {
    if (!(at >= 0 && at + length <= this.bytes.length)) throw damaged('it ends too early');
  }
}

/** Whether bytes are, or were, a ZIP: they begin with one of its records, or its directory's end is there. */
export function looksLikeZip(bytes: Uint8Array): boolean {
  if (bytes.length >= 4 && bytes[0] === 0x50 && bytes[1] === 0x4b && ((bytes[2] === 3 && bytes[3] === 4) || (bytes[2] === 5 && bytes[3] === 6) || (bytes[2] === 7 && bytes[3] === 8))) return true;
  return findEnd(new Records(bytes)) >= 0;
}

/** Where the record at the end of the directory is: behind it only a comment; −1 when there is none. */
function findEnd(records: Records): number {
  const { bytes } = records;
  for (let at = bytes.length - endLength; at >= 0 && at >= bytes.length - endLength - 0xffff; at--) {
    if (bytes[at] === 0x50 && bytes[at + 1] === 0x4b && records.u32(at) === endMark && at + endLength + records.u16(at + 20) <= bytes.length) return at;
  }
  return -1;
}

interface Directory {
  at: number;
  count: number;
  /** What to add to declared offsets: bytes that stand before the archive. */
  shift: number;
}

function findDirectory(records: Records): Directory {
  const end = findEnd(records);
  if (end < 0) throw damaged('its directory is missing');
  let count = records.u16(end + 10);
  let size = records.u32(end + 12);
  let offset = records.u32(end + 16);
  let directoryEnd = end;
  const locator = end - 20;
  if (locator >= 0 && records.u32(locator) === locator64Mark) {
    const end64 = records.u64(locator + 8);
    if (records.u32(end64) !== end64Mark) throw damaged('its directory is missing');
    count = records.u64(end64 + 32);
    size = records.u64(end64 + 40);
    offset = records.u64(end64 + 48);
    directoryEnd = end64;
  }
  const at = directoryEnd - size;
  if (at < offset) throw damaged('its directory is not where it should be');
  return { at, count, shift: at - offset };
}

/** Sizes and offset that do not fit 32 bits stand in an extra field, only those, in this order. */
function readExtra64(records: Records, from: number, length: number, wanted: { size: boolean; compressed: boolean; offset: boolean }): number[] {
  for (let at = from; at + 4 <= from + length; at += 4 + records.u16(at + 2)) {
    if (records.u16(at) !== 1) continue;
    let next = at + 4;
    return [wanted.size, wanted.compressed, wanted.offset].map((isWanted) => {
      if (!isWanted) return -1;
      next += 8;
      return records.u64(next - 8);
    });
  }
  throw damaged('a size is missing');
}

function readEntry(records: Records, at: number, shift: number): { entry: ZipEntry; next: number } {
  if (records.u32(at) !== entryMark) throw damaged('its directory cannot be read');
  const flags = records.u16(at + 8);
  const nameLength = records.u16(at + 28);
  const extraLength = records.u16(at + 30);
  let compressedSize = records.u32(at + 20);
  let size = records.u32(at + 24);
  let offset = records.u32(at + 42);
  if (size === whole32 || compressedSize === whole32 || offset === whole32) {
    const wide = readExtra64(records, at + entryLength + nameLength, extraLength, { size: size === whole32, compressed: compressedSize === whole32, offset: offset === whole32 });
    size = wide[0] < 0 ? size : wide[0];
    compressedSize = wide[1] < 0 ? compressedSize : wide[1];
    offset = wide[2] < 0 ? offset : wide[2];
  }
  const next = at + entryLength + nameLength + extraLength + records.u16(at + 32);
  if (next > records.bytes.length) throw damaged('it ends too early');
  const name = new TextDecoder('utf-8').decode(records.bytes.subarray(at + entryLength, at + entryLength + nameLength));
  const unixMode = records.u32(at + 38) >>> 16;
  return {
    entry: {
      name, compressedSize, size, crc: records.u32(at + 16), method: records.u16(at + 10), isEncrypted: (flags & 1) === 1, isLink: (unixMode & 0xf000) === 0xa000,
      isFolder: /[\\/]$/.test(name), offset: offset + shift
    },
    next
  };
}

/**
 * The directory of a ZIP file, entries in its order; nothing is inflated.
 * @param limit the most entries that it may have
 * @throws FileRejected F_ZIP_DAMAGED, or F_ZIP_ENTRIES beyond the limit
 */
export function readZipDirectory(bytes: Uint8Array, limit: number): ZipEntry[] {
  const records = new Records(bytes);
  const { at, count, shift } = findDirectory(records);
  if (count > limit) throw new FileRejected('F_ZIP_ENTRIES', `The ZIP file has ${count} entries; ${limit} are the most that is read.`);
  const entries: ZipEntry[] = [];
  let next = at;
  for (let number = 0; number < count; number++) {
    const read = readEntry(records, next, shift);
    entries.push(read.entry);
    next = read.next;
  }
  return entries;
}

/** The bytes of an entry as they stand in the file, by its local header. */
export function packedBytes(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const records = new Records(bytes);
  if (records.u32(entry.offset) !== localMark) throw damaged(`the entry ${entry.name} is not where it should be`);
  const start = entry.offset + localLength + records.u16(entry.offset + 26) + records.u16(entry.offset + 28);
  if (start + entry.compressedSize > bytes.length) throw damaged(`the entry ${entry.name} ends too early`);
  return bytes.subarray(start, start + entry.compressedSize);
}
