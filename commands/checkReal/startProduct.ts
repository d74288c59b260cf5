import { spawn } from 'node:child_process';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';

export interface RunningProduct {
  url: string;
  stop(): Promise<void>;
}

/** Starts what `npm start` starts with this file as its data, in a store of its own that is gone afterwards. What it says is passed on. */
export async function startProduct(root: string, file: string): Promise<RunningProduct> {
  const store = fs.mkdtempSync(path.join(os.tmpdir(), 'okr-real-'));
  const child = spawn(process.execPath, ['commands/run.js', 'start', '--no-open', '--port', '0', '--store', store, '--data', file], { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
  const exited = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const stop = async (): Promise<void> => {
    child.kill('SIGINT');
    await exited;
    fs.rmSync(store, { recursive: true, force: true });
  };
  let output = '';
  const ready = new Promise<string>((resolve) => {
    child.stdout.on('data', (data: Buffer) => {
      process.stdout.write(data);
      output += data;
      const found = /^Ready: (http:\S+)/m.exec(output);
      if (found) resolve(found[1]);
    });
  });
  const url = await Promise.race([ready, exited.then(() => null)]);
  if (url !== null) return { url, stop };
  await stop();
  throw new Error('The product did not start.');
}
