import { changeRow, prepareChanges } from '../../../src/okr/rollup/changeRow';
import type { BenchRow } from '../BenchRow';
import { median } from './inTurn';
import { allNumbers } from './methodFull';
import { organisationRows, randomNumbers } from './organisationRows';

const CHANGES = 2_000;

/** One key result gets another value: that goal and its ancestors, in microseconds. */
export function methodOneChange(quick: boolean): BenchRow {
  const rows = organisationRows(quick ? 10_000 : 100_000);
  const changes = prepareChanges(allNumbers(rows));
  const random = randomNumbers(2);
  const keyResults = rows.flatMap((row, i) => (row.kind === 'keyResult' ? [i] : []));
  const rounds = quick ? 1 : 31;
  const times: number[] = [];
  for (let round = -2; round < rounds; round++) {
    const picks = Array.from({ length: CHANGES }, () => keyResults[Math.floor(random() * keyResults.length)]);
    const changed = picks.map((i) => ({ ...rows[i], value: Math.floor(random() * 100) }));
    const before = performance.now();
    for (let next = 0; next < CHANGES; next++) changeRow(changes, picks[next], changed[next]);
    if (round >= 0) times.push(((performance.now() - before) * 1000) / CHANGES);
  }
  return { name: 'method.one-change.100000', value: median(times), unit: 'µs', against: null, ratio: null, samples: rounds };
}
