import { UserError } from './UserError';
import { wholeNumber } from './wholeNumber';

const usage = 'Usage: do it.';

test('a whole number between the two ends is read', () => {
  expect(wholeNumber('people', '40', { least: 40, most: 50, usage })).toBe(40);
  expect(wholeNumber('people', '050', { least: 40, most: 50, usage })).toBe(50);
  expect(wholeNumber('runs', '123456789', { least: 0, usage })).toBe(123456789);
});

test.each(['39', '51', '', ' ', '4e1', '40.0', '-45', 'many'])('%j is refused with the ends and how the command is used', (text) => {
  expect(() => wholeNumber('people', text, { least: 40, most: 50, usage })).toThrow(new UserError(`--people takes a whole number from 40 to 50, not "${text}". ${usage}`, 2));
});

test.each(['', '-1', '1e3', '0x10', '1.5', '9'.repeat(20)])('%j is refused where there is no upper end too', (text) => {
  expect(() => wholeNumber('runs', text, { least: 0, usage })).toThrow(new UserError(`--runs takes a whole number from 0, not "${text}". ${usage}`, 2));
});
