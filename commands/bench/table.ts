import type { BenchRow } from './BenchRow';

const number = (value: number): string => (Math.abs(value) >= 100 ? value.toFixed(0) : value.toPrecision(3));

/** The rows as lines of text in columns. */
export function table(rows: readonly BenchRow[]): string {
  const cells = [
    ['name', 'value', 'unit', 'ratio', 'against', 'samples'],
    ...rows.map((row) => [row.name, number(row.value), row.unit, row.ratio === null ? '' : number(row.ratio), row.against ?? '', String(row.samples)])
  ];
  const widths = cells[0].map((_, column) => Math.max(...cells.map((line) => line[column].length)));
  return cells.map((line) => line.map((cell, column) => (column === 1 || column === 3 ? cell.padStart(widths[column]) : cell.padEnd(widths[column]))).join('  ').trimEnd()).join('\n');
}
