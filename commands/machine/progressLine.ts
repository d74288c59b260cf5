/** How often a long step says that it is still at work, in milliseconds. */
const interval = 2000;

export interface ProgressLine {
  /** What the next line says behind the label, e.g. "1,200 of 5,000 rows". */
  set(detail: string): void;
  done(message: string): void;
}

/** Says on standard output what a step is doing, every two seconds, with the time since its start. */
export function progressLine(label: string, write: (text: string) => void = (text) => { process.stdout.write(text); }): ProgressLine {
  const started = Date.now();
  let detail = '';
  const seconds = (): string => `${Math.round((Date.now() - started) / 1000)} s`;
  const timer = setInterval(() => write(`${label} … ${detail ? `${detail}, ` : ''}${seconds()}\n`), interval);
  timer.unref();
  return {
    set: (text) => { detail = text; },
    done: (message) => {
      clearInterval(timer);
      write(`${message} (${seconds()})\n`);
    }
  };
}
