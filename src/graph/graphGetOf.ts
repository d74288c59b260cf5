import { GraphError, type GraphGet } from './GraphGet';
import type { GraphContext } from './pnpGraph';

/** Graph as the signed-in person of a page's component, through PnPjs, whose code is loaded with the first request. */
export function graphGetOf(context: GraphContext): GraphGet {
  return async (path) => {
    try {
      const { askGraph } = await import(/* webpackChunkName: 'okr-graph' */ './pnpGraph');
      return await askGraph(context, path);
    } catch (error) {
      const { status, message } = error as { status?: number; message?: string };
      const reason = status === 401 || status === 403 ? 'no-access' : status === 404 ? 'not-found' : 'unavailable';
      throw new GraphError(reason, message ?? String(error));
    }
  };
}
