import { createHash } from 'node:crypto';
import * as fs from 'node:fs';
import * as path from 'node:path';

/** Files by name, as they are served; text. */
export type BundleFiles = Record<string, string>;

/** Every file of a folder and below, sorted, as absolute paths. */
export function filesBelow(folder: string): string[] {
  return fs.readdirSync(folder, { withFileTypes: true })
    .flatMap((entry) => (entry.isDirectory() ? filesBelow(path.join(folder, entry.name)) : [path.join(folder, entry.name)]))
    .sort();
}

/** A hash of these files' contents and of what else decides the result. */
export function hashInputs(files: readonly string[], ...more: string[]): string {
  const hash = createHash('sha256');
  for (const file of files) hash.update(path.basename(file)).update('\0').update(fs.readFileSync(file)).update('\0');
  for (const text of more) hash.update(text).update('\0');
  return hash.digest('hex').slice(0, 20);
}

/**
 * What `make` made last time for this key, or what it makes now. One file per name in `folder`; other keys of the same name are removed. Two
 * processes that start at once may both make it: each writes a file of its own and the rename is atomic.
 */
export async function cached<T>(folder: string, name: string, key: string, make: () => Promise<T>): Promise<T> {
  const file = path.join(folder, `${name}-${key}.json`);
  if (fs.existsSync(file)) return JSON.parse(fs.readFileSync(file, 'utf8')) as T;
  const made = await make();
  fs.mkdirSync(folder, { recursive: true });
  const draft = `${file}.${process.pid}`;
  fs.writeFileSync(draft, JSON.stringify(made));
  fs.renameSync(draft, file);
  for (const other of fs.readdirSync(folder)) {
    if (other.startsWith(`${name}-`) && other.endsWith('.json') && other !== path.basename(file)) fs.rmSync(path.join(folder, other), { force: true });
  }
  return made;
}
