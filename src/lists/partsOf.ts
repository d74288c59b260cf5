import type { AlignmentChild, OkrDocument } from '../okr/document';
import { Clusters } from './read/Clusters';

/** Goals of one part, unless more hang together: few enough that the page does not stand still meanwhile. */
const most = 4000;

/**
 * Cuts a document into parts between which no home and no alignment goes, so that each can be evaluated by itself: what the method says of a goal depends on
 * what it hangs together with, and on nothing else. A part is as large as what hangs together, or at most 4,000 goals.
 */
export const partsOf = (document: OkrDocument, goalsAPart = most): OkrDocument[] => {
  const clusters = new Clusters();
  const keyOf = (goal: AlignmentChild | null): string => (goal?.objective !== undefined ? `o ${goal.objective}` : goal?.keyResult !== undefined ? `k ${goal.keyResult}` : goal?.initiative !== undefined ? `i ${goal.initiative}` : '');
  const link = (one: string, other: string): void => {
    if (one !== '' && other !== '') clusters.join(one, other);
  };
  for (const { id, parent } of document.objectives) link(keyOf({ objective: id }), keyOf(parent));
  for (const { id, objective } of document.keyResults) link(keyOf({ keyResult: id }), objective === null ? '' : keyOf({ objective }));
  for (const { child, parent } of document.alignments) link(keyOf(child), keyOf(parent));
  for (const { id, objective, keyResult } of document.initiatives) {
    if (objective !== null) link(keyOf({ initiative: id }), keyOf({ objective }));
    if (keyResult !== null) link(keyOf({ initiative: id }), keyOf({ keyResult }));
  }

  const sizes = new Map<string, number>();
  const countGoal = (goal: string): void => void sizes.set(clusters.of(goal), (sizes.get(clusters.of(goal)) ?? 0) + 1);
  for (const { id } of document.objectives) countGoal(keyOf({ objective: id }));
  for (const { id } of document.keyResults) countGoal(keyOf({ keyResult: id }));

  const parts: OkrDocument[] = [];
  let goalsInLast = 0;
  const partOfCluster = new Map<string, OkrDocument>();
  const partOf = (goal: string): OkrDocument => {
    const cluster = clusters.of(goal);
    const known = partOfCluster.get(cluster);
    if (known) return known;
    let last = parts[parts.length - 1];
    const size = sizes.get(cluster) ?? 0;
    if (last === undefined || (goalsInLast > 0 && goalsInLast + size > goalsAPart)) {
      goalsInLast = 0;
      last = { ...document, objectives: [], keyResults: [], alignments: [], initiatives: [], checkIns: [] };
      parts.push(last);
    }
    goalsInLast += size;
    partOfCluster.set(cluster, last);
    return last;
  };
  for (const goal of document.objectives) partOf(keyOf({ objective: goal.id })).objectives.push(goal);
  for (const goal of document.keyResults) partOf(keyOf({ keyResult: goal.id })).keyResults.push(goal);
  for (const work of document.initiatives) partOf(keyOf({ initiative: work.id })).initiatives.push(work);
  for (const alignment of document.alignments) partOf(keyOf(alignment.child)).alignments.push(alignment);
  for (const checkIn of document.checkIns) partOf(checkIn.keyResult === null ? keyOf({ objective: checkIn.objective ?? undefined }) : keyOf({ keyResult: checkIn.keyResult })).checkIns.push(checkIn);
  return parts;
};
