import type { GoalRow } from '../../../src/okr/rollup/GoalRow';
import type { GoalTable } from '../../../src/okr/rollup/GoalTable';
import { rollUp } from '../../../src/okr/rollup/rollUp';
import type { BenchRow } from '../BenchRow';
import { barePass } from './barePass';
import { d3Numbers } from './d3Numbers';
import { inTurn } from './inTurn';
import { lodashNumbers } from './lodashNumbers';
import { organisationRows } from './organisationRows';
import { reckoning } from './reckoning';

/** Progress, expected and status of every goal, from its rows. */
export function allNumbers(rows: GoalRow[]): GoalTable {
  return rollUp(rows, reckoning);
}

export function methodFull(quick: boolean): BenchRow[] {
  const bench: BenchRow[] = [];
  const add = (name: string, rows: GoalRow[], against: string, peer: (rows: GoalRow[]) => unknown, samples: number, startsClean: boolean): void => {
    const rounds = quick ? 1 : samples;
    const { ours, theirs } = inTurn(() => allNumbers(rows), () => peer(rows), rounds, startsClean);
    bench.push({ name, value: (ours * 1e6) / rows.length, unit: 'ns a node', against, ratio: ours / theirs, samples: rounds });
  };
  const scale = quick ? 10 : 1;
  add('method.full.10000', organisationRows(10_000 / scale), 'bare typed-array pass', barePass, 101, false);
  const rows = organisationRows(100_000 / scale);
  add('method.full.100000', rows, 'bare typed-array pass', barePass, 51, false);
  add('method.full.1000000', organisationRows(1_000_000 / scale), 'bare typed-array pass', barePass, 11, true);
  add('method.full.vs-d3.100000', rows, 'd3-hierarchy stratify + eachAfter', d3Numbers, 31, false);
  add('method.full.vs-lodash.100000', rows, 'lodash groupBy + recursion', lodashNumbers, 31, false);
  return bench;
}
