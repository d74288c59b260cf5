import type { BenchRow } from '../BenchRow';
import { methodFull } from './methodFull';
import { methodOneChange } from './methodOneChange';

/** All numbers of an organisation from its rows, and those that one changed key result changes. */
export function measureMethod(quick: boolean): BenchRow[] {
  return [...methodFull(quick), methodOneChange(quick)];
}
