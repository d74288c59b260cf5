import { card, quickView } from '../../tests/harness/myGoals';
import type { Scene, Stage } from './Scene';

type Step = NonNullable<Scene['act']>;
type Before = NonNullable<Scene['before']>;

/** One step after the other. */
export const inOrder = (...steps: readonly Step[]): Step => async (stage) => {
  for (const step of steps) await step(stage);
};

/** What the workbench draws of a quick view, once it is there. */
const shown = async ({ page }: Stage, view: string): Promise<void> => {
  await page.locator(`[data-quick-view="${view}"] .ac-adaptiveCard`).waitFor();
};

/** Taps on the card, beside its buttons. */
export const openCardView = (view = 'goals'): Step => async (stage) => {
  await card(stage.page).click({ position: { x: 40, y: 20 } });
  await shown(stage, view);
};

/** Presses a button of the quick view, by its words or its place. */
export const press = (name: string | number): Step => async ({ page }) => {
  const button = typeof name === 'number' ? quickView(page).locator('.ac-pushButton').nth(name) : quickView(page).getByRole('button', { name, exact: true });
  await button.click();
};

/** Opens a goal of the list, by its title or its place. */
export const openGoal = (title: string | number): Step => async (stage) => {
  const rows = quickView(stage.page).locator('.ac-selectable');
  await (typeof title === 'number' ? rows.nth(title) : rows.filter({ hasText: title }).first()).click();
  await shown(stage, 'check-in');
};

export const see = (words: string | RegExp): Step => async ({ page }) => {
  await quickView(page).getByText(words).first().waitFor();
};

export const waitForView = (view: string): Step => (stage) => shown(stage, view);

/** Fills the n-th field for text. */
export const fill = (n: number, text: string): Step => ({ page }) => quickView(page).locator('input.ac-textInput, textarea.ac-textInput').nth(n).fill(text);

export const choose = (label: string, choice: string): Step => async ({ page }) => {
  await quickView(page).getByLabel(label).first().selectOption({ label: choice });
};

/** Back from the quick view to the card. */
export const closeView: Step = async ({ page }) => {
  await page.keyboard.press('Escape');
  await quickView(page).waitFor({ state: 'detached' });
};

/** Requests for goals and check-ins. */
export const dataRequests = '**/sites/okr/_api/**';

/** Nothing that is asked for arrives. */
export const neverAnswered = (pattern: string): Before => async ({ page }) => {
  await page.route(pattern, () => undefined);
};

/** As without a connection. */
export const noConnection = (pattern: string): Before => async ({ page }) => {
  await page.route(pattern, (route) => route.abort('internetdisconnected'));
};

/** Makes the local tenant answer wrongly. `user` and `url` say which requests. */
export const fault = (match: Record<string, string>, what: Record<string, unknown>, rest: Record<string, unknown> = { rate: 1 }): Before => async ({ url }) => {
  const response = await fetch(`${url}/_tenant/faults`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ match, fault: what, ...rest }) });
  if (!response.ok) throw new Error(`The local tenant refused a fault: ${response.status} ${await response.text()}`);
};

/** What is written does not get through. */
export const writesLost: Before = async ({ page }) => {
  await page.route(dataRequests, (route) => (route.request().method() === 'POST' ? route.abort('internetdisconnected') : route.fallback()));
};
