import { isColumnMissing, isDenied, isMissing } from './connection/ServerError';
import type { Site } from './connection/Site';
import { contactsIfKnown } from './contacts';
import type { SiteState } from './OkrLists';
import { mayManagePermissions, type PermissionMask } from './schema/permissions';
import { type SettingRow, settingSelect, settingsOf } from './settings/settingRows';

/** Whether the data site can be used: asked of the settings list, which set-up finishes with. */
export const siteStateOf = async (site: Site): Promise<SiteState> => {
  const { webUrl } = site;
  try {
    const { schemaVersion } = settingsOf(await site.getAll<SettingRow>(site.items('OKRSettings'), { $select: settingSelect, $top: 5000 }));
    if (schemaVersion > 0) return { kind: 'ready', webUrl, schemaVersion };
  } catch (error) {
    if (isDenied(error)) return { kind: 'no-access', webUrl, ask: await contactsIfKnown(site) };
    if (!isMissing(error) && !isColumnMissing(error)) throw error;
  }
  try {
    const { body } = await site.get<{ EffectiveBasePermissions: PermissionMask }>('_api/web', { $select: 'EffectiveBasePermissions' });
    return { kind: 'not-set-up', webUrl, maySetUp: mayManagePermissions(body.EffectiveBasePermissions), ask: await contactsIfKnown(site) };
  } catch (error) {
    if (isDenied(error)) return { kind: 'no-access', webUrl, ask: await contactsIfKnown(site) };
    if (isMissing(error)) return { kind: 'not-found', webUrl };
    throw error;
  }
};
