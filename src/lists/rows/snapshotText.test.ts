import * as fc from 'fast-check';
import type { LogPlace, Snapshot } from '../../okr/snapshot';
import { snapshotOf } from './snapshotOf';
import { snapshotText } from './snapshotText';

const instant = fc.date({ min: new Date('2020-01-01T00:00:00Z'), max: new Date('2035-01-01T00:00:00Z'), noInvalidDate: true }).map((date) => date.toISOString().replace('.000Z', 'Z'));
const place: fc.Arbitrary<LogPlace> = fc.record({ date: instant.map((at) => at.slice(0, 10)), createdAt: fc.oneof(instant, fc.constant('')), id: fc.oneof(fc.nat(1e9).map(String), fc.constantFrom('c7', '007', 'a.b|c')) });
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
const finite = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => (Object.is(value, -0) ? 0 : value));
const snapshot: fc.Arbitrary<Snapshot> = fc.record({
  value: maybe(finite), valueAt: maybe(place), milestonesDone: fc.array(fc.string({ minLength: 1 }), { maxLength: 3 }), lastCheckIn: maybe(place),
  statusByHand: maybe(fc.constantFrom('on-track' as const, 'at-risk' as const)), confidence: maybe(fc.integer({ min: 1, max: 10 })), obstacle: maybe(fc.constantFrom('time' as const, 'training' as const)),
  state: maybe(fc.constantFrom('closed' as const, 'postponed' as const)), stateAt: maybe(place), score: maybe(fc.double({ min: 0, max: 1, noNaN: true })), closingNote: fc.constant(null)
});

describe('the text of a snapshot', () => {
  it('gives back what was stored', () => {
    fc.assert(fc.property(snapshot, (stored) => {
      fc.pre(stored.valueAt !== null || stored.lastCheckIn !== null || stored.stateAt !== null);
      expect(snapshotOf(snapshotText(stored))).toEqual(stored);
    }));
  });

  it('keeps which rows were corrected', () => {
    const stored: Snapshot = {
      value: 5, valueAt: { date: '2026-10-09', createdAt: '2026-10-09T08:00:00Z', id: '12' }, milestonesDone: [], lastCheckIn: { date: '2026-10-09', createdAt: '2026-10-09T08:00:00Z', id: '12' }, statusByHand: null, confidence: 7,
      obstacle: null, state: null, stateAt: null, score: null, closingNote: null, corrected: [{ clientKey: 'a6e0', by: { createdAt: '2026-10-10T08:00:00Z', id: '14' } }]
    };
    expect(snapshotOf(snapshotText(stored))).toEqual(stored);
  });

  it('is short for an ordinary check-in, as everybody loads one for each goal', () => {
    const at = { date: '2026-11-20', createdAt: '2026-11-20T09:05:11Z', id: '48213' };
    expect(snapshotText({ value: 65, valueAt: at, milestonesDone: [], lastCheckIn: at, statusByHand: null, confidence: 7, obstacle: null, state: null, stateAt: null, score: null, closingNote: null })).toBe('65|e15vwn.1179||7');
  });

  it('holds no note, which may be long and is shown with one goal only', () => {
    const at = { date: '2026-11-20', createdAt: '2026-11-20T09:05:11Z', id: '48213' };
    const closed: Snapshot = { value: 65, valueAt: at, milestonesDone: [], lastCheckIn: at, statusByHand: null, confidence: 7, obstacle: null, state: 'closed', stateAt: at, score: 0.7, closingNote: 'What we learned.'.repeat(1000) };
    expect(snapshotText(closed)).toBe('65|e15vwn.1179||7|||closed|=|0.7');
  });

  it.each(['', 'nonsense', '65|yesterday', '|||||||', '5|e15vwn.1||||||||%E0%A4%A', '5|zzzzzzzz.1', '5|e15vwn:%E0%A4%A'])('takes %p for "not known", never for a state', (typed) => {
    expect(snapshotOf(typed)).toBeNull();
  });
});
