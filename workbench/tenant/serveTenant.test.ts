import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serveTenant } from './serveTenant';
import { admin, startTenant } from './testing/startTenant';

test('it serves this machine only, and never in production', async () => {
  const served = await serveTenant({ port: 0 });
  expect(served.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  await served.close();
  const before = process.env.NODE_ENV;
  process.env.NODE_ENV = 'production';
  await expect(serveTenant({ port: 0 })).rejects.toThrow(/production/);
  process.env.NODE_ENV = before;
});

test('a port that is taken is told, and nothing is left open', async () => {
  const served = await serveTenant({ port: 0 });
  await expect(serveTenant({ port: Number(new URL(served.url).port) })).rejects.toThrow(/EADDRINUSE/);
  await served.close();
});

test('data survive a restart: people, lists, rows, rights, settings', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'restart-'));
  const file = join(folder, 'tenant.sqlite');
  const lists = '/sites/okr/_api/web/lists';
  const first = await startTenant(file);
  await first.control('POST', 'people', { people: [{ upn: 'mia@contoso.example', name: 'Mia Meyer' }] });
  await first.control('PATCH', 'settings', { digestSeconds: 60 });
  await first.ask(admin, 'POST', lists, { Title: 'Kept', BaseTemplate: 100 });
  await first.ask(admin, 'POST', `${lists}/getByTitle('Kept')/fields`, { FieldTypeKind: 9, Title: 'Count' });
  await first.ask(admin, 'POST', `${lists}/getByTitle('Kept')/items`, { Title: 'Row', Count: 7 });
  await first.ask(admin, 'POST', `${lists}/getByTitle('Kept')/breakroleinheritance(copyroleassignments=false)`);
  await first.close();
  const second = await startTenant(file);
  expect((await second.ask(admin, 'GET', `${lists}/getByTitle('Kept')/items`)).json.value).toMatchObject([{ Id: 1, Title: 'Row', Count: 7 }]);
  expect((await second.ask('mia@contoso.example', 'GET', `${lists}/getByTitle('Kept')/items`)).status).toBe(404);
  expect((await second.control('GET', 'settings')).json.digestSeconds).toBe(60);
  expect((await second.ask(admin, 'POST', `${lists}/getByTitle('Kept')/items`, { Title: 'Next' })).json.Id).toBe(2);
  await second.close();
  rmSync(folder, { recursive: true });
});
