import { formatDate, formatSpan } from './dateSpan';
import { safeLink } from './safeLink';

test('days are written as the locale does, whatever the zone of the browser', () => {
  expect(formatDate('2026-10-01', 'en-GB')).toBe('1 Oct 2026');
  expect(formatDate('2026-10-01', 'de-DE')).toBe('1. Okt. 2026');
  expect(formatDate('soon', 'en-GB')).toBe('soon');
});

test('a span may be open at either end', () => {
  expect(formatSpan('2026-10-01', '2026-12-31', 'en-GB')).toBe('1 Oct 2026 – 31 Dec 2026');
  expect(formatSpan(null, '2026-12-31', 'en-GB')).toBe('… – 31 Dec 2026');
  expect(formatSpan(null, null, 'en-GB')).toBeNull();
});

test('only http and https are links to follow', () => {
  expect(safeLink('https://contoso.example/a b')).toBe('https://contoso.example/a%20b');
  expect(safeLink(' http://contoso.example ')).toBe('http://contoso.example/');
  for (const text of ['javascript:alert(1)', 'data:text/html,x', 'contoso.example', '//contoso.example', 'https://', '', null]) expect(safeLink(text)).toBeNull();
});
