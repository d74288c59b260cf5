const digits = /^\d+$/;

/** Ids that are numbers compare as numbers ("9" before "10"), however long; they come before all other ids, which compare as text. 0 only for the same id. */
export function compareIds(a: string, b: string): number {
  if (a === b) return 0;
  const [aIsNumber, bIsNumber] = [digits.test(a), digits.test(b)];
  if (aIsNumber !== bIsNumber) return aIsNumber ? -1 : 1;
  if (!aIsNumber) return a < b ? -1 : 1;
  const [aBare, bBare] = [a.replace(/^0+/, ''), b.replace(/^0+/, '')];
  if (aBare.length !== bBare.length) return aBare.length - bBare.length;
  if (aBare !== bBare) return aBare < bBare ? -1 : 1;
  return a.length - b.length;
}
