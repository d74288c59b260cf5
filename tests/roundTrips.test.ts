import type { Browser } from 'playwright-core';
import { samplePersonas } from '../commands/sampleOrganisation';
import { launchBrowser, visit } from './harness/browser';
import { card } from './harness/myGoals';
import { startProduct, type Product } from './harness/product';

let product: Product;
let browser: Browser;

beforeAll(async () => {
  // Page and data are on different sites, as always in the workbench.
  product = await startProduct(['--people', '60']);
  browser = await launchBrowser();
  // With answers that take a while, requests that wait for an earlier answer cannot look as if they had been sent together.
  await fetch(`${product.url}/_tenant/faults`, {
    method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ match: { url: '/sites/okr/_api/' }, fault: { kind: 'delay', ms: 600 }, times: 10000 })
  });
});

afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

/** How many requests had to wait for the one before: the longest chain in which each began after the other had ended. */
function roundTrips(requests: readonly { startedAt: number; endedAt: number }[]): number {
  const ends: { at: number; depth: number }[] = [];
  for (const request of [...requests].sort((a, b) => a.startedAt - b.startedAt)) {
    const depth = 1 + Math.max(0, ...ends.filter((end) => end.at <= request.startedAt).map((end) => end.depth));
    ends.push({ at: request.endedAt, depth });
  }
  return Math.max(0, ...ends.map((end) => end.depth));
}

async function coldLoad(person: string): Promise<{ trips: number; requests: string[] }> {
  const visitor = await visit(browser, product.url, person, { width: 390, height: 844 });
  await visitor.page.goto(`${product.url}/sites/home/phone`);
  await card(visitor.page).getByText(/due|on track|behind|at risk|done/i).first().waitFor({ timeout: 60000 });
  // What is asked for after that, if anything, counts too.
  await visitor.page.waitForTimeout(1500);
  const requests = visitor.takeRequests().filter((request) => request.url.startsWith('/sites/okr/_api/'));
  await visitor.close();
  return { trips: roundTrips(requests), requests: requests.map((request) => `${request.method} ${request.url}`) };
}

test('a person with goals of their own only: one round trip, reads only', async () => {
  const { trips, requests } = await coldLoad(samplePersonas.executive);
  expect(requests.length).toBeGreaterThan(0);
  expect(requests.length).toBeLessThanOrEqual(8);
  expect(requests.filter((request) => !request.startsWith('GET '))).toEqual([]);
  expect(trips).toBe(1);
});

test.each([samplePersonas.fiveKeyResults, samplePersonas.checksInForOthers, samplePersonas.fortyGoals])('at most two round trips and eight requests for %s', async (person) => {
  const { trips, requests } = await coldLoad(person);
  expect(requests.length).toBeLessThanOrEqual(8);
  expect(requests.filter((request) => !request.startsWith('GET '))).toEqual([]);
  expect(trips).toBeLessThanOrEqual(2);
});
