import { readArgs } from './machine/readArgs';
import { runCommand } from './machine/runCommand';
import { UserError } from './machine/UserError';
import { wholeNumber } from './machine/wholeNumber';
import { immediateTimers } from './simulate/immediateTimers';
import { type Mutant, mutants } from './simulate/network';
import { runOnce } from './simulate/runOnce';
import { createWorld } from './simulate/world';

const usage = 'Usage: npm run simulate -- [--runs 40] [--seed 1] [--mutant NAME]. Many people check in at once against a tenant that fails on purpose.';

void runCommand(usage, async () => {
  const { values } = readArgs({ options: { runs: { type: 'string', default: '40' }, seed: { type: 'string', default: '1' }, mutant: { type: 'string' } } }, usage);
  const runs = wholeNumber('runs', values.runs, { least: 0, usage });
  const seed = wholeNumber('seed', values.seed, { least: 0, usage });
  if (values.mutant !== undefined && !(mutants as readonly string[]).includes(values.mutant)) throw new UserError(`There is no mutant "${values.mutant}". There are: ${mutants.join(', ')}.`, 2);
  immediateTimers();
  const world = await createWorld();
  const total = { checkIns: 0, lost: 0, duplicated: 0, disagreements: 0 };
  let shown = Date.now();
  try {
    for (let run = 0; run < runs; run++) {
      const result = await runOnce(world, seed + run, (values.mutant as Mutant | undefined) ?? null);
      const failures = [...result.lost, ...result.duplicated, ...result.disagreements];
      if (failures.length > 0) process.stdout.write(`seed ${seed + run}: ${failures.join('; ')}\n  again: npm run simulate -- --runs 1 --seed ${seed + run}${values.mutant ? ` --mutant ${values.mutant}` : ''}\n`);
      total.checkIns += result.checkIns;
      total.lost += result.lost.length;
      total.duplicated += result.duplicated.length;
      total.disagreements += result.disagreements.length;
      if (Date.now() - shown > 5000) {
        shown = Date.now();
        process.stderr.write(`${run + 1} of ${runs} runs\n`);
      }
    }
  } finally {
    world.close();
  }
  process.stdout.write(`${runs} runs, ${total.checkIns} check-ins, ${total.lost} lost, ${total.duplicated} duplicated, ${total.disagreements} disagreements\n`);
  process.exit(total.lost + total.duplicated + total.disagreements === 0 ? 0 : 1);
});
