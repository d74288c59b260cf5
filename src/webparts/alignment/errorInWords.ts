import * as strings from 'AlignmentWebPartStrings';
import { ListsError } from '../../lists/OkrLists';

/** What a page says of a failure, in the reader's words; of what the server says itself, its own. */
export function failureText(reason: ListsError['reason'], message: string): string {
  switch (reason) {
    case 'offline': return strings.ErrorOffline;
    case 'throttled': return strings.ErrorThrottled;
    case 'no-access': return strings.ErrorRefused;
    case 'not-set-up': return strings.ErrorGone;
    case 'conflict': return strings.ErrorConflict;
    default: return message;
  }
}

/** The result of work of the lists; a failure comes in the reader's words. */
export async function inWords<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw error instanceof ListsError ? new Error(failureText(error.reason, error.message)) : error;
  }
}
