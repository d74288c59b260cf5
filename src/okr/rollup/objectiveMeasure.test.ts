import { byObjectiveMeasure } from './objectiveMeasure';

const of = (measure: 'number' | 'percent', start: number | null, target: number | null, value: number | null, sum: number, rolledUp: number) => byObjectiveMeasure({ measure, start, target, value }, sum, rolledUp);

describe('an objective measured in a number', () => {
  it('stands where its key results add up to', () => {
    expect(of('number', 0, 100, 99, 30, 0.7)).toEqual({ value: 30, progress: 0.3 });
    expect(of('number', 100, 0, null, 30, 0.7)).toEqual({ value: 30, progress: 0.7 });
    expect(of('number', null, 60, null, 30, 0.7)).toEqual({ value: 30, progress: 0.5 });
    expect(of('number', 0, 100, null, 130, 0.7)).toEqual({ value: 130, progress: 1 });
    expect(of('number', 0, 100, null, -30, 0.7)).toEqual({ value: -30, progress: 0 });
    expect(of('number', 50, 50, null, 50, 0.7)).toEqual({ value: 50, progress: 1 });
  });

  it('stands where it was checked in when none of them has a value, else at the roll-up', () => {
    expect(of('number', 0, 100, 40, NaN, 0.7)).toEqual({ value: 40, progress: 0.4 });
    expect(of('number', 0, 100, null, NaN, 0.7)).toEqual({ value: NaN, progress: 0.7 });
    expect(of('number', 0, null, null, 30, 0.7)).toEqual({ value: 30, progress: 0.7 });
    expect(of('number', 0, 100, null, Infinity, 0.7)).toEqual({ value: NaN, progress: 0.7 });
  });
});

describe('an objective measured in percent', () => {
  it('reads its roll-up between start and target', () => {
    expect(of('percent', 30, 60, 50, NaN, 0.15)).toEqual({ value: 34.5, progress: 0.15 });
    expect(of('percent', 60, 30, null, 5, 0.5)).toEqual({ value: 45, progress: 0.5 });
    expect(of('percent', null, 60, null, NaN, 0.5)).toEqual({ value: NaN, progress: 0.5 });
    expect(of('percent', 30, null, null, NaN, 0.5)).toEqual({ value: NaN, progress: 0.5 });
  });

  it('stands where it was checked in when nothing contributes', () => {
    expect(of('percent', 30, 60, 45, NaN, NaN)).toEqual({ value: 45, progress: 0.5 });
    expect(of('percent', 60, 30, 45, NaN, NaN)).toEqual({ value: 45, progress: 0.5 });
    expect(of('percent', 30, 60, null, NaN, NaN)).toEqual({ value: NaN, progress: NaN });
  });
});
