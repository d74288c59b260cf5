import { emptySnapshot, fold } from './fold';
import { checkInOf } from '../testing/documentWith';

describe('fold', () => {
  it('takes the value with the greatest date, then creation, then id', () => {
    const rows = [
      checkInOf({ id: '9', value: 1, date: '2026-10-09' }), checkInOf({ id: '10', value: 2, date: '2026-10-09' }),
      checkInOf({ id: '11', value: 3, date: '2026-10-08', createdAt: '2026-10-20T00:00:00Z' })
    ];
    expect(fold(null, rows).snapshot.value).toBe(2);
    expect(fold(null, [...rows].reverse()).snapshot).toEqual(fold(null, rows).snapshot);
  });

  it('keeps the value where a later check-in has none', () => {
    const { snapshot } = fold(null, [checkInOf({ value: 5, date: '2026-10-09', confidence: 3 }), checkInOf({ id: 'later', date: '2026-10-16', confidence: 7, status: 'at-risk' })]);
    expect(snapshot).toMatchObject({ value: 5, confidence: 7, statusByHand: 'at-risk', lastCheckIn: { id: 'later' } });
  });

  it('puts a correction in the place of its row', () => {
    const rows = [
      checkInOf({ id: '1', value: 5, date: '2026-10-09', clientKey: 'a' }), checkInOf({ id: '2', value: 8, date: '2026-10-16', clientKey: 'b' }),
      checkInOf({ id: '3', kind: 'correction', corrects: 'a', value: 6, date: '2026-10-20' })
    ];
    expect(fold(null, rows).snapshot.value).toBe(8);
    expect(fold(null, [rows[0], rows[2]]).snapshot).toMatchObject({ value: 6, valueAt: { id: '1', date: '2026-10-09' } });
  });

  it('asks for the log when a corrected row is not at hand', () => {
    const { snapshot } = fold(null, [checkInOf({ id: '1', value: 5 })]);
    expect(fold(snapshot, [checkInOf({ id: '2', kind: 'correction', corrects: 'key of 1', value: 6 })])).toMatchObject({ needsLog: true, withoutRow: ['2'] });
  });

  it('is empty for an empty log', () => {
    expect(fold(null, [])).toEqual({ snapshot: emptySnapshot, needsLog: false, withoutRow: [] });
  });
});
