import { formatComputed, formatMeasured, formatValue } from './numbers';
import { formatPercent } from './percent';
import { readNumber, typedNumber } from './readNumber';

const read = (text: string, locale: string, unit = ''): number | string => {
  const result = readNumber(text, unit, locale);
  return result.ok ? result.value : result.message;
};

describe('reading what a person typed', () => {
  it.each([
    ['1,234.5', 'en-GB', 1234.5], ['1234.5', 'en-US', 1234.5], ['.5', 'en-GB', 0.5], ['-12', 'en-GB', -12], ['−12', 'en-GB', -12], ['+3', 'en-GB', 3], ['12,34,567', 'en-IN', 1234567],
    ['1.234,5', 'de-DE', 1234.5], ['1234,5', 'de-DE', 1234.5], ['1.5', 'de-DE', 1.5], ['1.234', 'de-DE', 1234], ['1,5', 'en-GB', 1.5], ['1,234', 'en-GB', 1234],
    ['1 234,5', 'fr-FR', 1234.5], ['1\u202f234,5', 'fr-FR', 1234.5], ["1'234.5", 'de-CH', 1234.5], ['1’234.5', 'de-CH', 1234.5], ['١٢٣', 'ar-EG', 123], [' 0 ', 'en-GB', 0]
  ])('%s in %s is %d', (text, locale, value) => {
    expect(read(text, locale)).toBe(value);
  });

  it('takes the unit before or after the number', () => {
    expect(read('62 %', 'de-DE', '%')).toBe(62);
    expect(read('€1,200', 'en-GB', '€')).toBe(1200);
    expect(read('14 days', 'en-GB', 'days')).toBe(14);
  });

  it.each([['twelve', 'en-GB'], ['1.234.5', 'en-GB'], ['1,23,4', 'de-DE'], ['1e5', 'en-GB'], ['Infinity', 'en-GB'], ['NaN', 'en-GB'], ['--1', 'en-GB'], ['1.234.', 'de-DE'], ['-', 'en-GB'], ['+', 'de-DE']])(
    'refuses %s in %s and shows how to write a number', (text, locale) => {
      expect(read(text, locale)).toContain(new Intl.NumberFormat(locale).format(1234.5));
    });

  it('says what is missing when nothing was typed', () => {
    expect(read('  ', 'de-DE')).toBe('Enter a number, such as 1.234,5.');
  });

  it.each(['en-GB', 'de-DE', 'fr-FR', 'ar-EG', 'hi-IN', 'sv-SE', 'de-CH'])('reads back in %s what it wrote', (locale) => {
    for (const value of [0, 7, -1234.5, 1234567.25, 0.5]) {
      expect(read(typedNumber(value, locale), locale)).toBe(value);
      expect(read(formatValue(value, '', locale), locale)).toBe(value);
    }
  });
});

describe('showing values', () => {
  it('puts known signs where the locale puts them, and any other unit behind', () => {
    expect(formatValue(62, '%', 'en-GB')).toBe('62%');
    expect(formatValue(62.5, '%', 'de-DE')).toBe('62,5\u00a0%');
    expect(formatValue(1200, '€', 'en-GB')).toBe('€1,200');
    expect(formatValue(1200, 'customers', 'de-DE')).toBe('1.200\u00a0customers');
    expect(formatValue(null, '%', 'en-GB')).toBe('–');
    expect(formatValue(NaN, '', 'en-GB')).toBe('–');
  });

  it('says 100% only when it is reached', () => {
    expect(formatPercent(0.999, 'en-GB')).toBe('99%');
    expect(formatPercent(1, 'en-GB')).toBe('100%');
    expect(formatPercent(0.29, 'en-GB')).toBe('29%');
    expect(formatPercent(null, 'en-GB')).toBe('–');
  });

  it('shows what was worked out as finely as its start and target are: whole things stay whole', () => {
    expect(formatComputed(78.46, { unit: 'first meetings', start: 0, target: 140 }, 'en-GB')).toBe('78\u00a0first meetings');
    expect(formatComputed(4.6923, { unit: 'M€', start: 3.7, target: 5.4 }, 'de-DE')).toBe('4,7\u00a0M€');
    expect(formatComputed(68.02, { unit: '%', start: null, target: 90 }, 'en-GB')).toBe('68%');
    expect(formatComputed(null, { unit: '%', start: null, target: 90 }, 'en-GB')).toBe('–');
  });

  it('shows what was reported as it was, and never on the line that it is beside', () => {
    const availability = { unit: '%', start: null, target: 99.95 };
    expect(formatMeasured(99.96, availability, 'en-GB')).toBe('99.96%');
    expect(formatMeasured(99.951, availability, 'en-GB')).toBe('99.951%');
    expect(formatMeasured(99.997, availability, 'en-GB')).toBe('99.997%');
    expect(formatMeasured(99.995, { ...availability, target: 99.995 }, 'en-GB')).toBe('99.995%');
    expect(formatMeasured(100, availability, 'en-GB')).toBe('100%');
    expect(formatMeasured(5.3, { unit: 'customers', start: 0, target: 14 }, 'en-GB')).toBe('5.3\u00a0customers');
    expect(formatMeasured(1 / 3, { unit: '', start: null, target: null }, 'en-GB')).toBe('0.33');
  });
});
