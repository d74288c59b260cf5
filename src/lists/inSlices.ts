import type { Steps } from './slices';

/** Milliseconds of work after which the page gets a turn: less than anybody notices. */
const turn = 20;

/** When the page has had a turn: not with a timer, which browsers slow down. */
const nextTurn = (): Promise<void> => new Promise((resolve) => {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    port1.close();
    resolve();
  };
  port2.postMessage(null);
});

/** Does it in short turns, so that the page stays usable meanwhile. */
export const inSlices = async <T>(steps: Steps<T>): Promise<T> => {
  for (let began = performance.now(); ; ) {
    const { done, value } = steps.next();
    if (done) return value as T;
    if (performance.now() - began < turn) continue;
    await nextTurn();
    began = performance.now();
  }
};
