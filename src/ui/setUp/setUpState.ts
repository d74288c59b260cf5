/** One step of the plan, in plain words. */
export interface PlannedStep {
  id: string;
  description: string;
  done: boolean;
}

export type SetUpState =
  | { phase: 'looking' }
  /** The plan could not be made. */
  | { phase: 'no-plan'; message: string }
  | { phase: 'planned'; steps: readonly PlannedStep[] }
  | { phase: 'running'; steps: readonly PlannedStep[]; done: number; total: number; step: string }
  /** Stopped at a step: what was done stays done, and it can go on from there. */
  | { phase: 'stopped'; steps: readonly PlannedStep[]; message: string }
  | { phase: 'done' };

export type SetUpAction =
  | { type: 'look' }
  | { type: 'planned'; steps: readonly PlannedStep[] }
  | { type: 'not planned'; message: string }
  | { type: 'started' }
  | { type: 'step done'; id: string; done: number; total: number; step: string }
  | { type: 'stopped'; message: string }
  | { type: 'finished' };

export function setUpReducer(state: SetUpState, action: SetUpAction): SetUpState {
  const steps = 'steps' in state ? state.steps : [];
  switch (action.type) {
    case 'look':
      return { phase: 'looking' };
    case 'planned':
      return { phase: 'planned', steps: action.steps };
    case 'not planned':
      return { phase: 'no-plan', message: action.message };
    case 'started':
      return { phase: 'running', steps, done: steps.filter((step) => step.done).length, total: steps.length, step: steps.find((step) => !step.done)?.description ?? '' };
    case 'step done':
      return {
        phase: 'running', done: action.done, total: action.total, step: action.step,
        steps: steps.map((step) => (step.id === action.id ? { ...step, done: true } : step))
      };
    case 'stopped':
      return { phase: 'stopped', steps, message: action.message };
    case 'finished':
      return { phase: 'done' };
  }
}
