import type { Locator, Page } from 'playwright-core';

export const card = (page: Page): Locator => page.locator('[data-card="MyGoalsAdaptiveCardExtension"]');
export const quickView = (page: Page): Locator => page.locator('[data-quick-view]');

/** Opens a page of the workbench and waits until the card says something other than that it is loading. */
export async function openCard(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await card(page).getByRole('button').first().waitFor({ timeout: 60000 });
}

/** A row of the goals view, by its title. */
export const goal = (page: Page, title: string): Locator => quickView(page).getByText(title, { exact: true });
