import { runProcess } from '../machine/runProcess';
import type { TestStep } from './TestStep';

/** A program of node_modules that must end with exit code 0: one check. */
export function programStep(root: string, name: string, script: string, args: readonly string[]): TestStep {
  return {
    name,
    run: async () => {
      const result = await runProcess(process.execPath, [script, ...args], { cwd: root, onLine: (line) => process.stdout.write(`${line}\n`) });
      return result.code === 0 ? { passed: 1, failures: [] } : { passed: 0, failures: [`${name} ended with exit code ${result.code}`] };
    }
  };
}
