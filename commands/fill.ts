import { Site } from '../src/lists/connection/Site';
import { importDocument, type ImportProgress, type ImportResult } from '../src/lists/import/importDocument';
import { setUp } from '../src/lists/setup/setUp';
import type { OkrDocument } from '../src/okr/document';
import { bearerWire } from './bearerWire';

export interface FillOptions {
  /** The data site, e.g. http://localhost:8750/sites/okr. */
  webUrl: string;
  document: OkrDocument;
  /** Who fills: must be allowed to manage permissions in the site. */
  asUser: string;
  /** The day for which the stored numbers are worked out; today when left out. */
  today?: string;
  onProgress?: (progress: ImportProgress) => void;
}

/** Sets the lists up where they are not yet and fills them with an OKR document, over HTTP, through the product's own code. People exist already. */
export const fillLists = async ({ webUrl, document, asUser, today, onProgress = () => undefined }: FillOptions): Promise<ImportResult> => {
  const person = asUser.toLowerCase();
  const site = new Site(webUrl.replace(/\/$/, ''), bearerWire(person));
  await setUp(site, ({ done, total, step }) => onProgress({ step: `Set-up: ${step.description}`, rowsDone: done, rowsTotal: total }));
  return importDocument(site, document, person, today ?? new Date().toISOString().slice(0, 10), onProgress);
};
