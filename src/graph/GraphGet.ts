/**
 * One GET to Microsoft Graph as the signed-in person, and the parsed answer. `path` begins with a slash ("/me/manager").
 * @throws GraphError
 */
export type GraphGet = (path: string) => Promise<unknown>;

/** Why Graph did not answer as asked. */
export class GraphError extends Error {
  public constructor(public readonly reason: 'no-access' | 'not-found' | 'unavailable', message: string) {
    super(message);
    this.name = 'GraphError';
  }
}
