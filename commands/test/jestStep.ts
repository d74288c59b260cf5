import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { runProcess } from '../machine/runProcess';
import type { StepResult, TestStep } from './TestStep';

interface JestReport {
  numPassedTests: number;
  numPendingTests: number;
  testResults: { name: string; message: string; status: string; assertionResults: { fullName: string; status: string }[] }[];
}

/** @throws when jest left no report behind */
function readReport(root: string, file: string, exitCode: number): StepResult {
  if (!fs.existsSync(file)) throw new Error(`jest ended with exit code ${exitCode} and no report`);
  const report = JSON.parse(fs.readFileSync(file, 'utf8')) as JestReport;
  const failures = report.testResults.flatMap((suite) => {
    const name = path.relative(root, suite.name);
    const failed = suite.assertionResults.filter((test) => test.status === 'failed').map((test) => `${name}: ${test.fullName}`);
    // A file that does not even load has no tests to fail.
    return suite.status === 'failed' && failed.length === 0 ? [`${name}: could not be run`] : failed;
  });
  if (report.numPendingTests > 0) failures.push(`${report.numPendingTests} tests were skipped`);
  if (failures.length === 0 && exitCode !== 0) failures.push(`jest ended with exit code ${exitCode}`);
  return { passed: report.numPassedTests, failures };
}

/** Runs the tests of one jest configuration; each test counts. */
export function jestStep(root: string, name: string, config: string, env: NodeJS.ProcessEnv = {}): TestStep {
  return {
    name,
    run: async () => {
      const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'okr-test-'));
      const file = path.join(folder, 'report.json');
      const args = [path.join(root, 'node_modules', 'jest', 'bin', 'jest.js'), '--config', config, '--json', `--outputFile=${file}`, '--no-color'];
      const result = await runProcess(process.execPath, ['--disable-warning=ExperimentalWarning', ...args], {
        cwd: root,
        env: { NODE_OPTIONS: '--disable-warning=ExperimentalWarning', ...env },
        // With --json the report itself also goes to standard output, as one long line.
        onLine: (line) => { if (!line.startsWith('{"num')) process.stdout.write(`${line}\n`); }
      });
      const found = readReport(root, file, result.code);
      fs.rmSync(folder, { recursive: true });
      return found;
    }
  };
}
