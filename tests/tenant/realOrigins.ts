import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { chromium, type Page } from 'playwright-core';
import { findChromium } from '../../commands/machine/findChromium';
import { selfSignedCertificate } from '../../workbench/tenant/http/selfSignedCertificate';
import { serveTenant } from '../../workbench/tenant/serveTenant';

/** A page of https://contoso.sharepoint.com in Chromium, with the tenant behind that name and graph.microsoft.com, as `--https` serves it. */
export interface RealOrigins {
  readonly page: Page;
  /** Steers the tenant: a path below `/_tenant/`. */
  control(method: string, path: string, body?: object): Promise<void>;
  close(): Promise<void>;
}

/** Opens the page as a person, and runs a script of this folder in it: `originsPage.ts`. */
export async function openRealOrigins(user: string, script: string): Promise<RealOrigins> {
  const served = await serveTenant({ port: 0, tls: selfSignedCertificate(['contoso.sharepoint.com', 'graph.microsoft.com']) });
  const { port } = new URL(served.url);
  const rules = ['contoso.sharepoint.com:443', 'graph.microsoft.com:443'].map((host) => `MAP ${host} 127.0.0.1:${port}`);
  const browser = await chromium.launch({
    executablePath: findChromium(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--ignore-certificate-errors', `--host-resolver-rules=${[...rules, 'MAP * ~NOTFOUND', 'EXCLUDE 127.0.0.1'].join(', ')}`]
  });
  const context = await browser.newContext();
  await context.addCookies([{ name: 'tenant-user', value: encodeURIComponent(user), url: 'https://contoso.sharepoint.com' }]);
  const page = await context.newPage();
  await page.goto('https://contoso.sharepoint.com/sites/okr');
  const { outputFiles } = buildSync({ entryPoints: [join(__dirname, script)], bundle: true, write: false, format: 'iife', platform: 'browser', target: 'es2022' });
  await page.addScriptTag({ content: outputFiles[0].text });
  return {
    page,
    control: async (method, path, body) => {
      const failure = await page.evaluate(async ([verb, url, text]) => {
        const response = await fetch(url, { method: verb, ...(text === '' ? {} : { body: text }) });
        return response.ok ? '' : await response.text();
      }, [method, `/_tenant/${path}`, body === undefined ? '' : JSON.stringify(body)]);
      if (failure !== '') throw new Error(failure);
    },
    close: async () => {
      await browser.close();
      await served.close();
    }
  };
}
