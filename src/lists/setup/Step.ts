import type { BatchOperation } from '../connection/batch';
import type { ServerError } from '../connection/ServerError';
import type { Site } from '../connection/Site';
import type { ListSchema } from '../schema/ListSchema';
import type { Detail, SiteFacts } from './observe';

/** One thing to bring about. Its operations run in order; running them twice does no harm, and a step whose effect is there is not in the next plan. */
export interface Step {
  id: string;
  description: string;
  done: boolean;
  operations: readonly BatchOperation[];
  /** What to do instead where the server refuses this, and the finding that is then noted for Health; null: it is a failure. */
  fallback?: (error: ServerError) => Fallback | null;
  /** The finding with which a site is complete without this step. */
  unless?: Finding;
}

export interface Fallback {
  operations: readonly BatchOperation[];
  finding: Finding;
}

/**
 * What differs between sites and is found out at set-up. `unique-needs-open-write`: no unique columns where people edit own rows only. `late-index`:
 * an index that came with an upgrade, when the list already had too many rows for making one.
 */
export type Finding = 'unique-needs-open-write' | 'late-index';

/** What is to be brought about: the product's own manifest, or (in tests) an earlier one. */
export interface Manifest {
  lists: readonly ListSchema[];
  version: number;
  /** The oldest product that may write to lists of this version. */
  minWriterVersion: number;
}

export interface SetUpChoices {
  manifest: Manifest;
  /** Claims of whom the members and readers groups start with, e.g. "everyone except external users". */
  members: readonly string[];
  readers: readonly string[];
  findings: readonly Finding[];
}

/** A part of set-up whose steps can be worked out, and sent together, once the parts before it are done. */
export interface Phase {
  needs: readonly Detail[];
  steps: (site: Site, facts: SiteFacts, choices: SetUpChoices) => Step[];
}
