import { buildComponents, packageComponents } from './machine/buildComponents';
import { projectRoot } from './machine/projectRoot';
import { runCommand } from './machine/runCommand';

void runCommand('Usage: npm run package. Builds the components and writes sharepoint/solution/viva-connections-okr.sppkg.', async () => {
  await buildComponents(projectRoot);
  await packageComponents(projectRoot);
});
