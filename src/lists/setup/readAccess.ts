import type { Site } from '../connection/Site';
import type { Access, Principal } from '../OkrLists';
import { type GroupKey, okrGroups } from '../schema/permissions';
import { everyoneOf } from './everyone';
import { settingsIn } from './known';
import { observe } from './observe';

/** Who is let in now; a group that is empty or not there yet shows what set-up begins with. */
export const readAccess = async (site: Site): Promise<Access> => {
  const [facts, everyone] = await Promise.all([observe(site, ['settings']), everyoneOf(site)]);
  const membersOf = (key: GroupKey, first: Principal): Principal[] => {
    const members = facts.groups.get(okrGroups[key].name)?.members ?? [];
    return members.length === 0 ? [first] : members.map(({ login, name, kind }) => ({ login, name, kind }));
  };
  const { login, name, kind } = facts.me;
  return { administrators: membersOf('administrators', { login, name, kind }), participants: membersOf('members', everyone), readers: membersOf('readers', everyone), openEditing: settingsIn(facts).openEditing };
};
