/** Numbers closer than this are the same: what was meant to be equal may differ in the last digit after a few divisions. */
export const TOLERANCE = 1e-9;

export function isGreater(a: number, b: number): boolean {
  return a > b + TOLERANCE;
}
