import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { listsReferenceOf } from './lists/listsReferenceOf';
import { projectRoot } from './machine/projectRoot';
import { runCommand } from './machine/runCommand';

/** Writes docs/lists.md from the schema and the permission table. */
void runCommand('Usage: node commands/run.js listsReference. Writes docs/lists.md from the schema and the permission table.', async () => {
  writeFileSync(join(projectRoot, 'docs', 'lists.md'), listsReferenceOf());
  process.stdout.write('docs/lists.md\n');
});
