import { cellText } from './cellText';
import { itemsQuery, messageOf, visibleFields, type ListField } from './SharePointLists';

const field = (InternalName: string, TypeAsString = 'Text', more: Partial<ListField & { FromBaseType: boolean }> = {}): ListField & { FromBaseType?: boolean } =>
  ({ InternalName, TypeAsString, Title: InternalName, ReadOnlyField: false, Hidden: false, Required: false, ...more });

describe('a list\'s columns', () => {
  it('are its own and a few of SharePoint\'s, number and title first, author and times last', () => {
    const fields = [field('Modified', 'DateTime', { FromBaseType: true }), field('OkrState'), field('_UIVersionString', 'Text', { FromBaseType: true }), field('Title', 'Text', { FromBaseType: true }),
      field('ID', 'Counter', { FromBaseType: true }), field('Secret', 'Text', { Hidden: true }), field('Edit', 'Computed')];
    expect(visibleFields(fields).map(({ InternalName }) => InternalName)).toEqual(['ID', 'Title', 'OkrState', 'Modified']);
  });

  it('are asked for with the names of people, at most twelve of them', () => {
    const people = Array.from({ length: 14 }, (_value, index) => field(`P${index}`, 'User'));
    const query = itemsQuery([field('Title'), ...people], 'Id asc');
    expect(query.match(/\$expand=([^&]*)/)?.[1].split(',')).toHaveLength(12);
    expect(itemsQuery([field('Title')], 'Id asc')).not.toContain('$expand');
  });
});

describe('a cell', () => {
  const text = (value: unknown, type: string) => cellText({ Id: 1, F: value }, field('F', type), 'en-US');
  it.each([
    [null, 'Text', ''], ['plain', 'Text', 'plain'], [true, 'Boolean', 'Yes'], [1234.5, 'Number', '1,234.5'], [{ Title: 'Ada', Id: 3 }, 'User', 'Ada'],
    [[{ Title: 'Ada' }, { Title: 'Bo' }], 'UserMulti', 'Ada, Bo'], [['a', 'b'], 'MultiChoice', 'a, b'], [{ Url: 'https://x', Description: 'X' }, 'URL', 'X']
  ])('%j of a column of type %s reads %j', (value, type, expected) => expect(text(value, type)).toBe(expected));
});

describe('what the server says when it refuses', () => {
  it.each([
    ['{"odata.error":{"code":"-1","message":{"lang":"en","value":"Too many rows."}}}', 'Too many rows.'],
    ['{"error":{"code":"-1","message":{"lang":"en","value":"Access denied."}}}', 'Access denied.'],
    ['{"error":{"code":"x","message":"Not found."}}', 'Not found.'],
    ['<html>Bad gateway</html>', '<html>Bad gateway</html>'],
    ['', 'The server answered 502.']
  ])('%j reads %j', (body, expected) => expect(messageOf(body, 502)).toBe(expected));
});
