import * as fs from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser, visit, type Visitor } from './harness/browser';
import { startSample, type SampleSite } from './hostSample/startSample';

const axeSource = fs.readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds serious or critical, as "rule: element". */
async function seriousProblems(page: Page): Promise<string[]> {
  await page.evaluate(axeSource);
  return page.evaluate(async () => {
    const axe = (window as unknown as { axe: { run(): Promise<{ violations: { id: string; impact: string; nodes: { html: string }[] }[] }> } }).axe;
    const { violations } = await axe.run();
    return violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
  });
}

describe('the workbench in a browser', () => {
  let site: SampleSite;
  let browser: Browser;
  let visitor: Visitor;
  let page: Page;

  const open = async (path: string): Promise<void> => {
    await page.goto(site.url + path);
    await page.waitForFunction(() => window.__workbench.ready);
  };
  const fact = (name: string): Promise<string | null> => page.locator(`[data-fact="${name}"]`).textContent();

  beforeAll(async () => {
    site = await startSample();
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await site.stop();
  });
  beforeEach(async () => {
    visitor = await visit(browser, site.url, 'ada@contoso.example');
    page = visitor.page;
  });
  afterEach(async () => {
    expect(visitor.takeTroubles()).toEqual([]);
    await visitor.close();
  });

  it('lets somebody be picked who has not been here before', async () => {
    await visitor.context.clearCookies();
    await page.goto(`${site.url}/sites/home/phone`);
    expect(new URL(page.url()).pathname).toBe('/');
    await page.getByRole('searchbox', { name: 'Search people by name' }).fill('lu');
    await page.getByRole('list', { name: 'People' }).getByRole('button').click();
    await page.getByRole('heading', { name: 'You are Bo Lund' }).waitFor();
    await page.getByRole('main').getByRole('link', { name: /Dashboard/ }).click();
    await page.locator('[data-card="SampleCard"]').waitFor();
    expect(await page.getByRole('button', { name: /Bo Lund/ }).count()).toBe(1);
  });

  it.each(['/sites/home/dashboard', '/sites/home/phone'])('shows a card on %s, opens its quick view and brings the answer back', async (path) => {
    await open(path);
    const card = page.locator('[data-card="SampleCard"]');
    expect(await card.textContent()).toContain('0 sent');
    await page.getByRole('button', { name: 'Sample', exact: true }).click({ position: { x: 200, y: 20 } });
    const view = page.locator('[data-quick-view="main"]');
    expect(await view.textContent()).toContain('<img src=x onerror=alert(1)>');
    expect(await view.getByRole('link', { name: 'a link' }).getAttribute('href')).toBe('https://example.com');

    await view.getByRole('button', { name: 'Send' }).click();
    await view.getByText('Please say who you are.').waitFor();
    await view.getByRole('textbox').fill('Ada');
    await view.getByRole('button', { name: 'Send' }).click();
    await view.getByText('Count is 1').waitFor();
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-quick-view'))).toBe('main');

    await view.getByRole('button', { name: 'Details' }).click();
    await page.getByRole('status').filter({ hasText: 'Loading' }).waitFor();
    const details = page.locator('[data-quick-view="details"]');
    await details.getByText('Sent by Ada').waitFor();
    await details.getByRole('button', { name: 'Back' }).click();
    await view.getByRole('button', { name: 'Own HTML' }).click();
    await page.getByText('Drawn by the view, count 1').waitFor();
    await page.getByRole('button', { name: 'Back' }).click();
    expect(await page.evaluate(() => document.body.dataset.htmlViewLeft)).toBe('true');
    await view.getByRole('button', { name: 'Close' }).click();
    await card.getByText('Sent by Ada').waitFor();
    expect(await page.evaluate(() => window.__workbench.events.map(({ type }) => type))).toEqual(expect.arrayContaining(['quickView', 'action', 'closeQuickView']));

    await page.reload();
    await card.getByText('1 sent').waitFor();
  });

  it('shows the card of last time while the card wakes up', async () => {
    await open('/sites/home/dashboard');
    const card = page.locator('[data-card="SampleCard"]');
    await page.getByRole('button', { name: 'Add one' }).click();
    await card.getByText('1 sent').waitFor();
    await page.goto(`${site.url}/sites/home/dashboard?props={"waits":true}`);
    await card.getByText('1 sent').waitFor();
    // Longer than the runtime waits before it shows its own progress indicator.
    await page.waitForTimeout(2000);
    expect(await card.getAttribute('aria-busy')).toBe('true');
    await page.getByRole('button', { name: 'Add one' }).click();
    await page.evaluate(() => window.dispatchEvent(new Event('sample-go-on')));
    await page.waitForFunction(() => window.__workbench.ready);
    expect(await card.textContent()).toContain('1 sent');
    await page.getByRole('button', { name: 'Add one' }).click();
    await card.getByText('2 sent').waitFor();
  });

  it('keeps the focus in a quick view and gives it back', async () => {
    await open('/sites/home/dashboard');
    await page.getByRole('button', { name: 'Open', exact: true }).focus();
    await page.keyboard.press('Enter');
    await page.locator('[data-quick-view="main"]').waitFor();
    for (let press = 0; press < 12; press++) {
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.closest('[data-quick-view]') !== null)).toBe(true);
    }
    await page.keyboard.press('Escape');
    expect(await page.locator('[data-quick-view]').count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Open');
  });

  it('hands over what is typed on a card', async () => {
    await open('/sites/home/dashboard?props={"view":"input"}');
    await page.getByPlaceholder('Your answer').fill('Forty-two');
    await page.getByRole('button', { name: 'Send answer' }).click();
    await page.getByText('Heard: Forty-two').waitFor();
  });

  it.each([['bar', 'Done by day', 'rect', 3], ['line', 'Over time', 'polyline', 2], ['pie', 'By status', 'circle', 2]])('draws a %s chart, at a desk and on the phone', async (view, name, shape, count) => {
    for (const path of ['dashboard', 'phone']) {
      await open(`/sites/home/${path}?props={"view":"${view}"}`);
      expect(await page.getByRole('img', { name }).locator(shape).count()).toBe(count);
    }
  });

  it('shows a picture with its text', async () => {
    await open('/sites/home/phone?props={"view":"image"}');
    expect(await page.getByRole('img', { name: 'A teal field' }).evaluate((image) => (image as HTMLImageElement).naturalWidth)).toBeGreaterThan(0);
  });

  it('tells a web part the truth about person, site, language and theme', async () => {
    await open('/sites/home/page?user=bo@contoso.example&locale=de-de');
    expect(await fact('user')).toBe('i:0#.f|membership|bo@contoso.example');
    expect(await fact('web')).toBe('/sites/home');
    expect(await fact('culture')).toBe('de-DE');
    expect(await fact('dataSite')).toBe('OKR');
    expect(await fact('graph')).toBe('Bo Lund');
    const light = await fact('text');
    await page.getByLabel('Theme').selectOption('dark');
    await page.waitForFunction((before) => document.querySelector('[data-fact="text"]')?.textContent !== before, light);
    expect(new URL(page.url()).searchParams.get('theme')).toBe('dark');
  });

  it('is a team\'s tab on the Teams page', async () => {
    await open('/sites/home/teams?group=0d5c8e1a-0000-4000-8000-000000000001');
    expect(await fact('team')).toBe('0d5c8e1a-0000-4000-8000-000000000001');
    await open('/sites/home/full');
    expect(await fact('team')).toBe('');
  });

  it('keeps what is set in the property pane', async () => {
    await open('/sites/home/page?mode=edit');
    await page.getByRole('button', { name: 'Edit properties of Sample' }).click();
    await page.locator('#spPropertyPaneContainer').getByLabel('Title').fill('Set in the pane');
    await page.waitForFunction(() => document.querySelector('[data-fact="title"]')?.textContent === 'Set in the pane');
    await page.waitForFunction(() => localStorage.getItem('workbench:properties:page:SampleWebPart')?.includes('Set in the pane'));
    await open('/sites/home/page');
    expect(await fact('title')).toBe('Set in the pane');
    expect(await fact('mode')).toBe('1');
  });

  it('opens a card\'s property pane, with the size that the platform adds', async () => {
    await open('/sites/home/dashboard?mode=edit');
    await page.getByRole('button', { name: 'Edit properties of Sample card' }).click();
    const pane = page.locator('#spPropertyPaneContainer');
    await pane.getByLabel('Title').fill('New title');
    await page.locator('[data-card="SampleCard"]').getByText('New title').waitFor();
    await pane.getByRole('combobox', { name: 'Card size' }).click();
    await page.getByRole('listbox', { name: 'Card size' }).getByRole('option', { name: 'Medium' }).click();
    await page.locator('.card-medium').waitFor();
    expect(new URL(page.url()).searchParams.get('size')).toBe('Medium');
  });

  it('names a component that nobody has', async () => {
    await open('/sites/home/page');
    const answered = await page.evaluate(async () => (await fetch('/sites/home/_api/web/GetClientSideComponents', { method: 'POST', body: '{"components":[{"id":"lost"}]}' })).status);
    expect(answered).toBe(404);
    expect(await page.evaluate(() => window.__workbench.unknownComponents)).toEqual(['{"components":[{"id":"lost"}]}']);
    await page.getByRole('alert').filter({ hasText: 'lost' }).waitFor();
    expect(visitor.takeTroubles()).toEqual([expect.stringContaining('lost')]);
  });

  it('lets an administrator work in the lists', async () => {
    await site.ask('POST', '/sites/okr/_api/web/lists', { Title: 'Things', BaseTemplate: 100 });
    const columns = [['Weight', 9], ['Done', 8], ['Note', 3], ['Owner', 20]] as const;
    for (const [Title, FieldTypeKind] of columns) await site.ask('POST', '/sites/okr/_api/web/lists/getbytitle(\'Things\')/fields', { Title, FieldTypeKind });
    for (let number = 1; number <= 55; number++) await site.ask('POST', '/sites/okr/_api/web/lists/getbytitle(\'Things\')/items', { Title: `Thing ${number}`, Weight: number });

    await visitor.context.addCookies([{ name: 'tenant-user', value: 'admin%40contoso.example', url: site.url }]);
    await open('/sites/okr/lists');
    await page.getByRole('link', { name: 'Things' }).click();
    await page.getByText('Thing 50').waitFor();
    await page.getByRole('button', { name: 'Next page' }).click();
    await page.getByText('Thing 55').waitFor();
    await page.getByRole('button', { name: 'Weight' }).click();
    await page.locator('th[aria-sort="ascending"]').getByRole('button', { name: 'Weight' }).click();
    await page.getByText('Thing 55').waitFor();

    await page.getByRole('button', { name: 'Edit row 55' }).click();
    const form = page.getByRole('dialog');
    await form.getByLabel('Title').fill('Changed');
    await form.getByLabel('Owner').fill('bo@contoso.example');
    await form.getByLabel('Done').check();
    await form.getByLabel('Weight').fill('heavy');
    await form.getByRole('button', { name: 'Save' }).click();
    await form.getByText('Weight: "heavy" is not a number.').waitFor();
    await form.getByLabel('Weight').fill('99.5');
    expect(await seriousProblems(page)).toEqual([]);
    await form.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Row 55 is saved.').waitFor();
    const row = page.getByRole('row').filter({ hasText: 'Changed' });
    await row.filter({ hasText: '99.5' }).filter({ hasText: 'Bo Lund' }).filter({ hasText: 'Yes' }).waitFor();

    await page.getByRole('button', { name: 'Add a row' }).click();
    await form.getByLabel('Title').fill('Brand new');
    await form.getByRole('button', { name: 'Save' }).click();
    await page.getByText('The row is added.').waitFor();
    expect(await page.getByText('56 rows').count()).toBe(1);

    await page.getByRole('button', { name: 'Edit row 55' }).click();
    await site.ask('POST', '/sites/okr/_api/web/lists/getbytitle(\'Things\')/items(55)/validateUpdateListItem()', { formValues: [{ FieldName: 'Title', FieldValue: 'Somebody else was here' }], bNewDocumentUpdate: false });
    await form.getByLabel('Title').fill('Too late');
    await form.getByRole('button', { name: 'Save' }).click();
    await form.getByRole('alert').waitFor();
    expect(visitor.takeTroubles()).toEqual([expect.stringContaining('412')]);
    await form.getByRole('button', { name: 'Cancel' }).click();
    await page.getByText('Somebody else was here').waitFor();
    await page.getByRole('button', { name: 'Edit row 54' }).click();
    page.once('dialog', (dialog) => void dialog.accept());
    await form.getByRole('button', { name: 'Delete' }).click();
    await page.getByText('Row 54 is deleted.').waitFor();
    expect(await page.getByText('55 rows').count()).toBe(1);
  });

  it.each(['', '?theme=dark', '?theme=contrast', '?locale=qps-plocm'])('gives axe nothing serious to say, and fits 320 pixels: %s', async (query) => {
    for (const path of ['/', '/sites/home/dashboard', '/sites/home/phone', '/sites/home/page', '/sites/home/full', '/sites/home/teams', '/sites/okr/lists']) {
      await page.setViewportSize({ width: 1280, height: 900 });
      await open(path + query);
      expect(await seriousProblems(page)).toEqual([]);
      await page.setViewportSize({ width: 320, height: 640 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    }
    await open(`/sites/home/phone${query}`);
    await page.getByRole('button', { name: 'Open', exact: true }).click();
    await page.locator('[data-quick-view="main"]').waitFor();
    expect(await seriousProblems(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  });
});
