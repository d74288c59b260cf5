import * as fc from 'fast-check';
import { batchesOf } from './bulk';

const bytesOf = (rows: readonly { note: string }[]): number => rows.reduce((sum, row) => sum + new TextEncoder().encode(JSON.stringify(row)).length, 0);

describe('batches', () => {
  it('hold at most 100 operations and a megabyte, whatever the letters, and keep every row in its order', () => {
    const note = fc.tuple(fc.constantFrom('a', 'ü', '漢', '😀', '"'), fc.integer({ min: 0, max: 30_000 })).map(([letter, length]) => letter.repeat(length));
    fc.assert(fc.property(fc.array(fc.record({ note }), { maxLength: 150 }), (rows) => {
      const batches = [...batchesOf(rows, (row) => row)];
      expect(batches.flat()).toEqual(rows);
      for (const batch of batches) {
        expect(batch.length).toBeGreaterThan(0);
        expect(batch.length).toBeLessThanOrEqual(100);
        expect(bytesOf(batch)).toBeLessThanOrEqual(1_000_000);
      }
    }), { numRuns: 30, examples: [[Array.from({ length: 90 }, () => ({ note: '漢'.repeat(20_000) }))]] });
  });
});
