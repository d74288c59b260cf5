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

describe('folding on top of what was folded', () => {
  const first = checkInOf({ id: '1', value: 5, date: '2026-10-09', clientKey: 'a', milestone: 'm1' });
  const second = checkInOf({ id: '2', value: 8, date: '2026-10-16', clientKey: 'b', confidence: 4 });
  const correct = (id: string, corrects: string, more = {}) => checkInOf({ id, kind: 'correction', corrects, date: '2026-10-20', clientKey: `c${id}`, ...more });
  const after = (...rows: Parameters<typeof fold>[1][number][]) => fold(null, rows).snapshot;

  it('takes further rows in any order', () => {
    expect(fold(after(second), [first])).toEqual({ ...fold(null, [first, second]) });
    expect(fold(after(first), [second])).toEqual({ ...fold(null, [first, second]) });
    expect(fold(after(first, second), [first])).toEqual({ ...fold(null, [first, second]) });
  });

  it('remembers corrections, so that the row as it was first written, or an older correction, no longer counts', () => {
    const late = correct('4', 'a', { value: 7, createdAt: '2026-10-22T00:00:00Z' });
    const early = correct('3', 'a', { value: 6, createdAt: '2026-10-21T00:00:00Z' });
    const folded = after(first, late);
    expect(folded).toMatchObject({ value: 7, milestonesDone: [], corrected: [{ clientKey: 'a', by: { createdAt: '2026-10-22T00:00:00Z', id: '4' } }] });
    expect(fold(folded, [first])).toEqual({ snapshot: folded, needsLog: false, withoutRow: [] });
    expect(fold(folded, [first, early])).toEqual({ snapshot: folded, needsLog: false, withoutRow: [] });
    expect(fold(folded, [late])).toEqual({ snapshot: folded, needsLog: false, withoutRow: [] });
    expect(fold(folded, [early])).toEqual({ snapshot: folded, needsLog: false, withoutRow: [] });
    expect(fold(after(first, early), [first, late]).snapshot.value).toBe(7);
    expect(after(first, late, second, correct('5', 'b', { value: 9 })).corrected?.map(({ clientKey }) => clientKey)).toEqual(['a', 'b']);
  });

  it('asks for the log where a correction takes back what only the log knows', () => {
    const needsLog = (snapshot: ReturnType<typeof after>, ...rows: Parameters<typeof fold>[1][number][]) => fold(snapshot, rows).needsLog;
    expect(needsLog(after(first), first, correct('3', 'a', { milestone: 'm1' }))).toBe(true);
    expect(needsLog(after(first), first, correct('3', 'a', { value: 6 }))).toBe(true);
    expect(needsLog(after(first), first, correct('3', 'a', { value: 6, milestone: 'm1' }))).toBe(false);
    expect(needsLog(after(first, second), first, correct('3', 'a', { milestone: 'm1' }))).toBe(false);
    expect(needsLog(after(second), second, correct('3', 'b', { value: 1 }))).toBe(false);
    expect(needsLog(after(second), second, correct('3', 'b'))).toBe(true);
    expect(needsLog(after(second), first, correct('3', 'a'))).toBe(false);
    expect(needsLog(after(first, correct('3', 'a', { value: 6, milestone: 'm2' })), first, correct('4', 'a', { value: 6, createdAt: '2026-10-25T00:00:00Z' }))).toBe(true);
    expect(needsLog(after(first, correct('3', 'a', { value: 6 })), first, correct('4', 'a', { value: 7, createdAt: '2026-10-25T00:00:00Z' }))).toBe(false);
    const close = checkInOf({ id: '9', kind: 'close', score: 0.5, clientKey: 'z', milestone: 'm1' });
    expect(needsLog(after(first, close), close, correct('10', 'z', { score: 0.6 }))).toBe(false);
  });

  it('keeps state, score and closing note of the last close, reopen or postpone', () => {
    const row = (kind: 'close' | 'reopen' | 'postpone', date: string, more = {}) => checkInOf({ id: `${kind} ${date}`, kind, date, ...more });
    expect(after(row('close', '2026-10-09', { score: 0.7, note: 'well done' }))).toMatchObject({ state: 'closed', score: 0.7, closingNote: 'well done', stateAt: { date: '2026-10-09' }, value: null, lastCheckIn: null });
    expect(after(row('reopen', '2026-10-12'), row('close', '2026-10-09', { score: 0.7, note: 'x' }))).toMatchObject({ state: 'active', score: null, closingNote: null });
    expect(fold(after(row('reopen', '2026-10-12')), [row('postpone', '2026-10-14'), row('close', '2026-10-09', { score: 1 })]).snapshot).toMatchObject({ state: 'postponed', score: null });
  });

  it('takes from an opening the value alone', () => {
    expect(after(checkInOf({ id: 'o', kind: 'opening', value: 5, status: 'behind', confidence: 9, milestone: 'm' }))).toMatchObject({ value: 5, lastCheckIn: null, statusByHand: null, confidence: null, milestonesDone: [] });
  });

  it('counts days in the organisation\'s time zone, an unknown one as UTC', () => {
    const row = checkInOf({ date: '2026-12-01', createdAt: '2026-10-09T23:30:00Z', value: 1 });
    expect([fold(null, [row], 'Europe/Berlin'), fold(null, [row], 'UTC'), fold(null, [row], 'Nowhere')].map(({ snapshot }) => snapshot.valueAt?.date)).toEqual(['2026-10-10', '2026-10-09', '2026-10-09']);
  });

  it('does not change the snapshot that it was given', () => {
    const folded = after(first);
    const copy = JSON.stringify(folded);
    fold(folded, [second, correct('3', 'a', { value: 1 })]);
    expect(JSON.stringify(folded)).toBe(copy);
  });

  it('goes by the first of rows that share a client key', () => {
    const twin = { ...first, id: '7', createdAt: '2026-10-10T08:00:00Z', value: 50 };
    expect(after(first, twin, correct('8', 'a', { value: 6 })).value).toBe(50);
    expect(after(twin, first, correct('8', 'a', { value: 6 })).value).toBe(50);
  });
});

describe('what fold returns', () => {
  it('is in order: milestones, corrected rows, corrections without their row', () => {
    const rows = ['c', 'a', 'b'].flatMap((name, n) => [checkInOf({ id: `${n}`, milestone: name, clientKey: name }), checkInOf({ id: `1${n}`, kind: 'correction', corrects: name, milestone: name, clientKey: `x${name}` })]);
    const lost = ['9', '10'].map((id) => checkInOf({ id, kind: 'correction', corrects: 'gone' }));
    const { snapshot, withoutRow } = fold(null, [...rows, ...lost.reverse()]);
    expect([snapshot.milestonesDone, snapshot.corrected?.map(({ clientKey }) => clientKey), withoutRow]).toEqual([['a', 'b', 'c'], ['a', 'b', 'c'], ['9', '10']]);
  });

  it('passes over a correction that names no row, and rows without a client key', () => {
    expect(fold(null, [checkInOf({ id: '1', value: 5, clientKey: '' }), checkInOf({ id: '2', kind: 'correction', corrects: '', value: 6 }), checkInOf({ id: '3', kind: 'correction', corrects: null, value: 7 })])).toMatchObject({ snapshot: { value: 5 }, withoutRow: ['2', '3'] });
  });

  it('asks for the log for a newer correction of a corrected row that is not at hand', () => {
    const row = checkInOf({ id: '1', value: 5, clientKey: 'a' });
    const early = checkInOf({ id: '2', kind: 'correction', corrects: 'a', value: 6, date: '2026-10-20' });
    const late = checkInOf({ id: '3', kind: 'correction', corrects: 'a', value: 7, date: '2026-10-21' });
    expect(fold(fold(null, [row, early]).snapshot, [late])).toMatchObject({ snapshot: { value: 6 }, needsLog: true, withoutRow: ['3'] });
    expect(fold(fold(null, [row, early]).snapshot, [row, early])).toMatchObject({ snapshot: { value: 6 }, needsLog: false });
  });

  it('asks for the log where an opening is taken back', () => {
    const opening = checkInOf({ id: 'k:opening', kind: 'opening', value: 5, clientKey: 'a' });
    expect(fold(fold(null, [opening]).snapshot, [opening, checkInOf({ id: '2', kind: 'correction', corrects: 'a' })]).needsLog).toBe(true);
  });
});
