import { type BatchResult, sendBatch } from '../connection/batch';
import { NoAnswerError } from '../connection/ServerError';
import type { Site } from '../connection/Site';
import { ListsError, type SetUpProgress, type SetUpStep } from '../OkrLists';
import { minWriterVersion, schemaVersion } from '../schema/ListSchema';
import { okrSchema } from '../schema/okrSchema';
import { allDetails, observe, type SiteFacts } from './observe';
import { phases } from './plan';
import type { Finding, Manifest, Phase, SetUpChoices, Step } from './Step';

const everyoneButGuests = 'c:0-.f|rolemanager|spo-grid-all-users/';
const everyone = 'c:0(.s|true';

/** Everyone in the organisation, as this site knows them: the members and readers to start with. */
const everyoneClaim = async (site: Site): Promise<string> => {
  const users = await site.getAll<{ LoginName: string }>('_api/web/siteusers', { $select: 'LoginName', $top: 5000 });
  return users.map((user) => user.LoginName).find((login) => login.toLowerCase().startsWith(everyoneButGuests)) ?? everyone;
};

const findingsIn = (facts: SiteFacts): Finding[] => {
  const text = facts.settings.get('findings')?.text;
  return text === undefined ? [] : (JSON.parse(text) as Finding[]);
};

const current: Manifest = { lists: okrSchema, version: schemaVersion, minWriterVersion };

const choicesFor = async (site: Site, manifest: Manifest): Promise<SetUpChoices> => {
  const all = await everyoneClaim(site);
  return { manifest, members: [all], readers: [all], findings: [] };
};

const shown = ({ id, description, done }: Step): SetUpStep => ({ id, description, done });

const wholePlan = async (site: Site, choices: SetUpChoices): Promise<Step[]> => {
  const facts = await observe(site, allDetails);
  const known = { ...choices, findings: [...new Set([...choices.findings, ...findingsIn(facts)])] };
  return phases.flatMap((phase) => phase.steps(site, facts, known));
};

/** What set-up would do, without doing it. */
export const planSetUp = async (site: Site): Promise<SetUpStep[]> => (await wholePlan(site, await choicesFor(site, current))).map(shown);

const isExcused = (step: Step, { findings }: SetUpChoices): boolean => step.unless !== undefined && findings.includes(step.unless);

/** Operations of one request: making a column takes a server long, and a request must not. */
const operationsAtOnce = 25;
const attempts = 4;

const reasonOf = (error: unknown): 'offline' | 'server' => (error instanceof NoAnswerError ? 'offline' : 'server');
const failed = (step: Step, error: unknown): ListsError => new ListsError(reasonOf(error), `${step.description}: ${error instanceof Error ? error.message : String(error)}`);

/** Steps in portions, each the steps of one request. */
const portionsOf = (steps: readonly Step[]): Step[][] => {
  const portions: Step[][] = [];
  let size = operationsAtOnce;
  for (const step of steps) {
    if (size + step.operations.length > operationsAtOnce) {
      portions.push([]);
      size = 0;
    }
    portions[portions.length - 1].push(step);
    size += step.operations.length;
  }
  return portions;
};

/** Runs the steps of one portion. Gives what the site was found not to allow. */
const runPortion = async (site: Site, steps: readonly Step[]): Promise<Finding[]> => {
  const results = await sendBatch(site, steps.flatMap((step) => step.operations));
  const findings: Finding[] = [];
  let position = 0;
  for (const step of steps) {
    const own = results.slice(position, (position += step.operations.length));
    const error = own.find((result): result is BatchResult => result.error !== null)?.error;
    if (!error) continue;
    // SharePoint refuses with 500 too; without a number of its own it is the server that failed.
    const fallback = error.code === null ? null : step.fallback?.(error) ?? null;
    if (fallback === null) throw error;
    const second = fallback.operations.length === 0 ? [] : await sendBatch(site, fallback.operations);
    const refused = second.find((result) => result.error !== null)?.error;
    if (refused) throw refused;
    findings.push(fallback.finding);
  }
  return findings;
};

/** Does what is left of a phase. What was refused or lost is looked at again: only what then is still missing is tried again. */
const runPhase = async (site: Site, phase: Phase, choices: SetUpChoices, onSteps: (steps: readonly Step[]) => void): Promise<SetUpChoices> => {
  let known = choices;
  const reported = new Set<string>();
  const report = (steps: readonly Step[]): void => onSteps(steps.filter((step) => !reported.has(step.id) && reported.add(step.id)));
  for (let attempt = 1; ; attempt++) {
    const facts = await observe(site, phase.needs);
    known = { ...known, findings: [...new Set([...known.findings, ...findingsIn(facts)])] };
    const steps = phase.steps(site, facts, known);
    report(steps.filter((step) => step.done));
    const open = steps.filter((step) => !step.done && !isExcused(step, known));
    if (open.length === 0) return known;
    let working = open[0];
    try {
      for (const portion of portionsOf(open)) {
        [working] = portion;
        known = { ...known, findings: [...new Set([...known.findings, ...(await runPortion(site, portion))])] };
        report(portion);
      }
      return known;
    } catch (error) {
      if (attempt >= attempts) throw failed(working, error);
    }
  }
};

/**
 * Brings the site to what the manifest says, phase by phase, and looks again at the end. May be called again after any failure, and on lists of an
 * earlier version: what is new is added, rows stay as they are.
 * @throws ListsError naming the step
 */
export const setUp = async (site: Site, onProgress: (progress: SetUpProgress) => void, manifest: Manifest = current): Promise<void> => {
  let choices = await choicesFor(site, manifest);
  const total = (await wholePlan(site, choices)).length;
  let done = 0;
  const onSteps = (steps: readonly Step[]): void => steps.forEach((step) => onProgress({ done: Math.min(total, ++done), total, step: { ...shown(step), done: true } }));
  for (const phase of phases) choices = await runPhase(site, phase, choices, onSteps);
  const missing = (await wholePlan(site, choices)).find((step) => !step.done && !isExcused(step, choices));
  if (missing) throw new ListsError('server', `${missing.description}: not there although it was made. Run set-up again.`);
};
