import type { Browser, Locator, Page } from 'playwright-core';
import { pathsOfLines, type TreeLine } from './treeLines';

const timeout = 60_000;
const dialog = '[role=dialog]';

/** A check-in as the details of a goal show it. */
export interface ShownCheckIn {
  /** The goal that it is about, where the details are of several. */
  about: string | null;
  value: string | null;
  kind: string | null;
  note: string;
  date: string;
}

/** The full page with the goals in a real browser, read and used as a person would. */
export class GoalsPage {
  private constructor(private readonly page: Page, private readonly address: string, public readonly troubles: string[]) {}

  /** Opens the page as this person. Console and page errors and requests to other hosts are collected in `troubles`. */
  public static async open(browser: Browser, url: string, person: string): Promise<GoalsPage> {
    // As high as it takes to scroll seldom.
    const context = await browser.newContext({ viewport: { width: 1600, height: 2000 }, locale: 'en-US' });
    await context.addCookies([{ name: 'tenant-user', value: encodeURIComponent(person), url }]);
    const page = await context.newPage();
    const troubles: string[] = [];
    page.on('console', (message) => { if (message.type() === 'error') troubles.push(`The page says: ${message.text().slice(0, 300)}`); });
    page.on('pageerror', (error) => troubles.push(`The page failed: ${String(error).slice(0, 300)}`));
    page.on('request', (request) => { if (!/^(data|blob|about):/.test(request.url()) && !request.url().startsWith(url)) troubles.push(`The page asked another host: ${request.url()}`); });
    const goals = new GoalsPage(page, `${url}/sites/home/full`, troubles);
    await goals.load('');
    return goals;
  }

  /** Loads the page anew, with a query such as `?goal=12` (opens the details of one) or none. */
  public async load(query: string): Promise<void> {
    await this.page.goto(`${this.address}${query}`);
    await this.page.getByRole('treegrid').waitFor({ timeout });
  }

  /** The period that is chosen, by its name. */
  public async period(): Promise<string> {
    return this.periodPicker.evaluate((element) => (element as HTMLSelectElement).selectedOptions[0].label);
  }

  /** All that the page says about its state, e.g. that no period is running today. */
  public async statusTexts(): Promise<string[]> {
    return this.page.getByRole('status').allInnerTexts();
  }

  /** Chooses a period by its name and opens the tree to its end. @returns whether there is such a choice */
  public async choosePeriod(name: string): Promise<boolean> {
    const names = await this.periodPicker.locator('option').allInnerTexts();
    if (!names.includes(name)) return false;
    await this.periodPicker.selectOption({ label: name });
    await this.page.getByRole('combobox', { name: 'Levels shown' }).selectOption({ label: 'All levels' });
    await this.frames();
    return true;
  }

  /**
   * Reads the tree from top to bottom, opening each line that is still closed: "all levels" opens a goal with several parents only below the first.
   * @returns the titles from the top down to each line
   */
  public async readTree(): Promise<string[][]> {
    const found = new Map<number, TreeLine>();
    await this.scrollTo(0);
    for (let position = 0; ;) {
      while (await this.scroller.evaluate(openLines)) await this.frames();
      for (const { index, ...line } of await this.scroller.evaluate(linesInView)) found.set(index, line);
      const { height, whole } = await this.scroller.evaluate((element) => ({ height: element.clientHeight, whole: element.scrollHeight }));
      if (position + height >= whole) break;
      position += Math.max(100, height - 100);
      await this.scrollTo(position);
    }
    const count = Number(await this.page.getByRole('treegrid').getAttribute('aria-rowcount')) - 1;
    const lines = Array.from({ length: count }, (_, i) => found.get(i + 2));
    const read = lines.filter((line): line is TreeLine => line !== undefined);
    if (read.length !== count) throw new Error(`The tree says that it has ${count} lines; ${read.length} came into view.`);
    return pathsOfLines(read);
  }

  /** Opens the details of a line (0 = the first) by a click. */
  public async openLine(line: number): Promise<void> {
    const row = this.page.locator(`[role=row][aria-rowindex="${line + 2}"] [role=rowheader]`);
    if (!await row.isVisible()) {
      const [height, count] = await Promise.all([this.scroller.evaluate((element) => element.scrollHeight), this.page.getByRole('treegrid').getAttribute('aria-rowcount')]);
      await this.scrollTo(Math.max(0, (line * height) / (Number(count) - 1) - 300));
    }
    await row.click({ timeout });
    await this.frames();
  }

  /** Title and whole text of the details that are open, and all check-ins in it, those behind "Show more" too. */
  public async readDetail(title: string): Promise<{ text: string; checkIns: ShownCheckIn[] }> {
    const panel = this.page.locator(dialog);
    await panel.getByRole('heading', { name: title, exact: true, level: 2 }).waitFor({ timeout });
    await this.frames();
    const section = panel.locator('section[aria-busy="false"]');
    await section.waitFor({ timeout });
    const more = section.getByRole('button', { name: /^Show \d+ more$/ });
    while (await more.count() > 0) await more.click();
    return { text: await panel.innerText(), checkIns: await section.evaluate(checkInsIn) };
  }

  private get periodPicker(): Locator {
    return this.page.getByRole('combobox', { name: 'Period', exact: true });
  }

  private get scroller(): Locator {
    return this.page.locator('[role=treegrid] > [role=rowgroup]').last();
  }

  private async scrollTo(position: number): Promise<void> {
    await this.scroller.evaluate((element, top) => { element.scrollTop = top; }, position);
    await this.frames();
  }

  /** Until the page has drawn what it was told. */
  private async frames(): Promise<void> {
    await this.page.evaluate(() => new Promise<void>((resolve) => { requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve, 0))); }));
  }
}

// What follows runs in the page.

/** @returns whether there was one to open */
function openLines(scroller: Element): boolean {
  const button = scroller.querySelector<HTMLElement>('[role=row][aria-expanded=false] button');
  button?.click();
  return button !== null;
}

function linesInView(scroller: Element): (TreeLine & { index: number })[] {
  return [...scroller.querySelectorAll('[role=row]')].map((row) => ({
    index: Number(row.getAttribute('aria-rowindex')), level: Number(row.getAttribute('aria-level')), title: row.querySelector('[role=rowheader] bdi')?.textContent ?? ''
  }));
}

function checkInsIn(section: Element): ShownCheckIn[] {
  return [...section.querySelectorAll('li')].map((item) => {
    const [head, ...others] = [...item.children];
    const marks = [...head.children].filter((element) => element.tagName !== 'BDI').map((element) => element.textContent ?? '');
    const isNumber = (text: string): boolean => /\d/.test(text);
    return {
      about: head.querySelector('bdi')?.textContent ?? null,
      value: marks.find(isNumber) ?? null,
      kind: marks.find((text) => !isNumber(text)) ?? null,
      note: item.querySelector('p')?.textContent ?? '',
      date: others[others.length - 1].firstElementChild?.textContent ?? ''
    };
  });
}
