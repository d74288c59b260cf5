import { TimeZone } from '../calendar/TimeZone';
import { checkInOf } from '../testing/documentWith';
import { compareIds } from './compareIds';
import { comparePlaces, createdOf, dayOfCreation, placeOf } from './place';

const utc = new TimeZone('UTC');
const sign = (number: number): number => Math.sign(number);

describe('compareIds', () => {
  it('orders numbers as numbers, before all other ids', () => {
    const inOrder = ['0', '00', '1', '01', '9', '0010', '11', '99999999999999999998', '99999999999999999999', '', '1a', 'c10', 'c9'];
    for (let a = 0; a < inOrder.length; a++) for (let b = 0; b < inOrder.length; b++) expect([inOrder[a], inOrder[b], sign(compareIds(inOrder[a], inOrder[b]))]).toEqual([inOrder[a], inOrder[b], sign(a - b)]);
  });
});

describe('placeOf', () => {
  it('puts a row on its date, but not after the day it was written', () => {
    const of = (date: string, createdAt: string, zone = utc) => placeOf(checkInOf({ id: 'x', date, createdAt }), zone);
    expect(of('2026-10-08', '2026-10-09T08:00:00Z')).toEqual({ date: '2026-10-08', createdAt: '2026-10-09T08:00:00Z', id: 'x' });
    expect(of('2026-10-09', '2026-10-09T08:00:00Z').date).toBe('2026-10-09');
    expect(of('2026-10-10', '2026-10-09T08:00:00Z').date).toBe('2026-10-09');
    expect(of('2026-10-10', '2026-10-09T23:30:00Z', new TimeZone('Europe/Berlin')).date).toBe('2026-10-10');
    expect(of('2026-10-10', '2026-10-09').date).toBe('2026-10-09');
    expect(of('2026-10-10', '')).toEqual({ date: '2026-10-10', createdAt: '2026-10-10T00:00:00Z', id: 'x' });
    expect(of('someday', '2026-10-09T08:00:00Z').date).toBe('2026-10-09');
  });

  it('puts an opening before all others of its date', () => {
    const opening = placeOf(checkInOf({ id: 'k:opening', kind: 'opening', date: '2026-10-09', createdAt: '2026-11-09T08:00:00Z' }), utc);
    expect(opening).toEqual({ date: '2026-10-09', createdAt: '', id: 'k:opening' });
    expect(sign(comparePlaces(opening, placeOf(checkInOf({ id: '1', date: '2026-10-09', createdAt: '' }), utc)))).toBe(-1);
  });

  it('knows the day of writing', () => {
    expect([dayOfCreation({ createdAt: '' }, utc), dayOfCreation({ createdAt: '1970-01-02' }, utc), dayOfCreation({ createdAt: '1970-01-02T23:59:59Z' }, utc), createdOf(''), createdOf('1970-01-02'), createdOf('1970-01-01T00:00:01Z')]).toEqual([null, 1, 1, -Infinity, 86_400_000, 1000]);
  });
});

describe('comparePlaces', () => {
  it('orders by date, then the instant of writing, then id', () => {
    const place = (date: string, createdAt: string, id: string) => ({ date, createdAt, id });
    const inOrder = [
      place('2026-10-08', '2026-10-20T00:00:00Z', '9'), place('2026-10-09', '', 'z'), place('2026-10-09', '2026-10-09T08:00:00Z', '9'), place('2026-10-09', '2026-10-09T08:00:00.000Z', '10'), place('2026-10-09', '2026-10-09T11:00:00+02:00', '1')
    ];
    for (let a = 0; a < inOrder.length; a++) for (let b = 0; b < inOrder.length; b++) expect([a, b, sign(comparePlaces(inOrder[a], inOrder[b]))]).toEqual([a, b, sign(a - b)]);
  });
});
