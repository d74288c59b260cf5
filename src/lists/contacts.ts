import { isDenied, isMissing, NoAnswerError, ServerError } from './connection/ServerError';
import type { Site } from './connection/Site';
import type { Contact } from './OkrLists';
import { okrGroups } from './schema/permissions';

interface User {
  Title: string;
  Email: string | null;
  LoginName: string;
}

/** Whom to ask: the OKR administrators, else the site's owners; nobody where this person may not see them. */
export const contactsOf = async (site: Site): Promise<Contact[]> => {
  for (const group of [`_api/web/sitegroups/getbyname('${okrGroups.administrators.name}')`, '_api/web/associatedownergroup']) {
    try {
      const users = await site.getAll<User>(`${group}/users`, { $select: 'Title,Email,LoginName', $top: 20 });
      const people = users.filter((user) => user.LoginName.includes('@')).map((user) => ({ name: user.Title, email: user.Email || null }));
      if (people.length > 0) return people;
    } catch (error) {
      if (!isDenied(error) && !isMissing(error)) throw error;
    }
  }
  return [];
};

/** The same where the answer is only an addition to what has to be said anyway: nobody, when it cannot be found out now. */
export const contactsIfKnown = async (site: Site): Promise<Contact[]> => {
  try {
    return await contactsOf(site);
  } catch (error) {
    if (error instanceof NoAnswerError || error instanceof ServerError) return [];
    throw error;
  }
};
