import type { TypedCheckIn } from './checkInStatement';

/** What became of a statement. */
export type SendOutcome =
  | { kind: 'saved' }
  /** Not in the log. `kept`: it lies in this browser and goes at the next visit. */
  | { kind: 'not-sent'; kept: boolean; message: string }
  | { kind: 'refused'; message: string; ask: readonly { name: string; email: string | null }[] };

export interface CheckInState {
  form: TypedCheckIn;
  phase: 'typing' | 'sending' | 'answered';
  /** What is wrong with what was typed, and where. */
  problem: { field: 'value' | 'note' | 'date'; message: string } | null;
  outcome: SendOutcome | null;
}

export type CheckInAction =
  | { type: 'typed'; change: Partial<TypedCheckIn> }
  | { type: 'form refused'; field: 'value' | 'note' | 'date'; message: string }
  | { type: 'sent' }
  | { type: 'answered'; outcome: SendOutcome };

export function checkInReducer(state: CheckInState, action: CheckInAction): CheckInState {
  switch (action.type) {
    case 'typed':
      return { form: { ...state.form, ...action.change }, phase: 'typing', problem: null, outcome: null };
    case 'form refused':
      return { ...state, problem: { field: action.field, message: action.message } };
    case 'sent':
      return { ...state, phase: 'sending', problem: null, outcome: null };
    case 'answered':
      return { ...state, phase: 'answered', outcome: action.outcome };
  }
}
