import { buildComponents } from './machine/buildComponents';
import { projectRoot } from './machine/projectRoot';
import { runCommand } from './machine/runCommand';

void runCommand(async () => {
  if (!await buildComponents(projectRoot)) process.stdout.write('The components are up to date.\n');
});
