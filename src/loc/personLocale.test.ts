import { isRightToLeft, personLocale } from './personLocale';

it('takes the browser\'s region when it speaks the language of the site', () => {
  expect(personLocale('en-US', 'en-GB')).toBe('en-GB');
  expect(personLocale('de-DE', 'en-GB')).toBe('de-DE');
  expect(personLocale('de-DE', undefined)).toBe('de-DE');
  expect(personLocale('', undefined)).toBe('en-US');
});

it('knows right-to-left languages', () => {
  expect(isRightToLeft('he-IL')).toBe(true);
  expect(isRightToLeft('qps-plocm')).toBe(true);
  expect(isRightToLeft('de-DE')).toBe(false);
});
