import { buildComponents } from './machine/buildComponents';
import { projectRoot } from './machine/projectRoot';
import { runCommand } from './machine/runCommand';

void runCommand('Usage: npm run build. Builds the components into release/, when one of their files changed.', async () => {
  if (!await buildComponents(projectRoot)) process.stdout.write('The components are up to date.\n');
});
