import { compareIds } from '../log/compareIds';
import type { Problem } from './Problem';

/** By code, kind, id and message, each problem once: the order of rows must not show in the result. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  const sorted = [...problems].sort(compare);
  return sorted.filter((problem, index) => index === 0 || compare(sorted[index - 1], problem) !== 0);
}

function compare(a: Problem, b: Problem): number {
  return compareTexts(a.code, b.code) || compareTexts(a.kind, b.kind) || compareIds(a.id ?? '', b.id ?? '') || compareTexts(a.message, b.message);
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
