import { dataSite, siteUrlOf } from './dataSite';
import { MemoryStore } from './write/UnsentStore';

const pageWeb = 'https://contoso.example/sites/home';

function tenant(answer: () => { status: number; body: object } | Error) {
  const asked: string[] = [];
  const send: typeof fetch = async (input) => {
    asked.push(String(input));
    const given = answer();
    if (given instanceof Error) throw given;
    return new Response(JSON.stringify(given.body), { status: given.status });
  };
  return { asked, send };
}

it('takes the component\'s own setting without asking anybody', async () => {
  const { asked, send } = tenant(() => new Error('not to be asked'));
  const options = { pageWeb, fetch: send, storage: new MemoryStore(), now: 0 };
  expect(await dataSite({ ...options, configured: 'https://contoso.example/sites/okr/' })).toBe('https://contoso.example/sites/okr');
  expect(await dataSite({ ...options, configured: ' /sites/okr ' })).toBe('https://contoso.example/sites/okr');
  expect(asked).toEqual([]);
});

it('asks the tenant once a day', async () => {
  const { asked, send } = tenant(() => ({ status: 200, body: { Value: '/sites/okr' } }));
  const storage = new MemoryStore();
  const at = (now: number): Promise<string> => dataSite({ configured: '', pageWeb, fetch: send, storage, now });
  expect(await at(1000)).toBe('https://contoso.example/sites/okr');
  expect(await at(2000)).toBe('https://contoso.example/sites/okr');
  expect(asked).toEqual(['https://contoso.example/sites/home/_api/web/GetStorageEntity(\'OkrDataSite\')']);
  await at(2000 + 24 * 60 * 60 * 1000);
  expect(asked).toHaveLength(2);
});

it('uses this site when the tenant names none, and remembers that', async () => {
  const { asked, send } = tenant(() => ({ status: 200, body: { 'odata.null': true } }));
  const storage = new MemoryStore();
  for (const now of [1, 2]) expect(await dataSite({ configured: '', pageWeb, fetch: send, storage, now })).toBe(pageWeb);
  expect(asked).toHaveLength(1);
});

it.each([['an error', { status: 500, body: {} }], ['no answer', new Error('offline')]])('uses this site for this visit after %s', async (_name, answer) => {
  const { asked, send } = tenant(() => answer);
  const storage = new MemoryStore();
  for (const now of [1, 2]) expect(await dataSite({ configured: '', pageWeb, fetch: send, storage, now })).toBe(pageWeb);
  expect(asked).toHaveLength(2);
});

it('does without storage', async () => {
  const { send } = tenant(() => ({ status: 200, body: { Value: '/sites/okr' } }));
  const blocked = { getItem: () => { throw new Error('blocked'); }, setItem: () => { throw new Error('blocked'); } };
  expect(await dataSite({ configured: '', pageWeb, fetch: send, storage: blocked, now: 1 })).toBe('https://contoso.example/sites/okr');
});

it('does not take an address elsewhere, or none at all', () => {
  expect(siteUrlOf('https://fabrikam.example/sites/okr', pageWeb)).toBeNull();
  expect(siteUrlOf('https://', pageWeb)).toBeNull();
  expect(siteUrlOf('javascript:alert(1)', pageWeb)).toBeNull();
  expect(siteUrlOf('  ', pageWeb)).toBeNull();
});
