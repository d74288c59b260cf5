import type { AdaptiveCardExtensionContext } from '@microsoft/sp-adaptive-card-extension-base';
import type { OkrLists } from '../../../lists/OkrLists';

export async function connectLists(context: AdaptiveCardExtensionContext, siteUrl: string): Promise<OkrLists> {
  throw new Error(`not yet ${siteUrl} ${context.instanceId}`);
}
