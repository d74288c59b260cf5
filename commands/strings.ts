import { writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { projectRoot } from './machine/projectRoot';
import { runCommand } from './machine/runCommand';
import { pseudoLanguages, pseudoStrings } from './strings/pseudoStrings';
import { readStrings } from './strings/readStrings';
import { stringFolders } from './strings/stringFolders';

/** Writes the strings of the pseudo-languages from the English ones. */
void runCommand('Usage: npm run strings. Writes the strings of the pseudo-languages from the English ones.', async () => {
  for (const folder of Object.values(stringFolders(projectRoot))) {
    const english = readStrings(join(folder, 'en-us.js'));
    for (const language of pseudoLanguages) {
      const file = join(folder, `${language}.js`);
      writeFileSync(file, pseudoStrings(english, language));
      process.stdout.write(`${relative(projectRoot, file)}\n`);
    }
  }
});
