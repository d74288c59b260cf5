import fc from 'fast-check';
import { fromWallClock, instantFrom, instantOf, midnightOf, toWallClock } from './instant';

test.each([
  ['2022-11-04T16:12:04Z', '2022-11-04T16:12:04Z'], ['2022-11-04T16:12:04.999Z', '2022-11-04T16:12:04Z'], ['2022-11-04', '2022-11-04T00:00:00Z'], ['2022-11-04T17:12:04+01:00', '2022-11-04T16:12:04Z'],
  ['2022-02-30', null], ['11/4/2022', null], ['', null]
])('%s → %s', (text, instant) => {
  expect(instantFrom(text)).toBe(instant);
});

test('a day is its midnight in the site\'s zone, on both sides of summer time', () => {
  expect(midnightOf('2022-11-04T00:00:00Z', 'Europe/Berlin')).toBe('2022-11-03T23:00:00Z');
  expect(midnightOf('2022-07-04T00:00:00Z', 'Europe/Berlin')).toBe('2022-07-03T22:00:00Z');
  expect(midnightOf('2022-07-04T02:00:00Z', 'America/Los_Angeles')).toBe('2022-07-03T07:00:00Z');
});

test('there and back again, in any zone, outside the hours that a change skips or repeats', () => {
  fc.assert(fc.property(fc.integer({ min: 0, max: 4e9 }), fc.constantFrom('UTC', 'Europe/Berlin', 'America/New_York', 'Asia/Kolkata', 'Australia/Sydney'), (second, zone) => {
    const back = fromWallClock(toWallClock(second * 1000, zone), zone);
    expect(Math.abs(back - second * 1000)).toBeLessThanOrEqual(3600000);
    expect(instantOf(toWallClock(back, zone))).toBe(instantOf(toWallClock(second * 1000, zone)));
  }));
});
