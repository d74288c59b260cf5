import type { Instant, Settings } from '../../okr/document';
import type { Site } from '../connection/Site';
import { type SettingRow, settingSelect, settingsOf } from '../settings/settingRows';

const readSettingRows = async (site: Site): Promise<SettingRow[]> => site.getAll<SettingRow>(site.items('OKRSettings'), { $select: settingSelect, $top: 5000 });

/** Sets one setting, adding its row where there is none. Somebody else's change in the meantime is a conflict, not lost. */
export const writeSetting = async (site: Site, name: string, value: unknown): Promise<void> => {
  const row = (await readSettingRows(site)).find((candidate) => candidate.Title === name);
  if (!row) {
    await site.post(site.items('OKRSettings'), { Title: name, OkrValue: JSON.stringify(value) });
    return;
  }
  const path = `${site.items('OKRSettings')}(${row.Id})`;
  const { body, etag } = await site.get<SettingRow>(path, { $select: settingSelect });
  if (body.OkrValue !== JSON.stringify(value)) await site.merge(path, { OkrValue: JSON.stringify(value) }, etag ?? '*');
};

/** Takes over a document's settings. */
export const writeSettings = async (site: Site, settings: Settings): Promise<void> => {
  const known = settingsOf(await readSettingRows(site)).settings;
  for (const name of Object.keys(known) as (keyof Settings)[]) {
    if (settings[name] !== undefined && JSON.stringify(settings[name]) !== JSON.stringify(known[name])) await writeSetting(site, name, settings[name]);
  }
};

/**
 * Sets a setting that holds the time of its own writing, by the server's clock: a browser's may be minutes wrong, and rows count by the server's dates.
 * Gives that time.
 */
const writeStamped = async (site: Site, name: string, valueAt: (now: Instant) => unknown): Promise<Instant> => {
  const guessed = new Date(site.wire.clock.now()).toISOString().replace(/\.\d+Z$/, 'Z');
  await writeSetting(site, name, valueAt(guessed));
  const row = (await site.getAll<{ Title: string; Modified: Instant }>(site.items('OKRSettings'), { $select: 'Title,Modified', $top: 5000 })).find(({ Title }) => Title === name);
  const written = row?.Modified ?? guessed;
  if (written !== guessed) await writeSetting(site, name, valueAt(written));
  return written;
};

/** Names the importer as an account whose rows count, from now until the import is done. Gives the function that ends it. */
export const openImportAccount = async (site: Site, importer: string): Promise<() => Promise<void>> => {
  const others = settingsOf(await readSettingRows(site)).accounts.sources;
  const from = await writeStamped(site, 'sources', (now) => [...others, { person: importer, from: now, until: null }]);
  return async () => {
    const sources = settingsOf(await readSettingRows(site)).accounts.sources;
    await writeStamped(site, 'sources', (now) => sources.map((account) => (account.person === importer && account.from === from && account.until === null ? { ...account, until: now } : account)));
  };
};
