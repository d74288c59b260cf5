import type { GoalRow } from '../../../src/okr/rollup/GoalRow';

/** A small generator of the same numbers everywhere (mulberry32). */
export function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const FIRST_DAY = 20_727;
const LAST_DAY = 20_818;
export const TODAY = 20_778;

/**
 * Rows of an organisation in the order of their ids: each objective is followed by its three key results, and has its home under any objective that was there
 * before it. One row in ten has a second parent, one weight in five is fixed, one key result in ten has not been checked in on.
 */
export function organisationRows(size: number, seed = 1): GoalRow[] {
  const random = randomNumbers(seed);
  const rows: GoalRow[] = [];
  for (let i = 0; i < size; i++) {
    const group = i >> 2;
    const isObjective = (i & 3) === 0;
    const home = isObjective ? (group === 0 ? -1 : Math.floor(random() * group) * 4) : group * 4;
    const second = Math.floor(random() * group) * 4;
    const hasSecond = random() < 0.1 && group > 0 && second !== home;
    const target = 10 + Math.floor(random() * 990);
    rows.push({
      kind: isObjective ? 'objective' : 'keyResult', state: 'active', statusByHand: null, home, homeWeight: random() < 0.2 ? 25 : null,
      further: hasSecond ? [{ goal: second, weight: null }] : [], newChildrenContribute: true, measure: isObjective ? null : 'increase',
      value: isObjective || random() < 0.1 ? null : Math.floor(random() * target), start: 0, target, riskThreshold: null, unit: '',
      firstDay: isObjective ? null : FIRST_DAY, lastDay: isObjective ? null : LAST_DAY, phased: null
    });
  }
  return rows;
}
