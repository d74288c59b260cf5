import type { Settings } from '../../okr/document';
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

/** Names the importer as an account whose rows count, from now until the import is done. Gives the function that ends it. */
export const openImportAccount = async (site: Site, importer: string): Promise<() => Promise<void>> => {
  const from = new Date(site.wire.clock.now() - 60_000).toISOString();
  const others = settingsOf(await readSettingRows(site)).accounts.sources;
  await writeSetting(site, 'sources', [...others, { person: importer, from, until: null }]);
  return async () => {
    const until = new Date(site.wire.clock.now() + 60_000).toISOString();
    const now = settingsOf(await readSettingRows(site)).accounts.sources;
    await writeSetting(site, 'sources', now.map((account) => (account.person === importer && account.until === null ? { ...account, until } : account)));
  };
};
