import { errors } from '../errors';
import { isObject, type Json, type JsonObject } from '../odata/json';

/** What can be set while the tenant runs (PATCH /_tenant/settings). The defaults are SharePoint Online's, or the assumption named in docs/tenant.md. */
export type Settings = {
  /** Rows that a query may touch without an index, or select by one. */
  listViewThreshold: number;
  /** Lookup and person columns that a query may read. */
  joinLimit: number;
  /** Indexes that a list may have. */
  indexLimit: number;
  /** Rows of an answer without $top, and the most that $top may ask for. */
  defaultPage: number;
  largestPage: number;
  /** Operations of a batch, and its size in bytes. */
  batchOperations: number;
  batchBytes: number;
  /** Seconds that a form digest is good for. */
  digestSeconds: number;
  /** Whether an index on a lookup or person column spares a query the threshold. */
  lookupIndexServes: boolean;
  /** Whether `$orderby=ID desc` without a filter is served past the threshold. */
  idDescendingServes: boolean;
  /** Whether the validate calls set Author, Editor and Created for a caller who may edit the row, and while adding for one who may only add. */
  authorOnEdit: boolean;
  authorOnAdd: boolean;
  /** Whether a plain POST or MERGE insists on required columns. */
  requiredOnPost: boolean;
  /** Rows past which a list's inheritance cannot be broken, and security scopes that a site may have. */
  breakLimit: number;
  scopeLimit: number;
  /** Whether breaking inheritance without copying leaves the caller with full control. */
  breakAddsCaller: boolean;
  /** Whether a unique column is refused together with ReadSecurity 2, or WriteSecurity 2. */
  uniqueNeedsOpenRead: boolean;
  uniqueNeedsOpenWrite: boolean;
  /** How a list is answered that the caller may not see: 404 as if it were not there, when addressed by title or id. */
  hiddenListsAreMissing: boolean;
  /** What an empty multi-value column reads as: true for null, false for []. */
  emptyMultiIsNull: boolean;
  /** Rows looked at by one page of a filtered read; 0: as many as it takes. With a small number pages come back empty but with a continuation. */
  filteredPageScan: number;
  /** Seconds after its making that every seventh row of a list is still missing from reads by others: rows commit out of order. 0: none is late. */
  lateRowSeconds: number;
  /** Requests that one person may make in five minutes; 0: any number. Past it: 429. */
  userBudget: number;
  /** Milliseconds that every answer waits. */
  latency: number;
}

export const defaultSettings: Readonly<Settings> = {
  listViewThreshold: 5000, joinLimit: 12, indexLimit: 20, defaultPage: 100, largestPage: 5000, batchOperations: 100, batchBytes: 1048576, digestSeconds: 1800,
  lookupIndexServes: false, idDescendingServes: false, authorOnEdit: true, authorOnAdd: false, requiredOnPost: false, breakLimit: 100000, scopeLimit: 50000, breakAddsCaller: true, uniqueNeedsOpenRead: true,
  uniqueNeedsOpenWrite: false, hiddenListsAreMissing: true, emptyMultiIsNull: true, filteredPageScan: 0, lateRowSeconds: 0, userBudget: 0, latency: 0
};

/** Checks and merges changes; a setting that is unknown or of the wrong type is refused. */
export function mergeSettings(settings: Settings, changes: Json): Settings {
  if (!isObject(changes)) throw errors.badBody('Settings are a JSON object.');
  const merged: JsonObject = { ...settings };
  for (const [name, value] of Object.entries(changes)) {
    if (!Object.hasOwn(defaultSettings, name)) throw errors.badBody(`There is no setting "${name}". There are: ${Object.keys(defaultSettings).join(', ')}.`);
    const known = defaultSettings[name as keyof Settings];
    if (typeof value !== typeof known || (typeof value === 'number' && !(Number.isFinite(value) && value >= 0))) {
      throw errors.badBody(`The setting "${name}" must be a ${typeof known === 'number' ? 'number of 0 or more' : typeof known}.`);
    }
    merged[name] = value;
  }
  return merged as unknown as Settings;
}
