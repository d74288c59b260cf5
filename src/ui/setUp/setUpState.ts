/** One step of the plan: what kind, and what it is about (the page says it in the reader's words). */
export interface PlannedStep {
  id: string;
  kind: string;
  names: readonly string[];
  /** In plain English, for kinds without words here. */
  description: string;
  done: boolean;
  /** The site does not allow it: complete without. */
  refused?: boolean;
}

/** Somebody, or a group, who can be let in. */
export interface PrincipalChoice {
  login: string;
  name: string;
  kind: 'person' | 'group' | 'everyone';
}

export interface AccessChoice {
  administrators: readonly PrincipalChoice[];
  participants: readonly PrincipalChoice[];
  readers: readonly PrincipalChoice[];
  openEditing: boolean;
}

interface Plan {
  access: AccessChoice;
  steps: readonly PlannedStep[];
}

export type SetUpState =
  | { phase: 'looking' }
  /** The plan could not be made. */
  | { phase: 'no-plan'; message: string }
  /** `outdated`: the choice was changed and the plan for it is being made. */
  | ({ phase: 'planned'; outdated: boolean } & Plan)
  | ({ phase: 'running'; done: number; total: number; current: PlannedStep | null } & Plan)
  /** Stopped at a step: what was done stays done, and it can go on from there. */
  | ({ phase: 'stopped'; message: string } & Plan)
  | { phase: 'done' };

export type SetUpAction =
  | { type: 'look' }
  | { type: 'planned'; access: AccessChoice; steps: readonly PlannedStep[] }
  | { type: 'not planned'; message: string }
  | { type: 'access chosen'; access: AccessChoice }
  | { type: 'started' }
  | { type: 'step done'; step: PlannedStep; done: number; total: number }
  | { type: 'stopped'; message: string }
  | { type: 'finished' };

export function setUpReducer(state: SetUpState, action: SetUpAction): SetUpState {
  switch (action.type) {
    case 'look':
      return { phase: 'looking' };
    case 'planned':
      // A plan for a choice that was changed since is none.
      if (state.phase === 'planned' && state.access !== action.access) return state;
      return { phase: 'planned', access: action.access, steps: action.steps, outdated: false };
    case 'not planned':
      return { phase: 'no-plan', message: action.message };
    case 'finished':
      return { phase: 'done' };
  }
  if (!('steps' in state)) return state;
  const { access, steps } = state;
  switch (action.type) {
    case 'access chosen':
      return { phase: 'planned', access: action.access, steps, outdated: true };
    case 'started':
      return { phase: 'running', access, steps, done: steps.filter((step) => step.done).length, total: steps.length, current: steps.find((step) => !step.done) ?? null };
    case 'step done':
      return { phase: 'running', access, done: action.done, total: action.total, current: action.step, steps: steps.map((step) => (step.id === action.step.id ? { ...step, done: true } : step)) };
    case 'stopped':
      return { phase: 'stopped', access, steps, message: action.message };
  }
}
