import { createHash } from 'node:crypto';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { UserError } from '../machine/UserError';
import type { StartOptions } from './options';

/** What the lists are filled with, under a name that is the same whenever the data are. */
export interface DataSource {
  /** Name of its database in the store: a folder name. */
  key: string;
  /** In words, for the terminal. */
  title: string;
  /** null: the made-up company. */
  file: { path: string; bytes: Uint8Array } | null;
}

/** @throws UserError when the file cannot be read */
export function dataSource(options: StartOptions): DataSource {
  if (options.data === null) return { key: `sample-${options.people}`, title: `a made-up company of ${options.people.toLocaleString('en')} people`, file: null };
  const file = path.resolve(options.data);
  let bytes: Uint8Array;
  try {
    bytes = fs.readFileSync(file);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    throw new UserError(`${options.data} cannot be read: ${code === 'ENOENT' ? 'there is no such file' : code === 'EISDIR' ? 'it is a folder' : (error as Error).message}.`, 2);
  }
  const name = path.basename(file, path.extname(file)).toLowerCase().replace(/[^a-z0-9]+/g, '-').slice(0, 40);
  return { key: `${name}-${createHash('sha256').update(bytes).digest('hex').slice(0, 12)}`, title: path.basename(file), file: { path: file, bytes } };
}
