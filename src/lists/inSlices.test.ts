import * as fc from 'fast-check';
import { inSlices } from './inSlices';
import { atOnce, sliced, sorting, type Steps } from './slices';

const busyFor = (milliseconds: number): void => {
  for (const until = performance.now() + milliseconds; performance.now() < until; );
};

it('gives the same at once and in slices', async () => {
  function* adding(numbers: readonly number[]): Steps<number> {
    let sum = 0;
    yield* sliced(numbers, (number) => (sum += number));
    return sum;
  }
  const numbers = Array.from({ length: 5000 }, (_, index) => index);
  expect(atOnce(adding(numbers))).toBe(12_497_500);
  await expect(inSlices(adding(numbers))).resolves.toBe(12_497_500);
});

it('lets others have their turn while it is at work', async () => {
  const order: string[] = [];
  function* long(): Steps<void> {
    for (let part = 0; part < 4; part++) {
      busyFor(30);
      order.push('part');
      yield;
    }
  }
  const clicked = new Promise<void>((resolve) => setTimeout(() => {
    order.push('click');
    resolve();
  }, 0));
  await Promise.all([inSlices(long()), clicked]);
  expect(order.indexOf('click')).toBeLessThan(order.lastIndexOf('part'));
});

it('passes on what goes wrong', async () => {
  function* failing(): Steps<void> {
    yield;
    throw new Error('no');
  }
  await expect(inSlices(failing())).rejects.toThrow('no');
});

it('orders as sort does, what is equal as it was', () => {
  const things = fc.array(fc.record({ rank: fc.integer({ min: 0, max: 50 }), name: fc.string({ maxLength: 3 }) }), { maxLength: 1500 });
  const byRank = (a: { rank: number }, b: { rank: number }): number => a.rank - b.rank;
  fc.assert(fc.property(things, (all) => {
    expect(atOnce(sorting(all, byRank))).toEqual([...all].sort(byRank));
  }), { numRuns: 50 });
});
