import type { Browser, Page } from 'playwright-core';
import { visit } from '../../tests/harness/browser';
import { card, quickView } from '../../tests/harness/myGoals';
import type { CardSize, Device, Scene, Theme } from './Scene';

const themes: readonly Theme[] = ['light', 'dark'];
const devices: readonly Device[] = ['phone', 'desktop'];
const viewports = { phone: { width: 560, height: 960 }, desktop: { width: 1280, height: 800 } };
const pages = { phone: 'phone', desktop: 'dashboard' };
const locales = { 'de-DE': 'de-DE', 'qps-ploc': 'en-GB', 'qps-plocm': 'he-IL' };
/** Page around a card that is seen beside it. */
const margin = 12;
/** No quick view at a desk is drawn lower than this. */
const leastHeight = 480;

export interface Shot {
  /** "Phone, light". */
  label: string;
  png: Buffer;
}

async function setTheme(page: Page, theme: Theme): Promise<void> {
  await page.evaluate((name) => window.__workbench.setTheme?.(name), theme);
  await page.waitForTimeout(150);
}

/** The card with a little of the dashboard around it. */
async function shootCard(page: Page): Promise<Buffer> {
  const box = await card(page).boundingBox();
  if (box === null) throw new Error('There is no card on the page.');
  return page.screenshot({ clip: { x: box.x - margin, y: box.y - margin, width: box.width + 2 * margin, height: box.height + 2 * margin }, animations: 'disabled' });
}

/** Waits until the page has drawn what it has to draw. */
async function settled(page: Page): Promise<void> {
  const look = (): Promise<string> => page.evaluate(() => document.querySelector('.quick-view-body, [data-card]')?.innerHTML ?? '');
  for (let before = '', now = await look(), still = 0; still < 3; [before, now] = [now, await look()]) {
    still = before === now ? still + 1 : 0;
    await page.waitForTimeout(100);
  }
}

/** Makes room for all that the quick view says: what would be scrolled to is in the picture. */
async function growTo(page: Page, device: Device): Promise<void> {
  const hidden = await page.evaluate(() => {
    const body = document.querySelector('.quick-view-body');
    return body ? body.scrollHeight - body.clientHeight : 0;
  });
  if (device === 'desktop') {
    const content = await page.evaluate(() => {
      const body = document.querySelector('.quick-view-body');
      const last = body?.lastElementChild?.getBoundingClientRect();
      return last ? last.bottom + 24 : 0;
    });
    await page.setViewportSize({ width: viewports.desktop.width, height: Math.max(leastHeight, Math.ceil(hidden > 0 ? viewports.desktop.height + hidden : content)) });
    return;
  }
  if (hidden <= 0) return;
  await page.setViewportSize({ width: viewports.phone.width, height: viewports.phone.height + hidden });
  await page.evaluate((more) => { document.querySelector<HTMLElement>('.phone')!.style.blockSize = `${844 + more}px`; }, hidden);
}

/** Opens the card's settings, as whoever edits the page does, and waits until they have looked at the site. */
async function openSettings(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Edit properties of My goals/ }).click();
  await page.locator('#spPropertyPaneContainer').getByText(/\/sites\//).first().waitFor();
}

async function shootQuickView(page: Page, device: Device): Promise<Buffer> {
  return (device === 'phone' ? page.locator('.phone') : quickView(page)).screenshot({ animations: 'disabled' });
}

/** Brings a scene about in a new browser and takes it in both themes. */
async function shootOn(browser: Browser, url: string, scene: Scene, device: Device, size: CardSize): Promise<Shot[]> {
  const locale = scene.culture ? locales[scene.culture] : 'en-US';
  const { page, close } = await visit(browser, url, scene.person, { ...viewports[device], locale, touch: device === 'phone' });
  try {
    const query = new URLSearchParams({ size, ...(scene.shows === 'settings' ? { mode: 'edit' } : {}), ...(scene.culture ? { locale: scene.culture } : {}), ...(scene.properties ? { props: JSON.stringify(scene.properties(url)) } : {}) });
    await scene.before?.({ page, url });
    await page.goto(`${url}/sites/home/${pages[device]}?${query}`);
    const ready = scene.keepsLoading ? card(page) : card(page).locator('.card-footer button').first();
    await ready.waitFor({ timeout: 60_000 });
    if (scene.shows === 'settings') await openSettings(page);
    await scene.act?.({ page, url });
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await page.mouse.move(0, 0);
    await settled(page);
    if (scene.shows === 'quick-view') await growTo(page, device);
    const shots: Shot[] = [];
    for (const theme of themes) {
      await setTheme(page, theme);
      const place = device === 'phone' ? 'Phone' : 'Desktop';
      const kind = scene.shows === 'card' ? `${size}, ` : '';
      const take = { card: () => shootCard(page), 'quick-view': () => shootQuickView(page, device), settings: () => page.locator('#spPropertyPaneContainer').screenshot({ animations: 'disabled' }) }[scene.shows];
      shots.push({ label: `${place}, ${kind}${theme}`, png: await take() });
    }
    return shots;
  } finally {
    await close();
  }
}

/** All pictures of a scene: on the phone and at a desk, light and dark, and of a card in each size. */
export async function shoot(browser: Browser, url: string, scene: Scene, afterEach: () => Promise<void>): Promise<Shot[]> {
  const sizes = scene.shows === 'card' ? scene.sizes ?? ['medium', 'large'] as const : ['medium'] as const;
  const shots: Shot[] = [];
  for (const size of sizes) {
    for (const device of scene.shows === 'settings' ? ['desktop'] as const : devices) {
      shots.push(...await shootOn(browser, url, scene, device, size));
      await afterEach();
    }
  }
  return shots;
}
