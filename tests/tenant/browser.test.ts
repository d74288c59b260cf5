import type { Browser } from 'playwright-core';
import { launchBrowser, visit } from '../harness/browser';
import { startSample, type SampleSite } from '../hostSample/startSample';

/** The real SPHttpClient, MSGraphClientV3 and PnPjs of a packaged web part, on the real SPFx runtime in Chromium, against the tenant: cookies, digests and all. */
let site: SampleSite;
let browser: Browser;

beforeAll(async () => {
  site = await startSample([{
    id: '11111111-1111-4111-8111-111111111111', alias: 'ClientsWebPart', file: 'tests/tenant/ClientsWebPart.ts',
    manifest: {
      componentType: 'WebPart', loadLegacyFabricCss: false, supportedHosts: ['SharePointWebPart'], supportsThemeVariants: true,
      preconfiguredEntries: [{ title: { default: 'Clients' }, description: { default: '' }, properties: { title: 'Clients' } }]
    }
  }]);
  await site.ask('POST', '/_tenant/sites', { path: '/sites/okr', members: ['ada@contoso.example'] });
  browser = await launchBrowser();
}, 120000);
afterAll(async () => {
  await browser.close();
  await site.stop();
});

test('every client that SPFx offers reads and writes', async () => {
  const visitor = await visit(browser, site.url, 'ada@contoso.example');
  await visitor.page.goto(`${site.url}/sites/home/page?props=${encodeURIComponent(JSON.stringify({ siteUrl: `${site.url}/sites/okr` }))}`);
  const results = JSON.parse(await visitor.page.locator('[data-fact="results"]').textContent() ?? '{}') as unknown;
  expect(results).toEqual({
    list: 201, made: 1, merged: 204, stale: 412, read: ['Two'], batch: [201, 404, 200], me: 'Ada Admin', people: ['Bo Lund'], pnp: 'By PnPjs', pnpBatch: ['Two', 'In a batch', 'By PnPjs'], pnpGraph: 'Ada Admin'
  });
  await visitor.close();
});
