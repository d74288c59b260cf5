import { runSteps } from './runSteps';

describe('the steps of npm test', () => {
  it('adds up what the steps found, and goes on after a failure', async () => {
    const lines: string[] = [];
    const sum = await runSteps([
      { name: 'one', run: async () => ({ passed: 2, failures: ['a is wrong'] }) },
      { name: 'two', run: async () => { throw new Error('could not start'); } },
      { name: 'three', run: async () => ({ passed: 3, failures: [] }) }
    ], (line) => lines.push(line));
    expect(sum).toEqual({ passed: 5, failures: ['a is wrong', 'two: could not start'] });
    expect(lines.filter((line) => line.startsWith('== three'))).toHaveLength(2);
  });
});
