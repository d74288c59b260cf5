import type { MSGraphClientFactory } from '@microsoft/sp-http';
import { GraphError, type GraphGet } from './GraphGet';

/** Graph through the client of the page that the component is on. Its code is loaded with the first request. */
export function graphGetOf(factory: MSGraphClientFactory): GraphGet {
  return async (path) => {
    try {
      const client = await factory.getClient('3');
      return (await client.api(path).get()) as unknown;
    } catch (error) {
      const { statusCode, message } = error as { statusCode?: number; message?: string };
      const reason = statusCode === 401 || statusCode === 403 ? 'no-access' : statusCode === 404 ? 'not-found' : 'unavailable';
      throw new GraphError(reason, message ?? String(error));
    }
  };
}
