import type { Site } from '../connection/Site';
import type { Principal } from '../OkrLists';
import { isEveryone } from './everyone';

const service = '_api/SP.UI.ApplicationPages.ClientPeoplePickerWebServiceInterface.ClientPeoplePickerSearchUser';

/** SharePoint's kinds of principals: people, distribution lists, security groups. Its own groups cannot be put into a group. */
const peopleAndGroups = 1 + 2 + 4;
const allSources = 15;

interface Found {
  Key: string;
  DisplayText: string;
  EntityType: string;
}

/** People and groups of the directory, as SharePoint's own people picker finds them. */
export const findPrincipals = async (site: Site, text: string): Promise<Principal[]> => {
  if (text.trim() === '') return [];
  const queryParams = {
    QueryString: text.trim(), AllowEmailAddresses: true, AllowMultipleEntities: false, AllUrlZones: false, MaximumEntitySuggestions: 10, PrincipalSource: allSources, PrincipalType: peopleAndGroups
  };
  const { body } = await site.post<{ value?: string } | string>(service, { queryParams });
  const found = JSON.parse((typeof body === 'string' ? body : body.value) ?? '[]') as Found[];
  return found.map(({ Key, DisplayText, EntityType }) => ({ login: Key, name: DisplayText, kind: isEveryone(Key.toLowerCase()) ? 'everyone' : EntityType === 'User' ? 'person' : 'group' }));
};
