import type { Measure, MeasureType } from '../document';
import { isRow, type RowReader } from './RowReader';

const types: readonly MeasureType[] = ['increase', 'decrease', 'stay-above', 'stay-below', 'yes-no', 'milestones', 'baseline'];

/** null, and named, when the row has no measure or one of no known type: then it has no progress. */
export function readMeasure(row: RowReader): Measure | null {
  const measure = row.object('measure');
  const type = measure?.oneOf('type', types) ?? null;
  if (!measure || type === null) {
    row.name('measure-incomplete', 'How it is measured is not said. It has no progress.');
    return null;
  }
  return {
    type,
    start: measure.number('start'),
    target: measure.number('target'),
    unit: measure.text('unit'),
    riskThreshold: measure.number('riskThreshold'),
    milestones: measure.list('milestones').flatMap((milestone, index) => {
      const part = member(measure, milestone, 'A milestone');
      if (!part) return [];
      return { id: part.textOrNull('id') ?? `#${index + 1}`, title: part.text('title'), weight: milestoneWeight(part), done: part.flag('done', false) };
    }),
    phasedTargets: measure.list('phasedTargets').flatMap((point) => {
      const part = member(measure, point, 'A phased target');
      const [date, value] = [part?.date('date') ?? null, part?.number('value') ?? null];
      return date === null || value === null ? [] : { date, value };
    })
  };
}

function member(row: RowReader, value: unknown, what: string): RowReader | null {
  if (isRow(value)) return row.inside(value);
  row.name('bad-field', `${what} is no object. It is left out.`);
  return null;
}

/** 1 where none is given. A negative weight would let progress leave 0 to 1. */
function milestoneWeight(row: RowReader): number {
  const weight = row.number('weight');
  if (weight === null) return 1;
  if (weight >= 0 && weight <= 1e9) return weight;
  row.name('bad-weight', `A milestone weighs ${weight}. It counts as 1.`);
  return 1;
}
