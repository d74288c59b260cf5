import * as fs from 'node:fs';
import * as path from 'node:path';
import { progressLine } from './progressLine';
import { runProcess } from './runProcess';
import { UserError } from './UserError';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge', 'chrome.exe', 'msedge.exe'];
const places = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe'
];

/** The path of an installed Chromium, Chrome or Edge (`CHROMIUM_PATH` comes first), or undefined. */
export function findChromium(): string | undefined {
  const inPath = (process.env.PATH ?? '').split(path.delimiter).flatMap((folder) => names.map((name) => path.join(folder, name)));
  return [process.env.CHROMIUM_PATH ?? '', ...inPath, ...places].find((file) => file !== '' && fs.existsSync(file));
}

/**
 * As findChromium, but installs Debian's chromium where that is possible (apt-get, root).
 * @throws UserError that says how to get one
 */
export async function ensureChromium(root: string): Promise<string> {
  const found = findChromium();
  if (found) return found;
  const mayInstall = process.platform === 'linux' && process.getuid?.() === 0 && fs.existsSync('/usr/bin/apt-get');
  if (mayInstall) {
    const progress = progressLine('Installing Chromium with apt-get');
    const env = { DEBIAN_FRONTEND: 'noninteractive' };
    await runProcess('apt-get', ['update', '-qq'], { cwd: root, env });
    const result = await runProcess('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-noto-core', 'fonts-noto-color-emoji'], { cwd: root, env });
    progress.done(result.code === 0 ? 'Chromium installed' : 'Chromium could not be installed');
    const installed = findChromium();
    if (installed) return installed;
  }
  throw new UserError('No Chromium, Chrome or Edge was found. Install one (Debian and Ubuntu: sudo apt-get install chromium) or set CHROMIUM_PATH to its program, and try again.');
}
