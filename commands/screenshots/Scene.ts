import type { Page } from 'playwright-core';

/** A browser in which somebody looks at the card. */
export interface Stage {
  page: Page;
  /** Of the workbench, e.g. `http://localhost:41234`. */
  url: string;
}

export type Device = 'phone' | 'desktop';
export type CardSize = 'medium' | 'large';
export type Theme = 'light' | 'dark';

/** One state of the card or of a quick view, and the way to it in the running product. */
export interface Scene {
  /** Of its file. */
  name: string;
  /** What it shows, in one sentence. */
  about: string;
  /** `settings`: the card's property pane, which there is at a desk only. */
  shows: 'card' | 'quick-view' | 'settings';
  /** Who looks: a user principal name. */
  person: string;
  /** Properties of the card, beside those that the workbench sets. */
  properties?(url: string): Record<string, unknown>;
  /** Culture of the page; English without it. */
  culture?: 'de-DE' | 'qps-ploc' | 'qps-plocm';
  /** Only these sizes of the card; all without it. */
  sizes?: readonly CardSize[];
  /** What goes wrong, arranged before the page is opened. */
  before?(stage: Stage): Promise<void>;
  /** From the page just opened to what the picture shows. */
  act?(stage: Stage): Promise<void>;
  /** The card never comes to a button: it is not waited for. */
  keepsLoading?: boolean;
}
