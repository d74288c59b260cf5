import { isDenied } from '../connection/ServerError';
import type { Site } from '../connection/Site';
import { okrSchema } from '../schema/okrSchema';
import { okrGroups } from '../schema/permissions';
import { settingsIn } from '../setup/known';
import { observe } from '../setup/observe';
import { planSetUp } from '../setup/setUp';
import { personOfClaim } from '../rows/checkInRow';
import type { Naming } from './Naming';

/** Levels with which nothing can be changed. */
const harmless = ['Read', 'View Only', 'Limited Access', 'Restricted View'];

/**
 * Somebody beside our groups who has been given rights on a list: set-up leaves them alone, because an administrator may have meant it, but whoever may edit
 * or delete rows of the log can change what counts. Whoever administers by the settings is left out: who breaks a list's inheritance is given all rights on it.
 */
const nameExtraRights = async (site: Site, name: Naming): Promise<void> => {
  const facts = await observe(site, ['assignments', 'settings']);
  const ours = [...Object.values(okrGroups).map((group) => facts.groups.get(group.name)?.id), facts.siteMembers];
  const administrators = settingsIn(facts).accounts.administrators.map(({ person }) => person);
  for (const list of okrSchema) {
    const known = facts.lists.get(list.name);
    for (const { principal, name: who, login, levels } of known?.assignments ?? []) {
      const given = levels.filter((level) => !harmless.includes(level));
      if (ours.includes(principal) || given.length === 0 || administrators.includes(personOfClaim(login) ?? '')) continue;
      const link = `${site.webUrl}/_layouts/15/user.aspx?obj=${encodeURIComponent(`{${known?.id ?? ''}},list`)}&List=${encodeURIComponent(`{${known?.id ?? ''}}`)}`;
      name({ code: 'extra-rights', list: list.name, link, values: { who, list: list.title, levels: given.join(', ') } });
    }
  }
};

/** What of the lists themselves is not as the manifest says. Whoever may not look into permissions is told that this part was not checked. */
export const nameSchema = async (site: Site, name: Naming): Promise<void> => {
  try {
    for (const step of await planSetUp(site)) {
      if (!step.done) name({ code: 'schema', step, values: { step: step.description }, mend: step.refused || step.kind === 'column-type' || step.kind === 'list-title' ? null : 'set-up' });
    }
    await nameExtraRights(site, name);
  } catch (error) {
    if (!isDenied(error)) throw error;
    name({ code: 'not-checked' });
  }
};
