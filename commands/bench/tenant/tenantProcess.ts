import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { projectRoot } from '../../machine/projectRoot';

/** A tenant in a process of its own, so that asking and answering do not share a core. */
export interface TenantProcess {
  url: string;
  /** From the start of the process to its "ready", in milliseconds. */
  startTook: number;
  end(): Promise<void>;
}

export async function startTenantProcess(databaseFile: string): Promise<TenantProcess> {
  const before = performance.now();
  const child: ChildProcess = spawn(process.execPath, [join(projectRoot, 'commands', 'run.js'), 'tenant', '--port', '0', '--db', databaseFile], { stdio: ['ignore', 'pipe', 'inherit'] });
  const exited = new Promise<void>((done) => child.once('exit', () => done()));
  const lines = createInterface({ input: child.stdout as NodeJS.ReadableStream });
  for await (const line of lines) {
    if (!line.startsWith('ready ')) continue;
    return {
      url: line.slice(6), startTook: performance.now() - before,
      end: async () => {
        child.kill('SIGTERM');
        await exited;
      }
    };
  }
  throw new Error('The tenant ended before it was ready.');
}
