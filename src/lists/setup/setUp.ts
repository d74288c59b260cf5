import { type BatchResult, sendBatch } from '../connection/batch';
import { NoAnswerError } from '../connection/ServerError';
import type { Site } from '../connection/Site';
import { type Access, type Finding, ListsError, type SetUpProgress, type SetUpStep } from '../OkrLists';
import { minWriterVersion, schemaVersion } from '../schema/ListSchema';
import { okrSchema } from '../schema/okrSchema';
import { describeStep } from './describeStep';
import { everyoneOf } from './everyone';
import { findingsIn } from './known';
import { allDetails, observe } from './observe';
import { phases, wasTried } from './plan';
import { probeAuthor } from './probeAuthor';
import type { Manifest, Phase, SetUpChoices, Step } from './Step';

const current: Manifest = { lists: okrSchema, version: schemaVersion, minWriterVersion };

const choicesFor = async (site: Site, manifest: Manifest, access: Access | null): Promise<SetUpChoices> => ({ manifest, access, everyone: await everyoneOf(site), findings: [] });

const isExcused = (step: Step, { findings }: SetUpChoices): boolean => step.unless !== undefined && findings.includes(step.unless);

const shown = ({ id, kind, names, done }: Step): SetUpStep => ({ id, kind, names, description: describeStep(kind, names), done });
const shownIn = (choices: SetUpChoices) => (step: Step): SetUpStep => ({ ...shown(step), ...(!step.done && isExcused(step, choices) ? { refused: true } : {}) });

const wholePlan = async (site: Site, choices: SetUpChoices): Promise<SetUpStep[]> => {
  const facts = await observe(site, allDetails);
  const known = { ...choices, findings: [...new Set([...choices.findings, ...findingsIn(facts)])] };
  return phases.flatMap((phase) => phase.steps(site, facts, known)).map(shownIn(known));
};

/** What set-up would do, without doing it. */
export const planSetUp = async (site: Site, access: Access | null = null): Promise<SetUpStep[]> => wholePlan(site, await choicesFor(site, current, access));

/** Operations of one request: making a column takes a server long, and a request must not. */
const operationsAtOnce = 25;
const attempts = 4;

const reasonOf = (error: unknown): 'offline' | 'server' => (error instanceof NoAnswerError ? 'offline' : 'server');
const failed = (step: Step, error: unknown): ListsError => new ListsError(reasonOf(error), `${shown(step).description}: ${error instanceof Error ? error.message : String(error)}`);

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
    const byHand = open.find((step) => step.operations.length === 0);
    if (byHand) throw new ListsError('server', shown(byHand).description);
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

/** Tries what can only be found out by trying, once a site. */
const tryServer = async (site: Site, choices: SetUpChoices): Promise<SetUpChoices> => {
  for (let attempt = 1; ; attempt++) {
    try {
      const facts = await observe(site, ['settings']);
      const known = [...new Set([...choices.findings, ...findingsIn(facts)])];
      return { ...choices, findings: wasTried(known) ? known : [...known, ...(await probeAuthor(site, facts.me.id))] };
    } catch (error) {
      if (attempt >= attempts) throw new ListsError(reasonOf(error), `Finding out about this site: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
};

/**
 * Brings the site to what the manifest says, phase by phase, and looks again at the end. May be called again after any failure, and on lists of an
 * earlier version: what is new is added, rows stay as they are.
 * @param access who is to be let in; null: groups that hold somebody stay as they are
 * @throws ListsError naming the step
 */
export const setUp = async (site: Site, onProgress: (progress: SetUpProgress) => void, manifest: Manifest = current, access: Access | null = null): Promise<void> => {
  let choices = await choicesFor(site, manifest, access);
  const total = (await wholePlan(site, choices)).length;
  let done = 0;
  const onSteps = (steps: readonly Step[]): void => steps.forEach((step) => onProgress({ done: Math.min(total, ++done), total, step: { ...shown(step), done: true } }));
  for (const phase of phases) {
    if (phase === phases[phases.length - 1]) choices = await tryServer(site, choices);
    choices = await runPhase(site, phase, choices, onSteps);
  }
  const missing = (await wholePlan(site, choices)).find((step) => !step.done && step.refused !== true);
  if (missing) throw new ListsError('server', `${missing.description}: not there although it was made. Run set-up again.`);
};
