import { strings } from '../opened/strings';
import { errorWords, troubleWords } from './troubleWords';

/** Why something was not saved: `troubleWords`, but that there was no connection is past when it is read, and it may be there again. */
export function notSavedWords(reason: string, message: string): string {
  return reason === 'offline' ? strings.WasOffline : troubleWords(reason, message);
}

/** The same of an error that was thrown. */
export function notSavedErrorWords(error: unknown): string {
  return (error as { reason?: unknown }).reason === 'offline' ? strings.WasOffline : errorWords(error);
}
