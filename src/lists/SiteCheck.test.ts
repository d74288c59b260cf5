import type { OkrLists, SiteState } from './OkrLists';
import { SiteCheck } from './SiteCheck';

const pageWeb = 'https://contoso.example/sites/home';

/** Sites that answer when they are told to. */
function start() {
  const waiting = new Map<string, { resolve(state: SiteState): void; reject(error: Error): void }>();
  const news: string[] = [];
  const connect = async (typed: string) => ({
    siteState: () => new Promise<SiteState>((resolve, reject) => waiting.set(typed, { resolve, reject }))
  }) as unknown as OkrLists;
  const check = new SiteCheck({ pageWeb, connect, answered: (_lists, { kind }) => news.push(kind), failed: () => news.push('failed') });
  const settle = async (): Promise<void> => { for (let i = 0; i < 10; i++) await Promise.resolve(); };
  return { check, waiting, news, settle };
}

const ready = (webUrl: string): SiteState => ({ kind: 'ready', webUrl, schemaVersion: 1 });

it('asks once for an address, and gives what the site says', async () => {
  const { check, waiting, news, settle } = start();
  expect(check.of('/sites/okr')).toEqual({ kind: 'checking' });
  expect(check.of('/sites/okr')).toEqual({ kind: 'checking' });
  await settle();
  expect(waiting.size).toBe(1);
  waiting.get('/sites/okr')!.resolve(ready('x'));
  await settle();
  expect(check.of('/sites/okr')).toEqual(ready('x'));
  expect(news).toEqual(['ready']);
});

it('answers only for the last address that was typed', async () => {
  const { check, waiting, news, settle } = start();
  check.of('/sites/a');
  await settle();
  check.of('/sites/b');
  await settle();
  waiting.get('/sites/a')!.resolve(ready('a'));
  waiting.get('/sites/b')!.reject(new Error('There is no connection.'));
  await settle();
  expect(check.of('/sites/b')).toEqual({ kind: 'failed', message: 'There is no connection.' });
  expect(news).toEqual(['failed']);
});

it('asks nobody about an address on another host', async () => {
  const { check, waiting, settle } = start();
  expect(check.of('https://evil.example/sites/okr')).toEqual({ kind: 'elsewhere' });
  await settle();
  expect(waiting.size).toBe(0);
});
