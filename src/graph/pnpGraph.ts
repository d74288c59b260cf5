import { SPFx } from '@pnp/graph/behaviors/spfx';
import { GraphQueryable } from '@pnp/graph/graphqueryable';
import { JSONParse } from '@pnp/queryable/behaviors/parsers';

/** What a component gives to sign in with: the part of SPFx's context that PnPjs uses. */
export type GraphContext = Parameters<typeof SPFx>[0];

const root = 'https://graph.microsoft.com/v1.0';

/**
 * Asks Graph through PnPjs, which signs in and asks again when Graph is busy. The answer comes whole, as PnPjs' own parser leaves out where the next page is.
 * @throws PnPjs' error, with the `status` of the answer if there was one
 */
export const askGraph = (context: GraphContext, path: string): Promise<unknown> => GraphQueryable(`${root}${path}`).using(SPFx(context), JSONParse())<unknown>();
