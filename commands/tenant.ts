import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { selfSignedCertificate } from '../workbench/tenant/http/selfSignedCertificate';
import { serveTenant, type ServedTenant } from '../workbench/tenant/serveTenant';
import { runCommand } from './machine/runCommand';
import { UserError } from './machine/UserError';
import { dataSource } from './start/dataSource';
import { fillTenant } from './start/fillTenant';
import { readDocument } from './start/readDocument';
import { parseTenantOptions, type TenantCommandOptions, tenantUsage } from './tenant/options';

/** Where an organisation's goals go. */
const dataSite = '/sites/okr';
/** The host names that the real services have; the certificate is for them. */
const hosts = ['contoso.sharepoint.com', 'graph.microsoft.com', 'localhost'];

async function serve(port: number, databaseFile: string, tls?: { key: string; cert: string }): Promise<ServedTenant> {
  try {
    return await serveTenant({ port, databaseFile, tls });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EADDRINUSE') throw new UserError(`Port ${port} is in use: choose another with --port N (0 = any free one).`);
    if (code === 'EACCES') throw new UserError(`Port ${port} may not be used by this account: choose one above 1024 with --port N.`);
    if (code === 'ERR_SQLITE_ERROR') throw new UserError(`--db ${databaseFile} cannot be opened: ${(error as Error).message}.`, 2);
    throw new UserError((error as Error).message);
  }
}

/** Fills a new database over plain HTTP, on a port of its own: whoever waits for "ready" finds everything there. */
async function fill(databaseFile: string, { organisation, sites }: TenantCommandOptions, isNew: boolean): Promise<void> {
  const filling = await serve(0, databaseFile);
  try {
    for (const site of sites) {
      const response = await fetch(`${filling.url}/_tenant/sites`, { method: 'POST', body: JSON.stringify({ path: site, title: site.slice(7), everyoneReads: false }) });
      if (!response.ok) throw new UserError(`The site ${site} was refused: ${await response.text()}`);
    }
    if (organisation.kind === 'empty' || !isNew) return;
    const people = organisation.kind === 'sample' ? organisation.people : 0;
    const source = dataSource({ port: 0, open: false, data: organisation.kind === 'file' ? organisation.path : null, people, fresh: false, store: null });
    await fillTenant(filling.url, readDocument(source, people, new Date()).document, dataSite);
  } finally {
    await filling.close();
  }
}

void runCommand(tenantUsage, async () => {
  const options = parseTenantOptions(process.argv.slice(2));
  const temporary = options.database === null ? fs.mkdtempSync(path.join(os.tmpdir(), 'tenant-')) : null;
  const databaseFile = options.database ?? path.join(temporary as string, 'tenant.sqlite');
  const isNew = !fs.existsSync(databaseFile);
  if (options.organisation.kind !== 'empty' || options.sites.length > 0) await fill(databaseFile, options, isNew);
  const served = await serve(options.port, databaseFile, options.https ? selfSignedCertificate(hosts) : undefined);
  const end = (): void => {
    served.close().then(() => {
      if (temporary !== null) fs.rmSync(temporary, { recursive: true, force: true });
      process.exit(0);
    }, () => process.exit(1));
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, end);
  process.stdout.write(`ready ${served.url}\n`);
});
