import { FileRejected } from '../report/FileRejected';
import type { ProblemList } from '../report/ProblemList';
import { decodeText } from '../text/decodeText';
import { parseJson } from '../text/parseJson';
import type { ZipArchive } from '../zip/ZipArchive';
import type { ZipEntry } from '../zip/readZipDirectory';

export const entityNames = ['users', 'teams', 'timeperiods', 'tags', 'comments', 'checkins', 'objectives'] as const;
export type EntityName = (typeof entityNames)[number];
export type Entities = Record<EntityName, unknown[]>;

export interface AdminExport {
  entities: Entities;
  /** `yyyymmddhhmmss` of the entries' names as an instant; null when they have none. */
  exportedAt: string | null;
}

/** Names that could leave the folder into which a ZIP is unpacked. Nothing is unpacked here, but what is named so is not from Viva Goals (R21). */
function isUnsafe(entry: ZipEntry): boolean {
  const name = entry.name.replace(/\\/g, '/');
  return entry.isLink || name.startsWith('/') || /^[a-z]:/i.test(name) || name.split('/').includes('..');
}

/** The entity whose word the base name begins with (R21); null of everything that is to be ignored. */
function entityOf(entry: ZipEntry): EntityName | null {
  const path = entry.name.replace(/\\/g, '/').split('/');
  const base = path[path.length - 1].toLowerCase();
  if (entry.isFolder || path.includes('__MACOSX') || base.startsWith('.') || !base.endsWith('.json')) return null;
  const word = base.replace(/[\s_-]/g, '');
  return entityNames.find((name) => word.startsWith(name)) ?? null;
}

function exportedAtOf(name: string): string | null {
  const parts = /_(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)\.json$/i.exec(name);
  return parts ? `${parts[1]}-${parts[2]}-${parts[3]}T${parts[4]}:${parts[5]}:${parts[6]}Z` : null;
}

/** The elements of an entry; null when it is no JSON list. */
function readList(content: Uint8Array, name: string, problems: ProblemList): unknown[] | null {
  try {
    const value = parseJson(decodeText(content, problems, name));
    return Array.isArray(value) ? (value as unknown[]) : null;
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof RangeError) return null;
    throw error;
  }
}

/**
 * Reads the lists of an admin export (R21, R24). Two entries of one entity are joined in the order of the archive.
 * @throws FileRejected F_NO_OBJECTIVES, F_BAD_JSON, or what unpacking finds
 */
export function readEntities(archive: ZipArchive, problems: ProblemList): AdminExport {
  const entities: Entities = { users: [], teams: [], timeperiods: [], tags: [], comments: [], checkins: [], objectives: [] };
  let exportedAt: string | null = null;
  let hasObjectives = false;
  for (const entry of archive.entries) {
    if (isUnsafe(entry)) {
      problems.add('W_ZIP_PATH', null, entry.name, 'The name of the entry points out of the archive, or the entry is a link.');
      continue;
    }
    const entity = entityOf(entry);
    if (!entity) continue;
    const list = readList(archive.read(entry), entry.name, problems);
    if (!list && entity === 'objectives') throw new FileRejected('F_BAD_JSON', `The entry ${entry.name} is no readable list in JSON.`, entry.name);
    if (!list) {
      problems.add('W_BAD_ENTITY', null, entry.name, 'The entry is no readable list in JSON.');
      continue;
    }
    for (const element of list) entities[entity].push(element);
    if (entity === 'objectives') hasObjectives = true;
    exportedAt = exportedAt ?? exportedAtOf(entry.name);
  }
  if (!hasObjectives) throw new FileRejected('F_NO_OBJECTIVES', 'The ZIP file holds no objectives: it is not an admin export of Viva Goals.');
  return { entities, exportedAt };
}
