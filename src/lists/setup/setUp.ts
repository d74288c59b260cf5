import { isAmbiguous, NoAnswerError } from '../connection/ServerError';
import type { Site } from '../connection/Site';
import { ListsError, type SetUpProgress, type SetUpStep } from '../OkrLists';
import { okrGroups } from '../schema/permissions';
import { observe } from './observe';
import { planSteps, type SetUpChoices, type Step } from './plan';

const groupNames = Object.values(okrGroups).map((group) => group.name);
const everyoneButGuests = 'c:0-.f|rolemanager|spo-grid-all-users/';
const everyone = 'c:0(.s|true';

/** Everyone in the organisation, as this site knows them: the members and readers to start with. */
export const everyoneClaim = async (site: Site): Promise<string> => {
  const users = await site.getAll<{ LoginName: string }>('_api/web/siteusers', { $select: 'LoginName', $top: 5000 });
  return users.map((user) => user.LoginName).find((login) => login.toLowerCase().startsWith(everyoneButGuests)) ?? everyone;
};

const plan = async (site: Site, choices: SetUpChoices): Promise<Step[]> => planSteps(site, await observe(site, groupNames), choices);

const shown = ({ id, description, done }: Step): SetUpStep => ({ id, description, done });

const choicesFor = async (site: Site): Promise<SetUpChoices> => {
  const all = await everyoneClaim(site);
  return { members: [all], readers: [all], now: new Date(site.wire.clock.now()).toISOString() };
};

/** What set-up would do, without doing it. */
export const planSetUp = async (site: Site): Promise<SetUpStep[]> => (await plan(site, await choicesFor(site))).map(shown);

const reasonOf = (error: unknown): 'offline' | 'server' => (error instanceof NoAnswerError ? 'offline' : 'server');

/**
 * Brings the site to what the manifest says, step by step, and looks again at the end. May be called again after any failure. A step
 * whose answer was lost is looked for before it is tried again.
 * @throws ListsError naming the step
 */
export const setUp = async (site: Site, onProgress: (progress: SetUpProgress) => void): Promise<void> => {
  const choices = await choicesFor(site);
  let steps = await plan(site, choices);
  const total = steps.length;
  let lost = 0;
  for (let index = 0; index < steps.length; ) {
    const step = steps[index];
    try {
      if (!step.done) await step.run();
      index++;
      lost = 0;
      onProgress({ done: Math.min(index, total), total, step: { ...shown(step), done: true } });
    } catch (error) {
      if (!isAmbiguous(error) || ++lost > 3) throw new ListsError(reasonOf(error), `${step.description}: ${error instanceof Error ? error.message : String(error)}`);
      const id = step.id;
      steps = await plan(site, choices);
      index = Math.max(0, steps.findIndex((other) => other.id === id));
    }
  }
  const missing = (await plan(site, choices)).find((step) => !step.done);
  if (missing) throw new ListsError('server', `${missing.description}: not there although it was made. Run set-up again.`);
};
