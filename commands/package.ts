import { buildComponents, packageComponents } from './machine/buildComponents';
import { projectRoot } from './machine/projectRoot';
import { runCommand } from './machine/runCommand';

void runCommand(async () => {
  await buildComponents(projectRoot);
  await packageComponents(projectRoot);
});
