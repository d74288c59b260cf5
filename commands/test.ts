import * as path from 'node:path';
import { buildComponents } from './machine/buildComponents';
import { ensureChromium } from './machine/findChromium';
import { projectRoot } from './machine/projectRoot';
import { runCommand } from './machine/runCommand';
import { jestStep } from './test/jestStep';
import { programStep } from './test/programStep';
import { runSteps } from './test/runSteps';

void runCommand('Usage: npm test. Runs types, lint, the bundle, all tests and the benchmark in short; its last line is "N passed, N failed".', async () => {
  const root = projectRoot;
  const chromium = await ensureChromium(root);
  const result = await runSteps([
    programStep(root, 'types', path.join('node_modules', 'typescript', 'bin', 'tsc'), ['-p', 'tsconfig.check.json']),
    programStep(root, 'lint', path.join('node_modules', 'eslint', 'bin', 'eslint.js'), ['--max-warnings', '0', '--ext', '.ts,.tsx', 'src', 'workbench', 'commands', 'tests']),
    { name: 'bundle', run: async () => { await buildComponents(root); return { passed: 1, failures: [] }; } },
    jestStep(root, 'unit tests', 'jest.config.js'),
    jestStep(root, 'end to end', 'jest.e2e.config.js', { CHROMIUM_PATH: chromium }),
    programStep(root, 'benchmark, quick', path.join('commands', 'run.js'), ['bench', '--quick'])
  ], (line) => process.stdout.write(`${line}\n`));
  for (const failure of result.failures) process.stdout.write(`FAILED ${failure}\n`);
  process.stdout.write(`${result.passed} passed, ${result.failures.length} failed\n`);
  process.exitCode = result.failures.length === 0 ? 0 : 1;
});
