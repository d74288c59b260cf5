import { Arguments, parsePath } from './path';

const none = new Map<string, string>();

test('steps, keys and functions', () => {
  expect(parsePath('web/lists/getByTitle(\'It\'\'s%20a%20list\')/items(3)', none)).toEqual([
    { name: 'web', arguments: null }, { name: 'lists', arguments: null }, { name: 'getByTitle', arguments: [{ name: null, value: 'It\'s a list' }] }, { name: 'items', arguments: [{ name: null, value: 3 }] }
  ]);
});

test('a slash, a comma or a bracket inside quotes is part of the text', () => {
  expect(parsePath('web/getList(\'/sites/a,(b)/Lists/X\')', none)[1].arguments).toEqual([{ name: null, value: '/sites/a,(b)/Lists/X' }]);
});

test('named arguments, guids, and names for query parameters', () => {
  const [, step] = parsePath('web/f(a=guid\'0f\',%20b=true,c=@v)', new Map([['@v', '\'i:0#.f|x\'']]));
  const given = new Arguments(step.arguments ?? []);
  expect([given.text('A'), given.flag('b'), given.text('c')]).toEqual(['0f', true, 'i:0#.f|x']);
});

test.each(['web/lists(\'x', 'web/lists(1', 'web/f(@nope)', 'web/%E0%A4%A'])('%s is refused', (path) => {
  expect(() => parsePath(path, none)).toThrow();
});
