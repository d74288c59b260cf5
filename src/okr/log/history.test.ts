import { measureOf, checkInOf } from '../testing/documentWith';
import { historyOf } from './history';

describe('historyOf', () => {
  it('lists counted check-ins in their order with the value and progress up to each, corrections in place', () => {
    const points = historyOf(measureOf({ start: 0, target: 50 }), [
      checkInOf({ id: '3', value: 40, date: '2026-10-20', confidence: 8, note: 'well' }), checkInOf({ id: '1', value: 10, date: '2026-10-05', clientKey: 'a' }),
      checkInOf({ id: '2', date: '2026-10-12', status: 'behind', obstacle: 'time' }), checkInOf({ id: '4', kind: 'correction', corrects: 'a', value: 20, date: '2026-10-21' }),
      checkInOf({ id: 'o', kind: 'opening', value: 5, date: '2026-10-01' }), checkInOf({ id: 'c', kind: 'comment', date: '2026-10-06' }), checkInOf({ id: 'x', value: 1, counted: false }),
      checkInOf({ id: 'close', kind: 'close', date: '2026-10-30' })
    ], 'UTC');
    expect(points).toEqual([
      { id: 'o', date: '2026-10-01', stated: 5, value: 5, progress: 0.1, status: null, confidence: null, obstacle: null, note: '', isOpening: true, isCorrected: false },
      { id: '1', date: '2026-10-05', stated: 20, value: 20, progress: 0.4, status: null, confidence: null, obstacle: null, note: '', isOpening: false, isCorrected: true },
      { id: '2', date: '2026-10-12', stated: null, value: 20, progress: 0.4, status: 'behind', confidence: null, obstacle: 'time', note: '', isOpening: false, isCorrected: false },
      { id: '3', date: '2026-10-20', stated: 40, value: 40, progress: 0.8, status: null, confidence: 8, obstacle: null, note: 'well', isOpening: false, isCorrected: false }
    ]);
  });

  it('counts milestones up to each check-in, not those that only the row calls done', () => {
    const measure = measureOf({ type: 'milestones', milestones: [{ id: 'a', title: '', weight: 1, done: true }, { id: 'b', title: '', weight: 1, done: false }, { id: 'c', title: '', weight: 2, done: true }] });
    const points = historyOf(measure, [checkInOf({ id: '1', date: '2026-10-02' }), checkInOf({ id: '2', milestone: 'b', date: '2026-10-03' }), checkInOf({ id: '3', milestone: 'c', date: '2026-10-04' })], 'Europe/Berlin');
    expect(points.map((point) => point.progress)).toEqual([null, 0.25, 0.75]);
    expect(historyOf(measure, [checkInOf({ value: 0 })], 'nowhere')[0].progress).toBe(0);
  });
});
