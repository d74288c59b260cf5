import { dueDate, isDue } from './dueDate';
import { streakOf } from './streak';

const weekly = { every: 'week', weekday: 1 } as const;
const of = (every: 'week' | '2-weeks' | '3-weeks' | 'month' | 'off', lastCheckIn: string | null, more = {}) => dueDate({ state: 'active', cadence: { every, weekday: 1 }, lastCheckIn, start: null, end: null, ...more });

describe('dueDate', () => {
  it('is strictly after the last check-in, at most one interval later', () => {
    expect(['2026-11-15', '2026-11-16', '2026-11-17'].map((last) => of('week', last))).toEqual(['2026-11-16', '2026-11-23', '2026-11-23']);
    expect(['2026-11-15', '2026-11-16', '2026-11-17'].map((last) => of('2-weeks', last))).toEqual(['2026-11-23', '2026-11-30', '2026-11-30']);
    expect(['2026-11-15', '2026-11-16', '2026-11-17'].map((last) => of('3-weeks', last))).toEqual(['2026-11-30', '2026-12-07', '2026-12-07']);
  });

  it('monthly is the last such day up to the same date of the next month, or its last date', () => {
    expect([of('month', '2026-11-16'), of('month', '2027-01-31'), of('month', '2028-01-31'), of('month', '2026-12-15')]).toEqual(['2026-12-14', '2027-02-22', '2028-02-28', '2027-01-11']);
  });

  it('counts from the start when the last check-in was long before it', () => {
    expect(of('2-weeks', '2026-08-01', { start: '2026-10-01' })).toBe('2026-10-12');
    expect(of('week', '2026-09-30', { start: '2026-10-01' })).toBe('2026-10-05');
    expect(of('week', '2026-09-28', { start: '2026-10-05' })).toBe('2026-10-05');
  });

  it('is on the end when it would be after it, null without anything to count from', () => {
    expect([of('week', '2026-12-29', { end: '2026-12-31' }), of('week', '2026-12-21', { end: '2026-12-28' }), of('week', null), of('off', '2026-11-16')]).toEqual(['2026-12-31', '2026-12-28', null, null]);
    expect([of('week', '2026-11-16', { state: 'closed' }), of('week', '2026-11-16', { state: 'postponed' }), of('week', '2026-11-16', { state: 'draft' })]).toEqual([null, null, '2026-11-23']);
  });

  it('is on the last day that can be written, never beyond it', () => {
    expect([of('week', null, { start: '9999-12-31' }), of('month', '9999-12-15')]).toEqual(['9999-12-31', '9999-12-31']);
  });
});

describe('isDue', () => {
  it('is true from the day on, until somebody checks in on or after it', () => {
    expect([isDue('2026-11-16', null, '2026-11-15'), isDue('2026-11-16', null, '2026-11-16'), isDue('2026-11-16', '2026-11-10', '2026-11-20'), isDue('2026-12-31', '2026-12-31', '2027-01-05'), isDue(null, null, '2026-11-16')])
      .toEqual([false, true, true, false, false]);
  });
});

describe('streakOf', () => {
  it('counts check-ins in time, back from the last', () => {
    expect(streakOf(['2026-11-16', '2026-11-02', '2026-11-09'], weekly, '2026-10-29', '2026-11-20')).toBe(3);
    expect(streakOf(['2026-11-02', '2026-11-09', '2026-11-09', '2026-12-24'], weekly, '2026-10-29', '2026-11-16')).toBe(2);
  });

  it('starts anew after one that was late, the first included', () => {
    expect(streakOf(['2026-11-02', '2026-11-10', '2026-11-16'], weekly, '2026-10-29', '2026-11-20')).toBe(2);
    expect(streakOf(['2026-11-12', '2026-11-16'], weekly, '2026-10-29', '2026-11-20')).toBe(2);
    expect(streakOf(['2026-11-12'], weekly, null, '2026-11-13')).toBe(1);
    expect([streakOf(['2026-11-12'], weekly, null, '2026-11-12'), streakOf(['2026-11-12'], weekly, '2026-11-01', '2026-11-16'), streakOf(['2026-11-12'], weekly, '2026-11-01', '2026-11-17')]).toEqual([1, 1, 0]);
  });

  it('is 0 when the next one is overdue, none was made, or none is ever due', () => {
    expect(streakOf(['2026-11-09'], weekly, '2026-11-05', '2026-11-17')).toBe(0);
    expect([streakOf([], weekly, '2026-11-05', '2026-11-06'), streakOf([], weekly, null, '2026-11-06'), streakOf(['2026-11-09'], { every: 'off', weekday: 1 }, null, '2026-11-10')]).toEqual([0, 0, 0]);
  });
});
