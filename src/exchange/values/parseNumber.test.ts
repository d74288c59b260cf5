import fc from 'fast-check';
import { parseNumber } from './parseNumber';

describe('parseNumber', () => {
  it.each<[string, number | null]>([
    ['0', 0], ['42', 42], ['-5', -5], ['\u22125', -5], ['+5', 5], ['(5)', -5], ['(1,234.5)', -1234.5], ['25%', 25], ['12.5 %', 12.5], ['$1,000', 1000], ['1 000 €', 1000], ['£3.5', 3.5],
    ['3,637,839', 3637839], ['3.637.839', 3637839], ['1.250,75', 1250.75], ['1,250.75', 1250.75], ['12,34,567.89', 1234567.89], ["1'234'567.5", 1234567.5], ['1’234', 1234], ['1\u00a0234,5', 1234.5],
    ['1\u202f234', 1234], ['1,234', 1234], ['1,23', 1.23], ['0.001', 0.001], ['0,125', 0.125], ['.5', 0.5], ['5.', 5], ['1e15', 1e15], ['1E-3', 0.001], ['1000000000000000', 1e15],
    ['5k', null], ['2M', null], ['n/a', null], ['-', null], ['', null], ['1,2,3', null], ['1.2.3', null], ['1,23,4', null], ['1.2,3.4', null], ['--5', null], ['(-5)', null], ['12 apples', null], ['%', null],
    ['Infinity', null], ['NaN', null], ['0x10', null], ['1e999', null]
  ])('reads %j as %j', (text, value) => {
    expect(parseNumber(text)).toBe(value);
  });

  it('takes one separator before three digits as the file writes decimals', () => {
    expect([parseNumber('1.234', '.'), parseNumber('1.234', ',')]).toEqual([1.234, 1234]);
    expect([parseNumber('1,234', '.'), parseNumber('1,234', ',')]).toEqual([1234, 1.234]);
  });

  it('reads back every number that was written with a decimal point', () => {
    fc.assert(fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
      expect(parseNumber(String(value))).toBe(value === 0 ? 0 : value);
    }));
  });

  it('reads numbers as German and as English spreadsheets write them', () => {
    fc.assert(fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 99 }), (whole, cents) => {
      const value = Number(`${whole}.${String(cents).padStart(2, '0')}`);
      expect(parseNumber(value.toLocaleString('de-DE', { minimumFractionDigits: 2 }), ',')).toBe(value === 0 ? 0 : value);
      expect(parseNumber(value.toLocaleString('en-US', { minimumFractionDigits: 2 }), '.')).toBe(value === 0 ? 0 : value);
    }));
  });

  it('gives a finite number or null for any text', () => {
    fc.assert(fc.property(fc.string(), (text) => {
      const value = parseNumber(text);
      expect(value === null || Number.isFinite(value)).toBe(true);
    }));
  });
});
