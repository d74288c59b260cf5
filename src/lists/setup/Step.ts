import type { BatchOperation } from '../connection/batch';
import type { ServerError } from '../connection/ServerError';
import type { Site } from '../connection/Site';
import type { Access, Finding, SetUpStepKind } from '../OkrLists';
import type { ListSchema } from '../schema/ListSchema';
import type { Detail, SiteFacts } from './observe';

/** One thing to bring about. Its operations run in order; running them twice does no harm, and a step whose effect is there is not in the next plan. */
export interface Step {
  id: string;
  kind: SetUpStepKind;
  /** What it is about, for its description: see `describeStep`. */
  names: readonly string[];
  done: boolean;
  /** Empty and not done: only a person can do it, and set-up stops there. */
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

/** What is to be brought about: the product's own manifest, or (in tests) an earlier one. */
export interface Manifest {
  lists: readonly ListSchema[];
  version: number;
  /** The oldest product that may write to lists of this version. */
  minWriterVersion: number;
}

export interface SetUpChoices {
  manifest: Manifest;
  /** Who the groups are to hold; null: groups that hold somebody stay as they are, empty ones get `everyone`, and the administrators whoever sets up. */
  access: Access | null;
  /** Claim of everybody in the organisation, as this site knows them, with its name. */
  everyone: { login: string; name: string };
  findings: readonly Finding[];
}

/** A part of set-up whose steps can be worked out, and sent together, once the parts before it are done. */
export interface Phase {
  needs: readonly Detail[];
  steps: (site: Site, facts: SiteFacts, choices: SetUpChoices) => Step[];
}
