import { spawn, type ChildProcess } from 'node:child_process';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';

/** The repository, whose `npm start` is what is tested. */
export const projectRoot = path.resolve(__dirname, '..', '..');

export interface Product {
  /** Address of the workbench, e.g. `http://localhost:41234`. */
  url: string;
  /** Where its databases are. */
  store: string;
  /** Ends it as a power cut would: nothing is closed. */
  kill(): Promise<void>;
  /** Ends it as Ctrl-C would. */
  stop(): Promise<void>;
}

function waitForReady(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = '';
    const take = (data: Buffer): void => {
      output += data;
      const ready = /^Ready: (http:\S+)/m.exec(output);
      if (ready) resolve(ready[1]);
    };
    child.stdout?.on('data', take);
    child.stderr?.on('data', take);
    child.once('exit', (code) => reject(new Error(`npm start ended with exit code ${code}:\n${output}`)));
  });
}

/** Starts what `npm start` starts, with a store of its own unless one is given. `port` 0 = any free one. */
export async function startProduct(args: readonly string[] = [], options: { store?: string; port?: number } = {}): Promise<Product> {
  const store = options.store ?? fs.mkdtempSync(path.join(os.tmpdir(), 'okr-store-'));
  const child = spawn(process.execPath, ['commands/run.js', 'start', '--no-open', '--port', String(options.port ?? 0), '--store', store, ...args], { cwd: projectRoot, stdio: ['ignore', 'pipe', 'pipe'] });
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    child.kill(signal);
    await exited;
  };
  try {
    const url = await waitForReady(child);
    return { url, store, kill: () => end('SIGKILL'), stop: () => end('SIGINT') };
  } catch (error) {
    await end('SIGKILL');
    throw error;
  }
}
