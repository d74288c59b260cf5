/** .NET's count of time: tenths of a microsecond since the year 1. */
export function ticks(milliseconds: number): string {
  return String(BigInt(Math.floor(milliseconds)) * 10000n + 621355968000000000n);
}
