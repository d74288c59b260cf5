import { dayOrNull, isDay, numberOrNull, objectOf, oneOf, oneOfOrNull, tagsOf, textOrNull } from './cells';
import { extraOf } from './extraOf';

describe('what may stand in a cell', () => {
  const problems: string[] = [];
  const problem = (column: string, value: unknown, message: string): void => void problems.push(`${column} ${String(value)} ${message}`);
  beforeEach(() => problems.splice(0));

  it.each([[5, 5], ['5', 5], ['12,5', 12.5], [' 7 ', 7], [null, null], ['', null], [undefined, null]])('the number %p is read as %p', (typed, read) => {
    expect(numberOrNull('N', typed, problem)).toBe(read);
    expect(problems).toEqual([]);
  });

  it.each(['ten', Number.NaN, Number.POSITIVE_INFINITY, {}])('%p is no number, and named', (typed) => {
    expect(numberOrNull('N', typed, problem)).toBeNull();
    expect(problems).toHaveLength(1);
  });

  it.each([['2026-11-21', '2026-11-21'], ['2026-11-21T10:00:00Z', '2026-11-21'], ['', null], [null, null]])('the day %p is read as %p', (typed, read) => {
    expect(dayOrNull('D', typed, problem)).toBe(read);
    expect(problems).toEqual([]);
  });

  it.each(['31.12.2026', '2026-02-30', '2026-13-01', 'soon'])('%p is no day, and named', (typed) => {
    expect(dayOrNull('D', typed, problem)).toBeNull();
    expect(problems).toEqual([`D ${typed} is no date (yyyy-mm-dd)`]);
  });

  it('a leap day is one only in a leap year', () => {
    expect([isDay('2028-02-29'), isDay('2026-02-29')]).toEqual([true, false]);
  });

  it('a choice is read whatever its letters, and another word gives the fallback and a name', () => {
    expect(oneOf('S', 'Active', ['active', 'closed'], 'closed', problem)).toBe('active');
    expect(oneOf('S', 'done', ['active', 'closed'], 'active', problem)).toBe('active');
    expect(oneOfOrNull('S', '', ['active'], problem)).toBeNull();
    expect(problems).toEqual(['S done is none of active, closed']);
  });

  it('JSON that is none, or no object, is an empty one and named', () => {
    expect([objectOf('J', '{"a":1}', problem), objectOf('J', '[1]', problem), objectOf('J', '{', problem), objectOf('J', null, problem)]).toEqual([{ a: 1 }, {}, {}, {}]);
    expect(problems).toEqual(['J [1] is no JSON object', 'J { is no JSON']);
  });

  it('tags and texts lose what is only space', () => {
    expect([tagsOf(' a ;; b;'), tagsOf(null), textOrNull('  ')]).toEqual([['a', 'b'], [], null]);
  });

  it('fields that are not known are kept, others are not', () => {
    expect(extraOf({ id: '1', colour: 'blue', nothing: undefined }, ['id'])).toBe('{"colour":"blue"}');
    expect(extraOf({ id: '1' }, ['id'])).toBeNull();
  });
});
