import type { Site } from '../connection/Site';
import type { Principal } from '../OkrLists';

const everyoneButGuests = 'c:0-.f|rolemanager|spo-grid-all-users/';
const everyone = 'c:0(.s|true';

/** Whether a claim, in lower case, stands for everybody in the organisation. */
export const isEveryone = (login: string): boolean => login.startsWith(everyoneButGuests) || login === everyone;

/** Everybody in the organisation but guests, as this site knows them; where it does not, everybody. */
export const everyoneOf = async (site: Site): Promise<Principal> => {
  const users = await site.getAll<{ LoginName: string; Title: string }>('_api/web/siteusers', { $select: 'LoginName,Title', $top: 5000 });
  const found = users.find((user) => user.LoginName.toLowerCase().startsWith(everyoneButGuests));
  return { login: found?.LoginName ?? everyone, name: found?.Title ?? 'Everyone', kind: 'everyone' };
};
