import { UserError } from './UserError';

/**
 * Runs what a command does; a UserError ends it with its one line on standard error, anything else with its stack.
 * @param usage what `--help` prints instead of doing anything
 */
export async function runCommand(usage: string, main: () => Promise<void>): Promise<void> {
  if (process.argv.slice(2).includes('--help')) {
    process.stdout.write(`${usage}\n`);
    return;
  }
  try {
    await main();
  } catch (error) {
    if (error instanceof UserError) {
      process.stderr.write(`${error.message}\n`);
      process.exit(error.exitCode);
    }
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
    // Servers and watchers that the command started may still hold the process.
    process.exit(1);
  }
}
