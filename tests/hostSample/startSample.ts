import * as fs from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import * as os from 'node:os';
import * as path from 'node:path';
import { createHost } from '../../workbench/host/createHost';
import { createTenant } from '../../workbench/tenant/createTenant';
import { projectRoot } from '../harness/product';
import { packageSample, type SampleComponent } from './packageSample';

export interface SampleSite {
  url: string;
  /** Asks the tenant as its administrator. @throws where the answer is not a success */
  ask(method: string, path: string, body: object): Promise<void>;
  stop(): Promise<void>;
}

/** The workbench with the sample components on a new local tenant with three people. */
export async function startSample(sample?: readonly SampleComponent[]): Promise<SampleSite> {
  const release = fs.mkdtempSync(path.join(os.tmpdir(), 'sample-release-'));
  await packageSample(projectRoot, release, sample);
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://localhost:${(server.address() as AddressInfo).port}`;
  const tenant = createTenant({ baseUrl: url });
  const host = await createHost({ root: projectRoot, baseUrl: url, release });
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    void (async () => {
      if (!await tenant.handle(request, response) && !await host.handle(request, response)) response.writeHead(404).end();
    })();
  });
  const ask = async (method: string, path: string, body: object): Promise<void> => {
    const headers = { authorization: 'Bearer admin@contoso.example', accept: 'application/json;odata=nometadata', 'content-type': 'application/json' };
    const digest = await (await fetch(`${url}/sites/okr/_api/contextinfo`, { method: 'POST', headers })).json() as { FormDigestValue: string };
    const response = await fetch(url + path, { method, headers: { ...headers, 'x-requestdigest': digest.FormDigestValue }, body: JSON.stringify(body) });
    if (!response.ok) throw new Error(`${method} ${path} answered ${response.status}: ${await response.text()}`);
  };
  await ask('POST', '/_tenant/people', { people: ['Ada Admin', 'Bo Lund', 'Chidi Okafor'].map((name) => ({ upn: `${name.split(' ')[0].toLowerCase()}@contoso.example`, name })) });
  return {
    url,
    ask,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      tenant.close();
      fs.rmSync(release, { recursive: true });
    }
  };
}
