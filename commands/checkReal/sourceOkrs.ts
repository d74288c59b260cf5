import type { Normalised } from '../checkConvert/compareNormalised';
import type { Okrs, PlainGoal } from './Okrs';

/** What a source says, from its plain form: nothing here has gone through the product. */
export function sourceOkrs(source: Normalised): Okrs {
  const periods = new Map(source.periods.map(({ id, name }) => [id, name]));
  const goals = new Map<string, PlainGoal>();
  for (const { id, title, periodId } of source.objectives) goals.set(String(id), { kind: 'objective', title: title.trim(), period: periods.get(periodId) ?? '', unit: '%' });
  for (const { id, title, periodId, unit } of source.keyResults) goals.set(String(id), { kind: 'key result', title: title.trim(), period: periods.get(periodId) ?? '', unit });
  const parents = new Map<string, string[]>();
  for (const { childId, parentId } of source.alignments) parents.set(String(childId), [...(parents.get(String(childId)) ?? []), String(parentId)]);
  const checkIns = source.checkIns.map(({ okrId, date, value, note }) => ({ goal: String(okrId), date, value, note: note.trim() }));
  return { goals, parents, checkIns };
}

/** The differences between source and product that are meant, with how many there are of each. */
export function knownDifferences(source: Normalised): string[] {
  const goals = [...source.objectives, ...source.keyResults];
  const known: [number, string][] = [
    [source.checkIns.filter(({ value }) => value === null).length, 'check-ins without a value (compared without one; the goal keeps the value that it had before)'],
    [goals.filter(({ title }) => title !== title.trim()).length, 'titles with spaces around them (compared without)'],
    [goals.filter(({ title }) => title.trim().length > longestTitle).length, `titles longer than the ${longestTitle} characters that a list holds (in lines they end with …; the whole is compared in the description)`]
  ];
  return known.filter(([count]) => count > 0).map(([count, text]) => `${text}: ${count}`);
}

/** What a title column of a list holds, in characters. */
const longestTitle = 255;

/** The title as lists and pages can show it. */
export function shownTitle(title: string): string {
  return title.length <= longestTitle ? title : `${title.slice(0, longestTitle - 1).replace(/[\ud800-\udbff]$/, '').trimEnd()}…`;
}
