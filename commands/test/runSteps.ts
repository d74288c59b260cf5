import type { StepResult, TestStep } from './TestStep';

/** Runs the steps in order, all of them even when one fails, and gives the sum. A step that throws is one failure. */
export async function runSteps(steps: readonly TestStep[], write: (line: string) => void): Promise<StepResult> {
  const sum: StepResult = { passed: 0, failures: [] };
  for (const step of steps) {
    const started = Date.now();
    write(`== ${step.name}`);
    let result: StepResult;
    try {
      result = await step.run();
    } catch (error) {
      result = { passed: 0, failures: [`${step.name}: ${error instanceof Error ? error.message : String(error)}`] };
    }
    sum.passed += result.passed;
    sum.failures.push(...result.failures);
    write(`== ${step.name}: ${result.passed} passed, ${result.failures.length} failed (${Math.round((Date.now() - started) / 1000)} s)`);
  }
  return sum;
}
