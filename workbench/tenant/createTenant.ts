import { mkdtempSync, rmSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Control } from './control/Control';
import { Core } from './Core';
import { fillNewTenant } from './fillNewTenant';
import { Handler } from './http/Handler';

export interface TenantOptions {
  /** The SQLite file; made when it is not there. Without it: a file that is removed by `close`. */
  readonly databaseFile?: string;
  /** The address that the answer's links start with, `http://localhost:8787`; without it the one that the request names. */
  readonly baseUrl?: string;
  /** The same for Graph's links, when Graph has an origin of its own. */
  readonly graphBaseUrl?: string;
}

/** An embedded SharePoint and Graph. */
export interface Tenant {
  /** Answers the request when its path is one of the tenant's (`/_api`, `/sites/x/_api`, `/v1.0`, `/_tenant`); false, and nothing done, when it is not. */
  handle(request: IncomingMessage, response: ServerResponse): Promise<boolean>;
  /** Closes the database; the data stays in its file. */
  close(): void;
}

/** The first administrator of a new tenant. */
export const administrator = 'admin@contoso.example';

/** Opens the tenant of a database file. A new one gets an administrator and three sites: the root, `/sites/home`, `/sites/okr`. */
export function createTenant(options: TenantOptions = {}): Tenant {
  const folder = options.databaseFile === undefined ? mkdtempSync(join(tmpdir(), 'tenant-')) : null;
  const core = new Core(options.databaseFile ?? join(folder as string, 'tenant.sqlite'));
  if (core.webs.allSites().length === 0) fillNewTenant(core, administrator);
  const control = new Control(core, administrator);
  const handler = new Handler(core, control, options.baseUrl, options.graphBaseUrl);
  return {
    handle: (request, response) => handler.handle(request, response),
    close: () => {
      core.database.close();
      if (folder !== null) rmSync(folder, { recursive: true, force: true });
    }
  };
}
