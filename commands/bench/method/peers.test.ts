import { STATUS_OF } from '../../../src/okr/status/statusCode';
import { d3Numbers } from './d3Numbers';
import { lodashNumbers } from './lodashNumbers';
import { allNumbers } from './methodFull';
import { organisationRows } from './organisationRows';
import type { PeerNumbers } from './peerNumbers';

/** Ours and theirs of the same goals, rounded to what their different orders of adding up leave equal. */
const rounded = (number: number | null | undefined): number | null => (number === null || number === undefined || Number.isNaN(number) ? null : Number(number.toFixed(9)));
const peer = ({ progress, expected, status }: Partial<PeerNumbers>) => [rounded(progress), rounded(expected), status];

function ours(rows: ReturnType<typeof organisationRows>) {
  const { progress, expected, status } = allNumbers(rows);
  return rows.map((_row, i) => [rounded(progress[i]), rounded(expected[i]), STATUS_OF[status[i]]]);
}

describe.each([1, 2, 3])('what the method is measured against works out the same numbers (seed %d)', (seed) => {
  it('d3-hierarchy', () => {
    const rows = organisationRows(4_000, seed);
    const found: unknown[] = [];
    d3Numbers(rows).each((node) => (found[Number(node.id)] = peer(node)));
    expect(found).toEqual(ours(rows));
  });

  it('lodash', () => {
    const rows = organisationRows(4_000, seed);
    const found = lodashNumbers(rows);
    expect(rows.map((_row, i) => peer(found.get(i) ?? {}))).toEqual(ours(rows));
  });
});

it('has goals of every status, and some without progress', () => {
  const { status } = allNumbers(organisationRows(4_000));
  expect(new Set([...status].map((code) => STATUS_OF[code]))).toEqual(new Set(['not-started', 'on-track', 'behind', 'at-risk']));
});
