import * as strings from 'MyGoalsAdaptiveCardExtensionStrings';

/**
 * Why the lists or the directory did not do as asked, in the reader's language: what comes from there is English, and often about servers.
 * @param message what they say themselves: shown where no words of ours fit
 */
export function troubleWords(reason: string, message: string): string {
  switch (reason) {
    case 'offline': return strings.Offline;
    case 'throttled': return strings.TroubleBusy;
    case 'no-access': return strings.TroubleNoAccess;
    case 'not-set-up':
    case 'missing':
    case 'not-found': return strings.TroubleGone;
    case 'conflict': return strings.ChangedMeanwhile;
    case 'server':
    case 'truncated':
    case 'unavailable': return strings.TroubleServer;
    default: return message;
  }
}

/** The same of an error that was thrown. */
export function errorWords(error: unknown): string {
  const { reason, message } = error as { reason?: unknown; message?: unknown };
  return troubleWords(typeof reason === 'string' ? reason : '', typeof message === 'string' ? message : String(error));
}
