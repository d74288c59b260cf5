import type { BatchOperation } from '../connection/batch';
import type { Site } from '../connection/Site';
import type { Detail, SiteFacts } from './observe';

/** One thing to bring about. Its operations run in order; running them twice does no harm, and a step whose effect is there is not in the next plan. */
export interface Step {
  id: string;
  description: string;
  done: boolean;
  operations: readonly BatchOperation[];
  /** What to do where the server refuses this, and the finding that is then noted for Health. */
  fallback?: { operations: readonly BatchOperation[]; finding: Finding };
}

/** What differs between sites and is found out at set-up. */
export type Finding = 'unique-needs-open-write';

export interface SetUpChoices {
  /** Claims of whom the members and readers groups start with, e.g. "everyone except external users". */
  members: readonly string[];
  readers: readonly string[];
  /** The instant of set-up: from when on the person who sets up is an administrator. */
  now: string;
  findings: readonly Finding[];
}

/** A part of set-up whose steps can be worked out, and sent together, once the parts before it are done. */
export interface Phase {
  needs: readonly Detail[];
  steps: (site: Site, facts: SiteFacts, choices: SetUpChoices) => Step[];
}
