import { parseTenantOptions } from './options';

test('without arguments: an empty tenant on 8787', () => {
  expect(parseTenantOptions([])).toEqual({ port: 8787, database: null, organisation: { kind: 'empty' }, sites: [], https: false });
});

test('people alone ask for the made-up company', () => {
  expect(parseTenantOptions(['--people', '500', '--port', '0']).organisation).toEqual({ kind: 'sample', people: 500 });
  expect(parseTenantOptions(['--org', 'goals.json']).organisation).toEqual({ kind: 'file', path: 'goals.json' });
});

test('several sites, and another port with TLS', () => {
  expect(parseTenantOptions(['--site', '/sites/a', '--site', '/sites/b', '--https'])).toMatchObject({ sites: ['/sites/a', '/sites/b'], https: true, port: 8443 });
});

test.each([[['--port', 'x']], [['--site', 'a']], [['--people', '1']], [['--unknown']]])('refuses %p in one line', (args) => {
  expect(() => parseTenantOptions(args)).toThrow(/Usage: npm run tenant/);
});
