import { methodOneChange } from './method/methodOneChange';
import { methodFull } from './method/methodFull';
import type { BenchRow } from './BenchRow';

/** How long the method takes: all numbers of an organisation from its rows, and those that one changed key result changes. */
export async function methodRows({ quick }: { quick: boolean }): Promise<BenchRow[]> {
  return [...methodFull(quick), methodOneChange(quick)];
}
