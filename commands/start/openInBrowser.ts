import { spawn } from 'node:child_process';

/** Opens the address in the person's browser. On a machine without one nothing happens: the address was printed. */
export function openInBrowser(url: string): void {
  const [command, args] = process.platform === 'darwin' ? ['open', [url]] as const
    : process.platform === 'win32' ? ['cmd', ['/c', 'start', '', url]] as const
      : ['xdg-open', [url]] as const;
  if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) return;
  const child = spawn(command, args, { stdio: 'ignore', detached: true });
  child.once('error', () => process.stdout.write('No browser could be opened: open the address yourself.\n'));
  child.unref();
}
