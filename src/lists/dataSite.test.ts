import { findDataSite, siteUrlOf } from './dataSite';

const page = 'https://contoso.example/sites/home';
const answers = (status: number, body: object) => jest.fn(async () => new Response(JSON.stringify(body), { status })) as jest.Mock & typeof fetch;

test('what the component says comes first, and nobody is asked', async () => {
  const send = answers(200, { Value: '/sites/other' });
  await expect(findDataSite('https://contoso.example/sites/okr/', page, send)).resolves.toBe('https://contoso.example/sites/okr');
  await expect(findDataSite('/sites/okr', page, send)).resolves.toBe('https://contoso.example/sites/okr');
  expect(send).not.toHaveBeenCalled();
});

test('then the tenant property, then this site', async () => {
  await expect(findDataSite('', page, answers(200, { Value: 'https://contoso.example/sites/okr' }))).resolves.toBe('https://contoso.example/sites/okr');
  await expect(findDataSite('', page, answers(200, { 'odata.null': true }))).resolves.toBe(page);
  await expect(findDataSite('', page, answers(404, {}))).resolves.toBe(page);
});

test('without a network it is this site: reading the goals will say what is the matter', async () => {
  await expect(findDataSite('', page, jest.fn(async () => { throw new TypeError('Failed to fetch'); }))).resolves.toBe(page);
});

test('an address elsewhere, or none at all, is not taken', () => {
  expect(siteUrlOf('https://fabrikam.example/sites/okr', page)).toBeNull();
  expect(siteUrlOf('https://', page)).toBeNull();
  expect(siteUrlOf('javascript:alert(1)', page)).toBeNull();
  expect(siteUrlOf('  ', page)).toBeNull();
});
