import type { ObjectiveMeasure } from '../document';
import type { RowReader } from './RowReader';

/** null: progress is the roll-up. */
export function readObjectiveMeasure(row: RowReader): ObjectiveMeasure | null {
  const measure = row.object('measure');
  const type = measure?.oneOf('type', ['number', 'percent'] as const) ?? null;
  if (!measure || type === null) return null;
  return { type, start: measure.number('start'), target: measure.number('target'), unit: measure.text('unit') };
}
