/**
 * Waiting for nothing must not cost a millisecond: PnPjs starts each request with `setTimeout(…, 0)`, and a run has hundreds. Real waits are those that
 * give up on a request; they must not keep the process. Gives the function that puts everything back.
 */
export const immediateTimers = (): (() => void) => {
  const later = globalThis.setTimeout;
  const replaced = (work: () => void, milliseconds?: number): NodeJS.Timeout | NodeJS.Immediate => (milliseconds ? later(work, milliseconds).unref() : setImmediate(work));
  globalThis.setTimeout = Object.assign(replaced, { __promisify__: later.__promisify__ }) as unknown as typeof setTimeout;
  return () => {
    globalThis.setTimeout = later;
  };
};
