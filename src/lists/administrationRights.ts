import type { AdministrationRights } from './AdministrableOkrLists';
import { isDenied, isMissing } from './connection/ServerError';
import type { Site } from './connection/Site';
import { mayManagePermissions, overridesWriteSecurity, type PermissionMask } from './schema/permissions';

interface Rights {
  EffectiveBasePermissions: PermissionMask;
}

/** The rights that somebody has on something; none where they may not even ask, or where it is not. */
const maskOf = async (site: Site, path: string): Promise<PermissionMask> => {
  try {
    return (await site.get<Rights>(path, { $select: 'EffectiveBasePermissions' })).body.EffectiveBasePermissions;
  } catch (error) {
    if (isDenied(error) || isMissing(error)) return { High: '0', Low: '0' };
    throw error;
  }
};

/** What this person may do to the site and its lists, in one round trip. */
export const administrationRightsOf = async (site: Site): Promise<AdministrationRights> => {
  const [web, list] = await Promise.all([maskOf(site, '_api/web'), maskOf(site, site.list('OKRObjectives'))]);
  return { maySetUp: mayManagePermissions(web), mayAdminister: overridesWriteSecurity(list) };
};
