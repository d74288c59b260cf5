import type { Site } from '../connection/Site';
import { okrGroups } from '../schema/permissions';
import { personOfClaim } from '../rows/checkInRow';
import { settingsIn, versionIn } from './known';
import type { SiteFacts } from './observe';
import { merge, post } from './operations';
import type { SetUpChoices, Step } from './Step';

/**
 * The settings say, with dates, who administers: what an administrator writes counts, and only for the time in which they were one. So the list there follows
 * the group. Whoever is in it when the lists are made has no date: nothing is older than the lists, and a browser's clock may be wrong.
 */
export const administratorSteps = (site: Site, facts: SiteFacts, choices: SetUpChoices): Step[] => {
  const inGroup = facts.groups.get(okrGroups.administrators.name)?.members ?? choices.access?.administrators ?? [facts.me];
  const people = inGroup.filter((member) => member.kind === 'person').map((member) => personOfClaim(member.login) ?? '');
  const known = facts.settings.get('administrators');
  const accounts = settingsIn(facts).accounts.administrators;
  const now = new Date(site.wire.clock.now()).toISOString();
  const isNow = ({ until }: { until: string | null }): boolean => until === null || until > now;
  const added = people.filter((person) => !accounts.some((account) => account.person === person && isNow(account))).map((person) => ({ person, from: versionIn(facts) === 0 ? null : now, until: null }));
  const left = accounts.filter((account) => isNow(account) && !people.includes(account.person));
  const value = [...accounts.map((account) => (left.includes(account) ? { ...account, until: now } : account)), ...added];
  const body = { Title: 'administrators', OkrValue: JSON.stringify(value) };
  return [{
    id: 'setting administrators', kind: 'administrators', names: [people.join(', ')], done: known !== undefined && added.length === 0 && left.length === 0,
    operations: [known ? merge(`${site.items('OKRSettings')}(${known.row})`, body) : post(site.items('OKRSettings'), body)]
  }];
};
