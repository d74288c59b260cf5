import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { chromium, type Browser } from 'playwright-core';
import { findChromium } from '../../commands/machine/findChromium';
import { selfSignedCertificate } from '../../workbench/tenant/http/selfSignedCertificate';
import { serveTenant, type ServedTenant } from '../../workbench/tenant/serveTenant';
import { admin } from '../../workbench/tenant/testing/startTenant';

/** `--https`: the real origins, with the browser told where they are. */
let served: ServedTenant;
let browser: Browser;

beforeAll(async () => {
  served = await serveTenant({ port: 0, tls: selfSignedCertificate(['contoso.sharepoint.com', 'graph.microsoft.com']) });
  const { port } = new URL(served.url);
  const rules = ['contoso.sharepoint.com:443', 'graph.microsoft.com:443'].map((host) => `MAP ${host} 127.0.0.1:${port}`);
  browser = await chromium.launch({
    executablePath: findChromium(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--ignore-certificate-errors', `--host-resolver-rules=${[...rules, 'MAP * ~NOTFOUND', 'EXCLUDE 127.0.0.1'].join(', ')}`]
  });
}, 60000);
afterAll(async () => {
  await browser.close();
  await served.close();
});

test('PnPjs and Microsoft\'s Graph client work at contoso.sharepoint.com and graph.microsoft.com', async () => {
  const { outputFiles } = buildSync({ entryPoints: [join(__dirname, 'originsPage.ts')], bundle: true, write: false, format: 'iife', platform: 'browser', target: 'es2022' });
  const context = await browser.newContext();
  await context.addCookies([{ name: 'tenant-user', value: encodeURIComponent(admin), url: 'https://contoso.sharepoint.com' }]);
  const page = await context.newPage();
  await page.goto('https://contoso.sharepoint.com/sites/okr');
  await page.addScriptTag({ content: outputFiles[0].text });
  expect(await page.evaluate((upn) => window.tryClients(upn), admin)).toEqual({
    web: 'https://contoso.sharepoint.com/sites/okr', titles: ['Here'], me: 'Ada Admin', people: ['Ada Admin']
  });
  await context.close();
});
