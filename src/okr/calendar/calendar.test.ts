import { aMonthAfter, dayOf, isDay, isoDateOf, weekdayOf } from './day';
import { CountedDays } from './CountedDays';
import { millisecondsOf } from './instant';
import { dayIn, isTimeZone, TimeZone } from './TimeZone';

const day = (text: string): number => dayOf(text) ?? NaN;

describe('days', () => {
  it('are counted from 1970-01-01, back and forth', () => {
    expect([dayOf('1970-01-01'), dayOf('1970-01-02'), dayOf('1969-12-31'), dayOf('2026-11-21'), dayOf('0001-01-01'), dayOf('0099-12-31')]).toEqual([0, 1, -1, 20778, -719162, -683004]);
    for (const text of ['1970-01-01', '2028-02-29', '0001-01-01', '0099-12-31', '9999-12-31', '2026-01-09']) expect(isoDateOf(day(text))).toBe(text);
  });

  it('are those of the calendar, through four centuries', () => {
    for (let which = day('1899-12-31'); which <= day('2300-03-02'); which++) if (dayOf(isoDateOf(which)) !== which) throw new Error(`${isoDateOf(which)} is ${dayOf(isoDateOf(which))}, not ${which}`);
  });

  it('are none that the calendar does not know', () => {
    for (const text of ['2026-02-29', '1900-02-29', '2100-02-29', '2028-02-30', '2026-02-30', '2026-13-01', '2026-00-10', '2026-04-31', '2026-04-00', '0000-01-01', '2026-1-1', ' 2026-01-01', '2026-01-01T00:00:00Z', '', 'x2026-01-01']) expect([text, isDay(text)]).toEqual([text, false]);
    expect(['2028-02-29', '2000-02-29', '2026-01-31', '2026-12-31'].map(isDay)).toEqual([true, true, true, true]);
  });

  it('know their weekday, before 1970 too', () => {
    expect(['2026-11-16', '2026-11-21', '2026-11-22', '1970-01-01', '1969-12-31', '1969-12-28', '1900-01-01'].map((text) => weekdayOf(day(text)))).toEqual([1, 6, 7, 4, 3, 7, 1]);
  });

  it('know the same date a month later', () => {
    expect(['2026-10-09', '2026-01-31', '2028-01-30', '2026-12-31', '2026-02-28'].map((text) => isoDateOf(aMonthAfter(day(text))))).toEqual(['2026-11-09', '2026-02-28', '2028-02-29', '2027-01-31', '2026-03-28']);
  });
});

describe('instants', () => {
  it('are read in UTC wherever this runs, unless they have an offset', () => {
    const noon = Date.UTC(2026, 9, 9, 12, 0, 0);
    for (const text of ['2026-10-09T12:00:00Z', '2026-10-09T12:00:00', '2026-10-09 12:00', '2026-10-09T14:00:00+02:00', '2026-10-09T14:00+0200', '2026-10-09T06:30:00-05:30', '2026-10-09T12:00:00.000Z']) expect([text, millisecondsOf(text)]).toEqual([text, noon]);
    expect(millisecondsOf('2026-10-09T12:00:00.123456Z')).toBe(noon + 123);
    expect(millisecondsOf('2026-10-09T12:00:01,5Z')).toBe(noon + 1500);
    // A leap second.
    expect(millisecondsOf('2026-12-31T23:59:60Z')).toBe(Date.UTC(2027, 0, 1));
    expect(millisecondsOf('2026-10-09T12:34:56Z')).toBe(noon + (34 * 60 + 56) * 1000);
  });

  it('are none of anything else', () => {
    for (const text of ['', '2026-10-09', '2026-02-30T12:00:00Z', '2026-10-09T24:00:00Z', '2026-10-09T12:60:00Z', '2026-10-09T12:00:61Z', '2026-10-09T12:00:00X', 'x2026-10-09T12:00:00Z', 'now']) expect([text, millisecondsOf(text)]).toEqual([text, null]);
  });
});

describe('dayIn', () => {
  it('is the day there', () => {
    expect([dayIn('2026-11-21T23:59:59Z', 'UTC'), dayIn('2026-11-21T23:00:00Z', 'Europe/Berlin'), dayIn('2026-11-21T04:59:59Z', 'America/New_York'), dayIn('2026-11-21T10:59:59Z', 'Pacific/Auckland'), dayIn('2026-11-21T11:00:00Z', 'Pacific/Auckland')])
      .toEqual(['2026-11-21', '2026-11-22', '2026-11-20', '2026-11-21', '2026-11-22']);
  });

  it('is right on days on which the clocks change', () => {
    // Berlin: summer time ends on 25 October 2026 at 01:00 UTC; it began on 29 March.
    expect(['2026-10-24T21:59:59Z', '2026-10-24T22:00:00Z', '2026-10-25T22:59:59Z', '2026-10-25T23:00:00Z', '2026-03-28T23:00:00Z', '2026-03-29T21:59:59Z', '2026-03-29T22:00:00Z'].map((text) => dayIn(text, 'Europe/Berlin')))
      .toEqual(['2026-10-24', '2026-10-25', '2026-10-25', '2026-10-26', '2026-03-29', '2026-03-29', '2026-03-30']);
    // Samoa skipped 30 December 2011.
    expect([dayIn('2011-12-30T09:59:59Z', 'Pacific/Apia'), dayIn('2011-12-30T10:00:00Z', 'Pacific/Apia')]).toEqual(['2011-12-29', '2011-12-31']);
  });

  it('takes an unknown zone for UTC, and is null for what is no instant', () => {
    expect([dayIn('2026-11-21T23:00:00Z', 'Nowhere/Land'), dayIn('yesterday', 'UTC'), isTimeZone('Europe/Berlin'), isTimeZone('Nowhere/Land'), isTimeZone('')]).toEqual(['2026-11-21', null, true, false, false]);
  });

  it('remembers an offset and gives the same the second time', () => {
    const zone = new TimeZone('America/New_York');
    const at = (text: string): string => isoDateOf(zone.dayAt(millisecondsOf(text) ?? NaN));
    expect(['2026-11-01T04:30:00Z', '2026-11-01T03:30:00Z', '2026-11-02T04:30:00Z', '2026-11-02T05:30:00Z', '2026-11-01T03:30:00Z'].map(at)).toEqual(['2026-11-01', '2026-10-31', '2026-11-01', '2026-11-02', '2026-10-31']);
  });
});

describe('CountedDays', () => {
  it('counts every day without a calendar, both ends included', () => {
    const all = new CountedDays(null);
    expect([all.between(5, 5), all.between(5, 7), all.between(7, 5), all.between(-3, 3)]).toEqual([1, 3, 0, 7]);
  });

  it('counts what a loop would count, with holidays on working days only once, before 1970 too', () => {
    const holidays = ['2026-11-11', '2026-11-11', '2026-11-14', '2026-12-25', 'never'];
    const working = new CountedDays({ weekdays: [1, 2, 3, 5], holidays });
    const isCounted = (which: number): boolean => [1, 2, 3, 5].includes(weekdayOf(which)) && !holidays.includes(isoDateOf(which));
    for (const [first, last] of [['2026-11-01', '2026-11-30'], ['2026-11-11', '2026-11-11'], ['2026-11-10', '2026-11-12'], ['2026-12-24', '2026-12-26'], ['1969-12-01', '1970-01-15'], ['2026-11-12', '2026-11-10']].map(([a, b]) => [day(a), day(b)])) {
      let count = 0;
      for (let which = first; which <= last; which++) if (isCounted(which)) count++;
      expect([isoDateOf(first), working.between(first, last)]).toEqual([isoDateOf(first), count]);
    }
  });

  it('takes holidays in any order', () => {
    const working = new CountedDays({ weekdays: [1, 2, 3, 4, 5], holidays: ['2026-11-20', '2026-11-03', '2026-11-18', '2026-11-10', '2026-11-05'] });
    expect([working.between(day('2026-11-02'), day('2026-11-06')), working.between(day('2026-11-09'), day('2026-11-13')), working.between(day('2026-11-16'), day('2026-11-20'))]).toEqual([3, 4, 3]);
  });

  it('counts nothing where no weekday counts', () => expect(new CountedDays({ weekdays: [], holidays: [] }).between(0, 100)).toBe(0));
});
