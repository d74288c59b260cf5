import fc from 'fast-check';
import { TenantError } from '../errors';
import { parseFilter } from './filter';
import { passes } from './filterValues';

const goal = { Title: 'It\'s a Goal', Value: 3, Done: true, Start: '2022-11-04T16:12:04Z', Empty: null };
const matches = (text: string): boolean => passes(parseFilter(text), (path) => (goal as Record<string, string | number | boolean | null>)[path]);

test.each<[string, boolean]>([
  ['Title eq \'it\'\'s a goal\'', true], ['Value gt 2 and Value le 3', true], ['Value eq 1 or Done', true], ['not (Value eq 3)', false], ['3 eq Value', true], ['4 gt Value', true],
  ['substringof(\'GOAL\', Title)', true], ['substringof(\'x\', Title) eq false', true], ['startswith(Title,\'it\')', true], ['Empty eq null', true], ['Empty ne null', false],
  ['Start gt datetime\'2022-11-04T00:00:00Z\'', true], ['year(Start) eq 2022', true], ['Done eq 1', true], ['Value eq 1 and Value eq 2 or Value eq 3', true]
])('%s', (text, expected) => {
  expect(matches(text)).toBe(expected);
});

test.each(['', 'Title', 'Title eq', '(Title eq \'a\'', 'Title eq \'a\' and', 'tolower(Title) eq \'a\'', 'Start gt datetime\'never\'', '\'a\' eq', `${'('.repeat(500)}Value eq 1${')'.repeat(500)}`])('%s is no filter, or a plain column', (text) => {
  if (text === 'Title') expect(parseFilter(text)).toMatchObject({ kind: 'compare' });
  else expect(() => parseFilter(text)).toThrow(TenantError);
});

test('whatever is sent, the answer is a filter or a refusal', () => {
  fc.assert(fc.property(fc.oneof(fc.string(), fc.array(fc.constantFrom('Title', ' ', 'eq', 'and', 'or', 'not', '(', ')', '\'', ',', '1', 'null', 'datetime\'x\'', 'guid\'')).map((parts) => parts.join(' '))), (text) => {
    try {
      parseFilter(text);
    } catch (error) {
      expect(error).toBeInstanceOf(TenantError);
    }
  }));
});
