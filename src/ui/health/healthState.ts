import type { PlannedStep } from '../setUp/setUpState';

/** One thing that is wrong, as the page shows it. */
export interface ShownProblem {
  code: string;
  list: string | null;
  listTitle: string;
  row: number | null;
  /** Opens the row, or what else has to be looked at. */
  link: string | null;
  values: Readonly<Record<string, string>>;
  step: PlannedStep | null;
  /** In plain English, for kinds without words here. */
  message: string;
  /** How it can safely be mended; null: only a person can. */
  mend: string | null;
}

export interface ShownMendResult {
  problem: ShownProblem;
  mended: boolean;
  message: string;
}

export interface CheckProgress {
  part: 'lists' | 'goals' | 'check-ins';
  rowsRead: number;
}

export interface HealthResult {
  problems: readonly ShownProblem[];
  findings: readonly string[];
  deep: boolean;
}

export type HealthState =
  | { phase: 'checking'; deep: boolean; progress: CheckProgress; results: readonly ShownMendResult[] | null }
  | { phase: 'failed'; deep: boolean; message: string }
  /** `results`: what was mended just before. `asking`: what will be changed is shown, and waits for a yes. */
  | { phase: 'checked'; result: HealthResult; asking: boolean; results: readonly ShownMendResult[] | null }
  | { phase: 'mending'; result: HealthResult; done: number; total: number };

export type HealthAction =
  | { type: 'check'; deep: boolean }
  | { type: 'progress'; progress: CheckProgress }
  | { type: 'checked'; result: HealthResult }
  | { type: 'failed'; message: string }
  | { type: 'ask' }
  | { type: 'no' }
  | { type: 'mend' }
  | { type: 'mending'; done: number }
  /** Mended as far as it could be: everything is looked at again. */
  | { type: 'mended'; results: readonly ShownMendResult[] };

export const mendable = (problems: readonly ShownProblem[]): ShownProblem[] => problems.filter(({ mend }) => mend !== null);

const start = (deep: boolean, results: readonly ShownMendResult[] | null): HealthState => ({ phase: 'checking', deep, progress: { part: 'lists', rowsRead: 0 }, results });

export const initialHealthState: HealthState = start(false, null);

export function healthReducer(state: HealthState, action: HealthAction): HealthState {
  switch (action.type) {
    case 'check':
      return start(action.deep, null);
    case 'progress':
      return state.phase === 'checking' ? { ...state, progress: action.progress } : state;
    case 'checked':
      return { phase: 'checked', result: action.result, asking: false, results: state.phase === 'checking' ? state.results : null };
    case 'failed':
      return { phase: 'failed', deep: state.phase === 'checking' && state.deep, message: action.message };
  }
  if (state.phase !== 'checked' && state.phase !== 'mending') return state;
  const { result } = state;
  switch (action.type) {
    case 'ask':
      return { phase: 'checked', result, asking: true, results: null };
    case 'no':
      return { phase: 'checked', result, asking: false, results: null };
    case 'mend':
      return { phase: 'mending', result, done: 0, total: mendable(result.problems).length };
    case 'mending':
      return { phase: 'mending', result, done: action.done, total: mendable(result.problems).length };
    case 'mended':
      return start(result.deep, action.results);
  }
}
