/** Differences between two lists whose entries may come in any order and more than once; one line for each. */
export function compareLists(what: string, wanted: readonly string[], found: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const entry of wanted) left.set(entry, (left.get(entry) ?? 0) + 1);
  const surplus: string[] = [];
  for (const entry of found) {
    const count = left.get(entry) ?? 0;
    if (count > 0) left.set(entry, count - 1);
    else surplus.push(entry);
  }
  const missing = [...left].flatMap(([entry, count]) => Array.from({ length: count }, () => entry));
  return [...missing.map((entry) => `${what} is missing: ${entry}`), ...surplus.map((entry) => `${what} is not in the source: ${entry}`)];
}
