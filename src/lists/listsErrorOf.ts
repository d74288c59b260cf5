import { isColumnMissing, isConflict, isDenied, isMissing, NoAnswerError, ServerError } from './connection/ServerError';
import { type Contact, ListsError } from './OkrLists';

/** Any failure as the one that the components know; `ask`: whom a person without access may turn to. */
export const listsErrorOf = (error: unknown, ask: Contact[] = []): ListsError => {
  if (error instanceof ListsError) return ask.length === 0 ? error : new ListsError(error.reason, error.message, ask);
  if (error instanceof NoAnswerError) return new ListsError('offline', 'The server cannot be reached. Check the connection and try again.');
  if (isDenied(error)) return new ListsError('no-access', 'You have no access to the goals of this site.', ask);
  if (isMissing(error)) return new ListsError('not-set-up', 'The goals are not set up here yet.', ask);
  if (isColumnMissing(error)) return new ListsError('not-set-up', 'The lists are not complete: a column is missing. Set-up can be run again.', ask);
  if (isConflict(error)) return new ListsError('conflict', 'Somebody else changed it in the meantime.');
  if (error instanceof ServerError && (error.status === 429 || error.status === 503)) return new ListsError('throttled', 'The server is busy. Try again in a few minutes.');
  return new ListsError('server', error instanceof Error ? error.message : String(error));
};
