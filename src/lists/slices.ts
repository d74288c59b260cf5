/** Long work that stops where it may be interrupted. */
export type Steps<T> = Generator<undefined, T>;

/** Milliseconds of work after which the page gets a turn: less than anybody notices. */
const turn = 20;

/** How many small things are done between two looks at the clock. */
const atATime = 200;

/** Goes through many small things, with places to stop in between. */
export function* sliced<T>(all: Iterable<T>, each: (one: T) => void): Steps<void> {
  let done = 0;
  for (const one of all) {
    each(one);
    if (++done % atATime === 0) yield;
  }
}

/** Does all of it now. */
export const atOnce = <T>(steps: Steps<T>): T => {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value as T;
  }
};

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
