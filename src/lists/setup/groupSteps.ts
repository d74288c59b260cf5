import type { BatchOperation } from '../connection/batch';
import type { Site } from '../connection/Site';
import type { Access, Principal } from '../OkrLists';
import { type GroupKey, okrGroups } from '../schema/permissions';
import { versionIn } from './known';
import { post } from './operations';
import type { Member, SiteFacts } from './observe';
import type { SetUpChoices, Step } from './Step';

const same = (one: { login: string }, other: { login: string }): boolean => one.login.toLowerCase() === other.login.toLowerCase();

/** What a group is to hold; null: what it holds. Whoever sets up stays an administrator: nobody locks themselves out. */
const wantedIn = (key: GroupKey, members: readonly Member[], facts: SiteFacts, { access, everyone }: SetUpChoices): readonly Principal[] | null => {
  // A group that an administrator has emptied since stays empty: only a site that is being set up gets somebody into it.
  if (access === null) return members.length > 0 || versionIn(facts) > 0 ? null : key === 'administrators' ? [facts.me] : [{ ...everyone, kind: 'everyone' }];
  const chosen = access[groupsOfAccess[key]];
  return key === 'administrators' && !chosen.some((one) => same(one, facts.me)) ? [...chosen, facts.me] : chosen;
};

/** Which part of the choice fills which group. */
export const groupsOfAccess: Readonly<Record<GroupKey, Exclude<keyof Access, 'openEditing'>>> = { administrators: 'administrators', members: 'participants', readers: 'readers' };

const adding = (group: string, one: Principal): BatchOperation[] => [
  post('_api/web/ensureuser', { logonName: one.login }), post(`_api/web/sitegroups/getbyname('${group}')/users`, { LoginName: one.login })
];

/** The three groups and who is in them. Only what an administrator chose is changed in a group that holds somebody. */
export const groupSteps = (_site: Site, facts: SiteFacts, choices: SetUpChoices): Step[] =>
  (Object.keys(okrGroups) as GroupKey[]).flatMap((key) => {
    const { name: group, description } = okrGroups[key];
    const known = facts.groups.get(group);
    const members = known?.members ?? [];
    const wanted = wantedIn(key, members, facts, choices);
    const added = (wanted ?? []).map((one): Step => ({
      id: `${one.login.toLowerCase()} into ${group}`, kind: 'add-member', names: [one.name, group], done: members.some((member) => same(member, one)), operations: adding(group, one),
      ...(one.kind === 'everyone' ? { fallback: () => ({ operations: [], finding: 'everyone-refused' as const }), unless: 'everyone-refused' as const } : {})
    }));
    const removed = members.filter((member) => wanted !== null && !wanted.some((one) => same(one, member))).map((member): Step => ({
      id: `${member.login} out of ${group}`, kind: 'remove-member', names: [member.name, group], done: false, operations: [post(`_api/web/sitegroups/getbyname('${group}')/users/removebyid(${member.id})`)]
    }));
    return [{ id: `group ${group}`, kind: 'group' as const, names: [group], done: known !== undefined, operations: [post('_api/web/sitegroups', { Title: group, Description: description })] }, ...added, ...removed];
  });
