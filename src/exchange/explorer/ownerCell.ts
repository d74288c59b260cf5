export interface OwnerCell {
  names: string[];
  /** Why the cell could be read in another way too; null when it could not. */
  doubt: string | null;
}

const isOneWord = (text: string): boolean => !/\s/.test(text);

/** All ways to read parts as known names, each one or several parts joined by `, `. Stops at two: more are not needed to know that there is a choice. */
function readings(parts: readonly string[], known: ReadonlySet<string>): string[][] {
  if (parts.length === 0) return [[]];
  const found: string[][] = [];
  for (let length = parts.length; length > 0 && found.length < 2; length--) {
    const name = parts.slice(0, length).join(', ');
    if (!known.has(name)) continue;
    for (const rest of readings(parts.slice(length), known)) {
      if (found.length < 2) found.push([name, ...rest]);
    }
  }
  return found;
}

/** Parts that are no known names: two single words are read as one `Last, First`. */
function readUnknown(parts: readonly string[]): OwnerCell {
  if (parts.length === 2 && parts.every(isOneWord)) return { names: [parts.join(', ')], doubt: `“${parts.join(', ')}” was read as one person; it may be two` };
  return { names: [...parts], doubt: null };
}

/** Takes the longest known name from the left wherever one starts; what lies between is unknown. */
function readLeftToRight(parts: readonly string[], known: ReadonlySet<string>): OwnerCell {
  const names: string[] = [];
  const doubts: string[] = [];
  let unknown: string[] = [];
  const flush = (): void => {
    const read = readUnknown(unknown);
    names.push(...read.names);
    if (read.doubt) doubts.push(read.doubt);
    unknown = [];
  };
  for (let at = 0; at < parts.length;) {
    let length = Math.min(parts.length - at, 8);
    while (length > 0 && !known.has(parts.slice(at, at + length).join(', '))) length--;
    if (length === 0) {
      unknown.push(parts[at]);
      at++;
    } else {
      flush();
      names.push(parts.slice(at, at + length).join(', '));
      at += length;
    }
  }
  flush();
  return { names, doubt: doubts[0] ?? null };
}

const split = (text: string, separator: string): string[] => text.split(separator).map((part) => part.trim()).filter((part) => part !== '');

function readCommas(cell: string, known: ReadonlySet<string>): OwnerCell {
  const parts = split(cell, ',');
  const complete = parts.length <= 12 ? readings(parts, known) : [];
  if (complete.length === 0) return readLeftToRight(parts, known);
  return { names: complete[0], doubt: complete.length > 1 ? `“${cell}” can be read as different people` : null };
}

/** Writes names so that `readOwnerCell` reads the same ones: where one holds a comma, or could be half of `Last, First`, semicolons separate. */
export function writeOwnerCell(names: readonly string[]): string {
  return names.some((name) => name.includes(',') || (names.length > 1 && isOneWord(name) && !name.includes('@'))) ? names.map((name) => `${name};`).join(' ') : names.join(', ');
}

/**
 * Reads the names of a cell `Owner` (R14): split at `;` if there is one, else at `, `, but a name that itself holds a comma is matched against the known
 * names first.
 * Names are given once each. A name twice means two people of one name, who cannot be told apart.
 */
export function readOwnerCell(cell: string, known: ReadonlySet<string>): OwnerCell {
  const trimmed = cell.trim();
  if (trimmed === '') return { names: [], doubt: null };
  if (known.has(trimmed)) return { names: [trimmed], doubt: null };
  const { names, doubt } = trimmed.includes(';') ? { names: split(trimmed, ';'), doubt: null } : readCommas(trimmed, known);
  const once = Array.from(new Set(names));
  const isTwice = once.length < names.length;
  return { names: once, doubt: doubt ?? (isTwice ? 'the same name stands there twice; two people of one name cannot be told apart' : null) };
}

/** Names that are certain: cells that hold one person each, and owner cells without a comma, or with semicolons. */
export function knownNames(single: Iterable<string>, ownerCells: Iterable<string>): Set<string> {
  const known = new Set<string>();
  for (const name of single) if (name.trim() !== '') known.add(name.trim());
  for (const cell of ownerCells) {
    const names = cell.includes(';') ? split(cell, ';') : split(cell, ',').length === 1 ? split(cell, ',') : [];
    names.forEach((name) => known.add(name));
  }
  return known;
}
