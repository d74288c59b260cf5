import { isDenied, isMissing, NoAnswerError, ServerError } from '../connection/ServerError';
import type { Site } from '../connection/Site';
import { contactsIfKnown } from '../contacts';
import type { EditOutcome } from '../GoalEditor';

type Failure = Exclude<EditOutcome<never>, { kind: 'saved' } | { kind: 'conflict' }>;

/** A failed write as an outcome. What is no failure of the server or the network is a mistake of ours and goes on. */
export const failureOf = async (site: Site, error: unknown): Promise<Failure> => {
  if (error instanceof NoAnswerError) return { kind: 'not-sent', reason: 'offline', message: error.message };
  if (!(error instanceof ServerError)) throw error;
  if (isDenied(error)) return { kind: 'refused', reason: 'no-access', message: 'You may not change this.', ask: await contactsIfKnown(site) };
  if (isMissing(error)) return { kind: 'refused', reason: 'missing', message: 'It is not there any more.', ask: [] };
  if (error.status === 400) return { kind: 'refused', reason: 'invalid', message: error.message, ask: [] };
  return { kind: 'not-sent', reason: error.status === 429 || error.status === 503 ? 'throttled' : 'server', message: error.message };
};

export const invalid = (message: string): Failure => ({ kind: 'refused', reason: 'invalid', message, ask: [] });

/** Runs a write; every failure of server or network comes back as an outcome. */
export const outcomeOf = async <T>(site: Site, work: () => Promise<EditOutcome<T>>): Promise<EditOutcome<T>> => {
  try {
    return await work();
  } catch (error) {
    return failureOf(site, error);
  }
};
