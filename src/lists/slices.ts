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

/** Puts many things into an order, as `sort` does (what is equal stays as it was), with places to stop in between. */
export function* sorting<T>(all: readonly T[], compare: (a: T, b: T) => number): Steps<T[]> {
  let runs: T[][] = [];
  for (let start = 0; start < all.length; start += atATime) {
    runs.push(all.slice(start, start + atATime).sort(compare));
    yield;
  }
  while (runs.length > 1) {
    const longer: T[][] = [];
    for (let index = 0; index < runs.length; index += 2) longer.push(index + 1 < runs.length ? yield* merging(runs[index], runs[index + 1], compare) : runs[index]);
    runs = longer;
  }
  return runs[0] ?? [];
}

function* merging<T>(first: readonly T[], second: readonly T[], compare: (a: T, b: T) => number): Steps<T[]> {
  const merged: T[] = [];
  let [one, other] = [0, 0];
  while (one < first.length || other < second.length) {
    merged.push(other >= second.length || (one < first.length && compare(first[one], second[other]) <= 0) ? first[one++] : second[other++]);
    if (merged.length % atATime === 0) yield;
  }
  return merged;
}

/** Makes each thing when it is asked for, not before. */
export function* lazily<T, R>(all: Iterable<T>, make: (one: T) => R): Generator<R, void> {
  for (const one of all) yield make(one);
}

/** Does all of it now. */
export const atOnce = <T>(steps: Steps<T>): T => {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value as T;
  }
};
