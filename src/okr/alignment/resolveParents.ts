import type { Alignment } from '../document';
import type { Problem, ProblemKind } from '../problem/Problem';
import type { MethodDocument } from '../read/readDocument';
import type { Goals } from './Goals';

/** A goal serves a parent. Both are numbers of `Goals`. */
export interface Edge {
  child: number;
  parent: number;
  isHome: boolean;
  /** Percent; null = automatic. */
  weight: number | null;
}

/**
 * Who serves whom: homes, and every further parent from the alignments. An alignment whose parent is the home sets the weight there. Named: parents
 * that are not in the document, alignments given twice, key results without any parent.
 */
export function resolveParents(document: MethodDocument, goals: Goals): Edge[] {
  const { problems } = document;
  const homes = new Map<number, Edge>();
  const further = new Map<string, Edge>();

  const addHome = (kind: ProblemKind & Goals['kinds'][number], id: string, parent: number, weight: number | null, isGiven: boolean): void => {
    const child = goals.indexOf(kind, id);
    if (parent >= 0) homes.set(child, { child, parent, isHome: true, weight });
    else if (isGiven) problems.push(unknownParent(kind, id));
  };
  for (const { id, parent, parentWeight } of document.objectives.values()) addHome('objective', id, indexOfRef(parent, goals), parentWeight, parent !== null);
  for (const { id, objective, weight } of document.keyResults.values()) addHome('keyResult', id, goals.indexOf('objective', objective), weight, objective !== null);
  for (const { id, objective, keyResult, weight } of document.initiatives.values()) {
    const parent = objective !== null ? goals.indexOf('objective', objective) : goals.indexOf('keyResult', keyResult);
    addHome('initiative', id, parent, weight, objective !== null || keyResult !== null);
  }

  const given = new Set<string>();
  for (const { child: childRef, parent: parentRef, weight } of document.alignments) {
    const [child, parent] = [indexOfRef(childRef, goals), indexOfRef(parentRef, goals)];
    if (child < 0 || parent < 0) {
      problems.push(unknownAlignment(childRef, child < 0));
      continue;
    }
    const key = `${child}>${parent}`;
    const home = homes.get(child);
    const edge = home?.parent === parent ? home : further.get(key) ?? { child, parent, isHome: false, weight };
    if (given.has(key)) {
      problems.push({ code: 'duplicate-alignment', kind: goals.kinds[child], id: goals.ids[child], message: `It is aligned to ${goals.ids[parent]} more than once. It counts once, with the greatest weight given.` });
      edge.weight = greater(edge.weight, weight);
    } else {
      edge.weight = weight;
    }
    given.add(key);
    if (!edge.isHome) further.set(key, edge);
  }

  const edges = [...homes.values(), ...further.values()].sort((a, b) => a.child - b.child || a.parent - b.parent);
  const hasParent = new Set(edges.map((edge) => edge.child));
  for (const id of document.keyResults.keys()) {
    if (!hasParent.has(goals.indexOf('keyResult', id))) problems.push({ code: 'orphan', kind: 'keyResult', id, message: 'It belongs to no objective. It is kept, and contributes to nothing.' });
  }
  return edges;
}

function indexOfRef(ref: Alignment['child'] | null, goals: Goals): number {
  if (!ref) return -1;
  if (ref.initiative !== undefined) return goals.indexOf('initiative', ref.initiative);
  return ref.objective !== undefined ? goals.indexOf('objective', ref.objective) : goals.indexOf('keyResult', ref.keyResult ?? null);
}

function greater(a: number | null, b: number | null): number | null {
  if (a === null || b === null) return a ?? b;
  return Math.max(a, b);
}

function unknownParent(kind: ProblemKind, id: string): Problem {
  return { code: 'unknown-reference', kind, id, message: 'Its parent is not in the document. It stands alone.' };
}

function unknownAlignment(child: Alignment['child'], isChildUnknown: boolean): Problem {
  const id = child.initiative ?? child.objective ?? child.keyResult ?? null;
  const kind = child.initiative !== undefined ? 'initiative' : child.objective !== undefined ? 'objective' : 'keyResult';
  if (isChildUnknown) return { code: 'unknown-reference', kind: 'alignment', id: null, message: `An alignment of ${id ?? 'nothing'}, which is not in the document, is left out.` };
  return { code: 'unknown-reference', kind, id, message: 'It is aligned to a goal that is not in the document. That alignment is left out.' };
}
