import { spawn, type ChildProcess } from 'node:child_process';

const running = new Set<ChildProcess>();

/** Ends every process that was started here and still runs. Called when this process is told to stop. */
export function stopProcesses(): void {
  for (const child of running) child.kill('SIGTERM');
}

for (const [signal, code] of [['SIGINT', 130], ['SIGTERM', 143]] as const) {
  process.once(signal, () => {
    stopProcesses();
    // Commands that hold more than processes (a server, a database) close it in their own handlers first.
    setImmediate(() => process.exit(code));
  });
}

export interface ProcessResult {
  code: number;
  output: string;
}

/**
 * Runs a program to its end and gives its exit code and output. `onLine` sees each line as it comes.
 * @throws when the program cannot be started
 */
export function runProcess(command: string, args: readonly string[], options: { cwd: string; env?: NodeJS.ProcessEnv; onLine?: (line: string) => void }): Promise<ProcessResult> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: options.cwd, env: { ...process.env, ...options.env }, stdio: ['ignore', 'pipe', 'pipe'] });
    running.add(child);
    let output = '';
    let rest = '';
    const take = (data: Buffer): void => {
      output += data;
      const lines = (rest + data).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) options.onLine?.(line);
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    child.once('error', (error) => {
      running.delete(child);
      reject(error);
    });
    child.once('close', (code, signal) => {
      running.delete(child);
      if (rest) options.onLine?.(rest);
      resolve({ code: code ?? (signal ? 130 : 1), output });
    });
  });
}
