import { errors } from '../errors';
import type { Core } from '../Core';
import { isObject, type Json, type JsonObject } from '../odata/json';

/** The kinds of things in Graph that are not people, as `POST /_tenant/graph` takes them. */
export const documentKinds = ['groups', 'channels', 'plans', 'buckets', 'tasks', 'drives', 'driveItems', 'learningProviders', 'learningContents'] as const;
export type DocumentKind = (typeof documentKinds)[number];

/** What each kind hangs on: a property that names its parent's id. */
const parents: Readonly<Partial<Record<DocumentKind, string>>> = {
  channels: 'group', plans: 'group', buckets: 'planId', tasks: 'planId', drives: 'group', driveItems: 'drive', learningContents: 'providerId'
};

/** Stores things of Graph, replacing those with the same id: `{"plans": [{"id", "title", …}], …}`. Refuses what it does not know, whole. */
export function putDocuments(core: Core, body: Json): number {
  if (!isObject(body)) throw errors.badBody(`The body must be an object with lists of: ${documentKinds.join(', ')}.`);
  const unknown = Object.keys(body).find((kind) => !documentKinds.includes(kind as DocumentKind));
  if (unknown !== undefined) throw errors.badBody(`There is no kind "${unknown}". There are: ${documentKinds.join(', ')}.`);
  return core.change(() => {
    let count = 0;
    for (const kind of documentKinds) {
      const list = body[kind] ?? [];
      if (!Array.isArray(list)) throw errors.badBody(`"${kind}" must be a list.`);
      for (const document of list) {
        if (!isObject(document) || typeof document.id !== 'string') throw errors.badBody(`Each of "${kind}" needs an "id".`);
        const parent = parents[kind] === undefined ? null : document[parents[kind] as string];
        core.database.run('INSERT OR REPLACE INTO documents (kind, id, parent, data) VALUES (?, ?, ?, ?)', kind, document.id, typeof parent === 'string' ? parent : null, JSON.stringify(document));
        count += 1;
      }
    }
    return count;
  });
}

export function document(core: Core, kind: DocumentKind, id: string): JsonObject | undefined {
  const row = core.database.get<{ data: string }>('SELECT data FROM documents WHERE kind = ? AND id = ?', kind, id);
  return row && (JSON.parse(row.data) as JsonObject);
}

/** All of a kind, or those of one parent, ordered by id. */
export function documents(core: Core, kind: DocumentKind, parent?: string): JsonObject[] {
  const rows = parent === undefined ? core.database.all<{ data: string }>('SELECT data FROM documents WHERE kind = ? ORDER BY id', kind)
    : core.database.all<{ data: string }>('SELECT data FROM documents WHERE kind = ? AND parent = ? ORDER BY id', kind, parent);
  return rows.map((row) => JSON.parse(row.data) as JsonObject);
}

/** A document without what only the tenant keeps in it. */
export function without(document: JsonObject, ...names: readonly string[]): JsonObject {
  return Object.fromEntries(Object.entries(document).filter(([name]) => !names.includes(name)));
}
