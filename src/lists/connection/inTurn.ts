/** Works through all of them, a few at a time, and gives the results in their order. Each is taken when it is its turn; after a failure no further one is begun. */
export const inTurn = async <T, R>(all: Iterable<T>, atOnce: number, work: (one: T, index: number) => Promise<R>): Promise<R[]> => {
  const results: R[] = [];
  const left = all[Symbol.iterator]();
  let begun = 0;
  let hasFailed = false;
  const worker = async (): Promise<void> => {
    while (!hasFailed) {
      const next = left.next();
      if (next.done === true) return;
      const index = begun++;
      try {
        results[index] = await work(next.value, index);
      } catch (error) {
        hasFailed = true;
        throw error;
      }
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return results;
};
