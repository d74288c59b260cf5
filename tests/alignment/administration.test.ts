import type { Page } from 'playwright-core';
import { samplePersonas } from '../../commands/sampleOrganisation';
import { axeFaults } from '../harness/axeFaults';
import type { VisitorOptions } from '../harness/browser';
import { addSite, readRows } from '../harness/sharePoint';
import { productWithVisitors } from '../harness/visitors';

const admin = 'admin@contoso.example';
// Asking whether a list is there answers 404 while it is not; what a page that was closed has just made answers 400 to whom makes it again. The browser writes both into its console by itself.
const visitors = productWithVisitors(['--people', '40'], /the server responded with a status of 40[04]/);

async function open(query: string, { person = admin, site, ...options }: VisitorOptions & { person?: string; site?: string } = {}): Promise<Page> {
  const { page } = await visitors.visitAs(person, options);
  const props = site === undefined ? '' : `&props=${encodeURIComponent(JSON.stringify({ siteUrl: visitors.product.url + site }))}`;
  await page.goto(`${visitors.product.url}/sites/home/full?${query}${props}`);
  return page;
}

const inLists = (site: string) => (list: string, path: string, method: 'POST' | 'MERGE', body: object): Promise<Response> => fetch(`${visitors.product.url}${site}/_api/web/GetList('${site}/Lists/${list}')${path}`, {
  method: 'POST', headers: { authorization: `Bearer ${admin}`, accept: 'application/json;odata=nometadata', 'content-type': 'application/json;odata=nometadata', ...(method === 'POST' ? {} : { 'X-HTTP-Method': method, 'IF-MATCH': '*' }) }, body: JSON.stringify(body)
});

test('set-up: the choice is made with the keyboard, says before what will happen, and is what holds afterwards', async () => {
  await addSite(visitors.product.url, '/sites/chosen', 'Chosen');
  const page = await open('', { site: '/sites/chosen' });
  await page.getByText('13 lists are made').waitFor();
  await page.getByText('Change who is let in').focus();
  await page.keyboard.press('Enter');
  await page.getByRole('radiogroup', { name: 'Who takes part' }).getByRole('radio', { name: 'Everyone in the organisation' }).focus();
  await page.keyboard.press('ArrowDown');
  await page.getByRole('alert').getByText('Choose at least one person').waitFor();
  await expect(page.getByRole('button', { name: 'Set up' }).isDisabled()).resolves.toBe(true);
  await page.getByRole('combobox', { name: 'Who takes part' }).click();
  await page.keyboard.type(samplePersonas.oneGoal.split('@')[0], { delay: 20 });
  await page.getByRole('listbox', { name: 'People and groups found' }).getByRole('option').first().waitFor();
  await page.keyboard.press('Enter');
  await page.getByText(/^New in “OKR participants”: /).waitFor();
  await expect(axeFaults(page)).resolves.toEqual([]);
  await expect(readRows(visitors.product.url, 'OKRSettings', '$select=Id', { site: '/sites/chosen' })).rejects.toThrow('404');
  await page.getByRole('button', { name: 'Set up' }).click();
  await page.getByText('Everything is set up').waitFor({ timeout: 90000 });
  const add = (person: string): Promise<number> => fetch(`${visitors.product.url}/sites/chosen/_api/web/GetList('/sites/chosen/Lists/OKRObjectives')/items`, {
    method: 'POST', headers: { authorization: `Bearer ${person}`, 'content-type': 'application/json' }, body: '{"Title":"Mine"}'
  }).then(({ status }) => status);
  await expect(add(samplePersonas.oneGoal)).resolves.toBe(201);
  await expect(add(samplePersonas.fiveKeyResults)).resolves.toBe(403);
});

test('set-up: the page closed in the middle, and opened again, goes on to the end', async () => {
  await addSite(visitors.product.url, '/sites/closed', 'Closed');
  const first = await open('', { site: '/sites/closed' });
  await first.getByRole('button', { name: 'Set up' }).click();
  await first.getByText(/^Step \d\d+ of/).waitFor();
  await first.close();
  const second = await open('', { site: '/sites/closed' });
  await second.getByText('What will be done', { exact: true }).waitFor();
  await second.getByRole('button', { name: 'Set up' }).click();
  await second.getByText('Everything is set up').waitFor({ timeout: 90000 });
  await second.getByRole('button', { name: 'Show the goals' }).click();
  await second.getByRole('navigation', { name: 'Administration' }).getByRole('button', { name: 'Health' }).click();
  await second.getByText('Nothing found').waitFor();
  expect(new URL(second.url()).searchParams.get('page')).toBe('health');
});

test('set-up: the server fails in the middle: it says where it stopped, and goes on from there', async () => {
  await addSite(visitors.product.url, '/sites/failing', 'Failing');
  const faults = (init: RequestInit): Promise<Response> => fetch(`${visitors.product.url}/_tenant/faults`, { ...init, headers: { authorization: 'Bearer admin@contoso.example', 'content-type': 'application/json' } });
  const { page, takeTroubles } = await visitors.visitAs(admin);
  await page.goto(`${visitors.product.url}/sites/home/full?props=${encodeURIComponent(JSON.stringify({ siteUrl: `${visitors.product.url}/sites/failing` }))}`);
  await page.getByRole('button', { name: 'Set up' }).click();
  await page.getByText(/^Step \d\d+ of/).waitFor();
  await faults({ method: 'POST', body: JSON.stringify({ match: { method: 'POST', url: '/sites/failing/_api' }, fault: { kind: 'status', status: 500 }, rate: 1, seed: 1 }) });
  await page.getByText(/^Set-up stopped\./).waitFor();
  await faults({ method: 'DELETE' });
  expect(takeTroubles().some((trouble) => trouble.includes('status of 500'))).toBe(true);
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByText('Everything is set up').waitFor({ timeout: 90000 });
});

test.each([['light', {}], ['dark', { width: 390, height: 844, touch: true }], ['contrast', {}]] as const)('Health, in the %s theme: finds, says what it means, asks, mends, reports; nothing stands in anybody\'s way', async (theme, options) => {
  const change = inLists('/sites/okr');
  await change('OKRKeyResults', '/items(3)', 'MERGE', { OkrSnapshot: '99|20261120T080000.1|=' });
  await change('OKRKeyResults', '/items(4)', 'MERGE', { OkrDue: 'soon' });
  await change('OKRObjectives', '', 'MERGE', { EnableVersioning: false });
  const page = await open(`theme=${theme}&page=health`, options);
  await page.getByText('Cells that cannot be read (1)').waitFor();
  await expect(axeFaults(page)).resolves.toEqual([]);
  await expect(page.getByRole('region', { name: 'Cells that cannot be read' }).getByRole('link').getAttribute('href')).resolves.toBe(`${visitors.product.url}/sites/okr/Lists/OKRKeyResults/DispForm.aspx?ID=4`);
  await page.getByRole('button', { name: 'Check every check-in too' }).focus();
  await page.keyboard.press('Enter');
  await page.getByText('Stored numbers that are old (1)').waitFor();
  await page.getByRole('button', { name: 'Mend what can be mended safely (2)' }).click();
  await page.getByText('Settings of “OKR objectives” (versions)').last().waitFor();
  await page.waitForTimeout(500);
  await expect(axeFaults(page)).resolves.toEqual([]);
  await page.keyboard.press('Escape');
  await page.getByRole('alertdialog').waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Mend what can be mended safely (2)' }).click();
  await page.getByRole('button', { name: 'Mend', exact: true }).click();
  await page.getByText('2 problems were mended.').waitFor({ timeout: 60000 });
  await page.getByText('1 problem found').waitFor({ timeout: 60000 });
  await expect(axeFaults(page)).resolves.toEqual([]);
  await expect(page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).resolves.toBe(true);
  await change('OKRKeyResults', '/items(4)', 'MERGE', { OkrDue: null });
  await page.getByRole('button', { name: 'Check again' }).click();
  await page.getByText('Nothing found').waitFor();
});

test('an ordinary person sees no menu for administrators, and a link there tells whom to ask', async () => {
  const goals = await open('', { person: samplePersonas.oneGoal });
  await goals.getByRole('treegrid').waitFor({ timeout: 60000 });
  await goals.waitForLoadState('networkidle');
  await expect(goals.getByRole('navigation', { name: 'Administration' }).count()).resolves.toBe(0);
  const page = await open('page=health', { person: samplePersonas.oneGoal });
  await page.getByText('This page is for administrators').waitFor();
  await page.getByRole('link', { name: 'Ada Admin' }).waitFor();
});

test('German', async () => {
  const page = await open('locale=de-DE&page=set-up');
  await page.getByText('Alles ist, wie es sein soll. Es gibt nichts zu tun.').waitFor();
  await page.getByRole('button', { name: 'Zurück zu den Zielen' }).click();
  await page.getByRole('button', { name: 'Zustand' }).click();
  await page.getByText('Nichts gefunden').waitFor();
});
