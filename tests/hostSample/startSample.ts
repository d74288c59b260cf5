import * as fs from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import * as os from 'node:os';
import * as path from 'node:path';
import { createHost } from '../../workbench/host/createHost';
import { projectRoot } from '../harness/product';
import { packageSample } from './packageSample';

export interface SampleSite {
  url: string;
  stop(): Promise<void>;
}

/** The workbench with the sample components, and of a tenant only what every page needs: three people and one web. */
export async function startSample(): Promise<SampleSite> {
  const release = fs.mkdtempSync(path.join(os.tmpdir(), 'sample-release-'));
  await packageSample(projectRoot, release);
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://localhost:${(server.address() as AddressInfo).port}`;
  const host = await createHost({ root: projectRoot, baseUrl: url, release });
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    void host.handle(request, response).then((handled) => { if (!handled) answer(request, response); });
  });
  return {
    url,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      fs.rmSync(release, { recursive: true });
    }
  };
}

const PEOPLE = ['Ada Admin', 'Bo Lund', 'Chidi Okafor'].map((displayName, index) => ({
  id: `00000000-0000-4000-8000-00000000000${index}`, displayName, userPrincipalName: `${displayName.split(' ')[0].toLowerCase()}@contoso.example`, jobTitle: 'Sample'
}));

function personOf({ headers }: IncomingMessage): (typeof PEOPLE)[number] | undefined {
  const upn = /^Bearer (.+)$/.exec(headers.authorization ?? '')?.[1] ?? decodeURIComponent(/tenant-user=([^;]+)/.exec(headers.cookie ?? '')?.[1] ?? '');
  return PEOPLE.find(({ userPrincipalName }) => userPrincipalName === upn);
}

function answer(request: IncomingMessage, response: ServerResponse): void {
  const { pathname } = new URL(request.url ?? '/', 'http://localhost');
  const send = (body: unknown, status = 200): void => { response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body)); };
  const person = personOf(request);
  const site = pathname.slice(0, pathname.indexOf('/_api'));
  const answers: Record<string, () => void> = {
    '/_tenant/health': () => send({ ready: true, admin: 'ada@contoso.example' }),
    '/v1.0/users': () => send({ value: PEOPLE }),
    '/v1.0/me': () => send(person),
    '/_api/web': () => send({
      Id: '00000000-0000-4000-8000-0000000000a0', Title: site === '/sites/okr' ? 'Goals' : 'Home', ServerRelativeUrl: site,
      EffectiveBasePermissions: { High: '2147483647', Low: '4294967295' }
    }),
    '/_api/site': () => send({ Id: '00000000-0000-4000-8000-0000000000b0', ServerRelativeUrl: site }),
    '/_api/web/currentuser': () => send({
      Id: 7, LoginName: `i:0#.f|membership|${person?.userPrincipalName}`, Title: person?.displayName, Email: person?.userPrincipalName, IsSiteAdmin: false
    }),
    '/_api/contextinfo': () => send({ FormDigestValue: '0x1', FormDigestTimeoutSeconds: 1800 }),
    '/_api/web/regionalsettings/timezone': () => send({ Description: 'UTC', Id: 93, Information: { Bias: 0, DaylightBias: -60, StandardBias: 0 } })
  };
  const known = answers[site === '' || !pathname.includes('/_api') ? pathname : pathname.slice(site.length)];
  if (!person && pathname !== '/_tenant/health') send({ error: { code: '401', message: 'Nobody is signed in.' } }, 401);
  else if (known) known();
  else send({ error: { code: '404', message: `Nothing at ${pathname}` } }, 404);
}
