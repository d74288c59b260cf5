import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { startTenant, type RunningTenant } from '../../workbench/tenant/testing/startTenant';
import { launchBrowser, visit } from '../harness/browser';
import { addPeople, mia } from './connect';

/** A client for SharePoint that others have published, unchanged, in a page of the tenant's own, as one person with a cookie. */
export interface PublishedClient {
  tenant: RunningTenant;
  page: Page;
  close(): Promise<void>;
}

/** @param bundle the client's file for browsers, below node_modules */
export async function openPublishedClient(bundle: string): Promise<PublishedClient> {
  const tenant = await startTenant();
  await addPeople(tenant);
  const browser = await launchBrowser();
  const { page } = await visit(browser, tenant.url, mia);
  await page.goto(`${tenant.url}/sites/okr`);
  await page.addScriptTag({ path: join(__dirname, '../../node_modules', bundle) });
  return {
    tenant, page,
    close: async () => {
      await browser.close();
      await tenant.close();
    }
  };
}
