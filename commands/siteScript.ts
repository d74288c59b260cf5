import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { siteScriptOf } from './lists/siteScriptOf';
import { projectRoot } from './machine/projectRoot';
import { runCommand } from './machine/runCommand';

/** Writes sharepoint/site-script.json from the schema. */
void runCommand('Usage: node commands/run.js siteScript. Writes sharepoint/site-script.json from the schema.', async () => {
  const file = join(projectRoot, 'sharepoint', 'site-script.json');
  writeFileSync(file, `${JSON.stringify(siteScriptOf(), null, 2)}\n`);
  process.stdout.write('sharepoint/site-script.json\n');
});
