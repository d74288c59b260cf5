/** Long work that stops where it may be interrupted. */
export type Steps<T> = Generator<undefined, T>;

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
