import { expectedBetween, isPaced } from '../pace/expected';
import { ownProgress } from '../progress/ownProgress';
import { settledStatus, statusByGap } from '../status/statusOf';
import { edgeGuards } from './edgeGuards';
import type { GoalRow } from './GoalRow';
import { CONTRIBUTES, SLOT, SUMMED, TAKES, type GoalTable } from './GoalTable';
import { bottomUpOrder } from './bottomUpOrder';
import { indexOfIds } from './indexOfIds';
import type { Reckoning } from './Reckoning';
import { valueFactors } from './valueFactors';

/**
 * Columns from rows: resolves parents, and works out what each goal has of its own. Parents that are no row contribute nowhere; of rows with the
 * same id the last is meant. The rows must not be aligned in a circle: see `cutCycles`.
 */
export function buildTable(rows: GoalRow[], reckoning: Reckoning): GoalTable {
  const size = rows.length;
  const indexOf = indexOfIds(rows);
  let edges = 0;
  for (let i = 0; i < size; i++) edges += (rows[i].home > 0 ? 1 : 0) + rows[i].further.length;
  const table: GoalTable = {
    size, rows, reckoning,
    flags: new Uint8Array(size), states: new Array(size), settled: new Array(size),
    edgeStart: new Int32Array(size + 1), edgeParent: new Int32Array(edges), edgeWeight: new Float64Array(edges), edgeFactor: null, edgeGuard: null,
    order: null,
    slot: new Int32Array(size).fill(-1), sums: new Float64Array(0), seen: new Uint8Array(0), worst: new Int8Array(0), valueSums: new Float64Array(0),
    objectiveValue: new Float64Array(size), progress: new Float64Array(size), expected: new Float64Array(size), status: new Array(size)
  };
  let edge = 0;
  let slots = 0;
  let inOrder = true;
  let hasFurther = false;
  const addEdge = (child: number, parentId: number, weight: number | null): void => {
    const parent = indexOf(parentId);
    table.edgeWeight[edge] = weight === null ? NaN : weight;
    if (parent < 0 || weight === 0 || (weight === null && !rows[parent].newChildrenContribute)) {
      table.edgeParent[edge++] = -1;
      return;
    }
    table.edgeParent[edge++] = parent;
    if (table.slot[parent] < 0) table.slot[parent] = slots++;
    if (parent >= child) inOrder = false;
  };
  for (let i = 0; i < size; i++) {
    const row = rows[i];
    setOwn(table, i, row);
    table.edgeStart[i] = edge;
    if (row.home > 0) addEdge(i, row.home, row.homeWeight);
    for (let further = 0; further < row.further.length; further++) {
      addEdge(i, row.further[further].id, row.further[further].weight);
      hasFurther = true;
    }
  }
  table.edgeStart[size] = edge;
  table.sums = new Float64Array(slots * SLOT);
  table.seen = new Uint8Array(slots);
  table.worst = new Int8Array(slots * 2);
  table.valueSums = new Float64Array(slots);
  if (!inOrder) table.order = bottomUpOrder(table);
  if (hasFurther) table.edgeGuard = edgeGuards(table);
  if (reckoning.valueWeighted) table.edgeFactor = valueFactors(table);
  return table;
}

/** The columns that depend on the row alone. */
export function setOwn(table: GoalTable, i: number, row: GoalRow): void {
  const { reckoning } = table;
  const { kind, state, measure, value } = row;
  table.rows[i] = row;
  table.states[i] = state;
  const settled = settledStatus(row);
  table.settled[i] = settled;
  let flags = state === 'draft' || state === 'postponed' || measure === 'baseline' ? 0 : CONTRIBUTES;
  if (kind === 'objective') {
    flags |= TAKES;
    table.progress[i] = NaN;
    table.expected[i] = NaN;
  } else {
    const progress = ownProgress(measure, value, row.start, row.target);
    const expected = reckoning.today !== null && isPaced(measure) ? expectedBetween(row.firstDay, row.lastDay, row.phased, reckoning.today, reckoning.counted) : null;
    if (value === null && measure !== 'baseline') flags |= TAKES;
    if (value !== null && (measure === 'increase' || measure === 'decrease')) flags |= SUMMED;
    table.progress[i] = progress === null ? NaN : progress;
    table.expected[i] = expected === null ? NaN : expected;
    table.status[i] = settled === null ? statusByGap(progress, expected, reckoning.thresholds) : settled;
  }
  table.flags[i] = flags;
}
