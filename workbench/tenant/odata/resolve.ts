import { errors } from '../errors';
import type { Answer, Call } from '../http/Call';
import { Arguments, type Segment } from './path';
import type { Resource } from './Resource';

/** Walks a path from the root of the API to the resource that it names; 404 where a step names nothing. */
export function resolve(root: Resource, path: readonly Segment[], call: Call): Resource {
  let resource = root;
  for (const segment of path) {
    const given = segment.arguments ? new Arguments(segment.arguments) : null;
    let next = resource.child?.(segment.name, given, call);
    if (!next && given && given.count > 0) {
      // `lists('…')`, `items(3)`: a collection with a key.
      const collection = resource.child?.(segment.name, null, call);
      next = collection?.key?.(given, call);
    }
    if (!next && given?.count === 0) next = resource.child?.(segment.name, null, call);
    if (!next) throw errors.resourceMissing(segment.name);
    resource = next;
  }
  return resource;
}

/** Does with the resource what the method asks for. */
export function perform(resource: Resource, call: Call): Answer {
  switch (call.raw.method) {
    case 'GET':
    case 'HEAD': if (resource.get) return resource.get(call); break;
    case 'POST': if (resource.post) return resource.post(call); break;
    case 'PATCH': if (resource.patch) return resource.patch(call); break;
    case 'PUT': if (resource.put) return resource.put(call); break;
    case 'DELETE': if (resource.delete) return resource.delete(call); break;
    default:
  }
  throw errors.methodNotAllowed();
}
