import { createHash } from 'node:crypto';
import * as fs from 'node:fs';
import * as path from 'node:path';

/** A hash of the names and contents of files and folders, tests left out: it changes exactly when what is built from them may change. */
export function fingerprint(root: string, places: readonly string[]): string {
  const hash = createHash('sha256');
  const add = (place: string): void => {
    const file = path.join(root, place);
    const stat = fs.statSync(file, { throwIfNoEntry: false });
    if (!stat) return;
    if (stat.isDirectory()) {
      for (const name of fs.readdirSync(file).sort()) add(`${place}/${name}`);
    } else if (!/\.test\.tsx?$/.test(place)) {
      hash.update(place).update('\0').update(fs.readFileSync(file)).update('\0');
    }
  };
  places.forEach(add);
  return hash.digest('hex');
}
