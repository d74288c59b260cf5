import { TenantError } from '../errors';
import type { Core } from '../Core';
import type { Answer, RawCall } from '../http/Call';
import type { Person } from '../sharepoint/people';
import { graphBatch } from './batch';
import { answerDirectory, isReadingAction } from './directory';
import { answerDrive } from './drives';
import { badRequest, GraphCall, graphError, notFound } from './GraphCall';
import { answerGroups } from './groups';
import { answerLearning } from './learning';
import { answerPlanner } from './planner';
import { answerPerson, answerUsers } from './users';

/** Carries out one part of a batch, or answers in its place. */
export type AroundPart = (part: RawCall, work: () => Answer) => Answer;

/** Answers one request to Graph; `path` is what follows the version. */
export function answerGraph(core: Core, raw: RawCall, person: Person, path: string, around: AroundPart): Answer {
  const version = /^\/beta\//i.test(raw.url) ? 'beta' : 'v1.0';
  try {
    if (path === '$batch') return graphBatch(new GraphCall(core, raw, person, version), (part, inside) => around(part, () => answerGraph(core, part, person, inside, around)));
    if (raw.method !== 'GET' && raw.method !== 'HEAD' && !(raw.method === 'POST' && isReadingAction(path))) throw new TenantError(405, 'Request_BadRequest', 'Specified HTTP method is not allowed for the request target.');
    return route(new GraphCall(core, raw, person, version), stepsOf(path));
  } catch (error) {
    if (error instanceof TenantError) return graphError(error);
    throw error;
  }
}

/** The steps of a path; `root:/a/b:` of a drive stays one step, `users('x')` is two. */
function stepsOf(path: string): string[] {
  let decoded: string;
  try {
    decoded = decodeURIComponent(path);
  } catch (error) {
    if (error instanceof URIError) throw badRequest('The URL is not valid.');
    throw error;
  }
  return (decoded.match(/root:[^:]*:?|[^/(]*\([^)]*\)|[^/]+/g) ?? []).map((step) => step.replace(/\/$/, '')).flatMap((step) => {
    const keyed = /^(users|groups|teams|drives|items|plans|tasks|buckets|channels)\('(.*)'\)$/i.exec(step);
    return keyed ? [keyed[1], keyed[2].replace(/''/g, '\'')] : [step];
  });
}

function route(call: GraphCall, [head, ...rest]: string[]): Answer {
  switch (head?.toLowerCase()) {
    case 'me': return answerPerson(call, call.person, rest);
    case 'directoryobjects': return answerDirectory(call, rest);
    case 'users': return answerUsers(call, rest);
    case 'groups': return answerGroups(call, rest);
    case 'teams': return answerGroups(call, rest);
    case 'planner': return answerPlanner(call, rest);
    case 'drives': return answerDrive(call, rest[0] ?? '', rest.slice(1));
    case 'employeeexperience': return answerLearning(call, rest);
    default: throw notFound(head ?? '');
  }
}
