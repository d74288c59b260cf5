import { readArgs } from '../machine/readArgs';
import { UserError } from '../machine/UserError';
import { wholeNumber } from '../machine/wholeNumber';

export interface TenantCommandOptions {
  /** 0 = any free one. */
  port: number;
  /** The SQLite file; null = one that is removed at the end. */
  database: string | null;
  /** What a new database is filled with: nothing, the made-up company, or an OKR JSON file. */
  organisation: { kind: 'empty' } | { kind: 'sample'; people: number } | { kind: 'file'; path: string };
  /** Empty team sites to add: `/sites/x`. */
  sites: string[];
  https: boolean;
}

export const tenantUsage = 'Usage: npm run tenant -- [--port N] [--db FILE] [--org sample|empty|FILE.json] [--people N] [--site /sites/x]… [--https]';

/** @throws UserError (exit code 2) that names the wrong argument */
export function parseTenantOptions(args: readonly string[]): TenantCommandOptions {
  const { values } = readArgs({
    args: [...args],
    options: {
      port: { type: 'string' }, db: { type: 'string' }, org: { type: 'string' }, people: { type: 'string' }, site: { type: 'string', multiple: true, default: [] }, https: { type: 'boolean', default: false }
    }
  }, tenantUsage);
  const people = wholeNumber('people', values.people ?? '300', { least: 40, most: 50000, usage: tenantUsage });
  const organisation = values.org ?? (values.people === undefined ? 'empty' : 'sample');
  for (const site of values.site) if (!/^\/sites\/[A-Za-z0-9._-]+$/.test(site)) throw new UserError(`--site takes a path like /sites/x, not "${site}". ${tenantUsage}`, 2);
  return {
    port: wholeNumber('port', values.port ?? (values.https ? '8443' : '8787'), { least: 0, most: 65535, usage: tenantUsage }), database: values.db ?? null, sites: values.site, https: values.https,
    organisation: organisation === 'empty' ? { kind: 'empty' } : organisation === 'sample' ? { kind: 'sample', people } : { kind: 'file', path: organisation }
  };
}
