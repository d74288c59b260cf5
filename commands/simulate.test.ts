import { immediateTimers } from './simulate/immediateTimers';
import { runOnce } from './simulate/runOnce';
import { mutants } from './simulate/network';
import { createWorld, type World } from './simulate/world';

describe('the simulation', () => {
  let world: World;
  let restoreTimers: () => void;
  beforeAll(async () => {
    restoreTimers = immediateTimers();
    world = await createWorld();
  });
  afterAll(() => {
    world.close();
    restoreTimers();
  });

  it('finds nothing wrong in the product', async () => {
    for (let seed = 1; seed <= 4; seed++) expect(await runOnce(world, seed, null)).toMatchObject({ lost: [], duplicated: [], disagreements: [] });
  }, 60_000);

  it('is the same for the same seed', async () => {
    expect(await runOnce(world, 3, null)).toEqual(await runOnce(world, 3, null));
  }, 60_000);

  it.each(mutants)('finds the bug "%s"', async (mutant) => {
    for (let seed = 1; seed <= 200; seed++) {
      const { lost, duplicated, disagreements } = await runOnce(world, seed, mutant);
      if (lost.length + duplicated.length + disagreements.length > 0) return;
    }
    throw new Error('Not found in 200 runs.');
  }, 120_000);
});
