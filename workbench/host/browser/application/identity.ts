import type { ServiceScope } from '@microsoft/sp-core-library';
import type { PageContext } from '@microsoft/sp-page-context';
import { AadTokenProviders, GraphHttpClientContext } from './runtimeInternals';

/**
 * Signs the page in: every token is the person's name, which is what the local tenant takes. The clients that use the tokens (MSGraphClientV3,
 * AadHttpClient) stay the runtime's own.
 */
export function signIn(upn: string, scope: ServiceScope, pageContext: PageContext): void {
  const event = { add: () => undefined, remove: () => undefined };
  const getToken = async (): Promise<string> => upn;
  const provider = {
    getToken, _getTokenInternal: getToken, _ensureState: async () => undefined, onBeforeRedirectEvent: event, popupEvent: event, tokenAcquisitionEvent: event
  };
  AadTokenProviders._initialize(provider, AadTokenProviders.preAuthorizedConfiguration);
  // The runtime skips this on localhost.
  const graph = scope.consume(GraphHttpClientContext.serviceKey);
  if (!graph._isInitialized) graph.initialize(pageContext.web.serverRelativeUrl, 'https://graph.microsoft.com', pageContext.web.absoluteUrl);
}
