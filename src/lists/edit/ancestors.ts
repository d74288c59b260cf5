import type { AlignmentChild } from '../../okr/document';
import type { Site } from '../connection/Site';
import { quoted, readWhere } from '../read/reading';
import { referenceOf } from '../rows/references';

interface Homes {
  Id: number;
  OkrParentId?: number | null;
  OkrParentKeyResultId?: number | null;
  OkrObjectiveId?: number | null;
}

const numbersOf = (goals: readonly string[], letter: string): string[] => goals.filter((goal) => goal.startsWith(letter)).map((goal) => goal.slice(1));

/** What the goals hang on, one level up: homes and further parents. */
const parentsOf = async (site: Site, goals: readonly string[]): Promise<string[]> => {
  const read = async (list: 'OKRObjectives' | 'OKRKeyResults', rows: readonly string[], select: string): Promise<Homes[]> => (rows.length === 0 ? [] : readWhere<Homes>(site, list, 'ID', rows, { $select: select }));
  const [objectives, keyResults, further] = await Promise.all([
    read('OKRObjectives', numbersOf(goals, 'o'), 'Id,OkrParentId,OkrParentKeyResultId'), read('OKRKeyResults', numbersOf(goals, 'k'), 'Id,OkrObjectiveId'),
    readWhere<{ Id: number; OkrParent: string | null }>(site, 'OKRAlignments', 'OkrChild', goals.map(quoted), { $select: 'Id,OkrParent,OkrRemoved' })
  ]);
  return [
    ...objectives.flatMap((row) => [...(row.OkrParentId ? [`o${row.OkrParentId}`] : []), ...(row.OkrParentKeyResultId ? [`k${row.OkrParentKeyResultId}`] : [])]),
    ...keyResults.flatMap((row) => (row.OkrObjectiveId ? [`o${row.OkrObjectiveId}`] : [])), ...further.flatMap((row) => (row.OkrParent ? [row.OkrParent] : []))
  ];
};

/** Whether letting `child` support `parent` would close a circle: asked of the lists as they are now. Alignments that were ended count too: one row brings them back. */
export const wouldCloseCircle = async (site: Site, child: AlignmentChild, parent: AlignmentChild): Promise<boolean> => {
  const target = referenceOf(child);
  const start = referenceOf(parent);
  if (target === null || start === null) return false;
  const seen = new Set([start]);
  for (let frontier = [start]; frontier.length > 0; ) {
    if (frontier.includes(target)) return true;
    const above = (await parentsOf(site, frontier)).filter((goal) => !seen.has(goal));
    above.forEach((goal) => seen.add(goal));
    frontier = [...new Set(above)];
  }
  return false;
};
