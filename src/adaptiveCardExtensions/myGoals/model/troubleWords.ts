import * as strings from 'MyGoalsAdaptiveCardExtensionStrings';

/** How the lists say that something did not work: thrown, or as an outcome. */
export interface Trouble {
  reason?: string;
  message: string;
}

/** Why something did not work, in the reader's language. What has no reason that we know (a value that the lists refuse, an error of the platform) is said as it came. */
export function troubleWords({ reason, message }: Trouble): string {
  switch (reason) {
    case 'offline': return strings.Offline;
    case 'throttled': return strings.TroubleBusy;
    case 'server':
    case 'truncated': return strings.TroubleServer;
    case 'no-access': return strings.TroubleNoAccess;
    case 'not-set-up': return strings.NotSetUpBody;
    case 'conflict': return strings.ChangedMeanwhile;
    default: return message;
  }
}
