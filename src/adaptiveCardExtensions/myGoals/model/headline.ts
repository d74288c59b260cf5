import * as strings from 'MyGoalsAdaptiveCardExtensionStrings';
import type { IsoDate } from '../../../okr/document';
import { counted } from '../../../loc/fill';
import { allItems, isDue, type DueState, type GoalItem, type Goals } from './Goals';

/** What matters now: the first of these that there is any of. */
export type Matter = 'unsent' | 'due' | 'at-risk' | 'behind' | 'on-track' | 'done' | 'none' | 'other';

export interface Headline {
  matter: Matter;
  /** Number first, at most a few words: phones cut after about a dozen letters. */
  text: string;
  /** The goals that it is about, in the order of the list. */
  items: GoalItem[];
  titles: string[];
}

const about = (matter: Matter, forms: string, items: GoalItem[], n: number = items.length): Headline => ({ matter, text: counted(forms, n), items, titles: items.map(({ title }) => title) });

/** The check-ins that are kept on this device, of whatever goals. */
export function unsentHeadline(goals: Goals, unsent: readonly string[]): Headline {
  return about('unsent', strings.UnsentCount, allItems(goals).filter((item) => unsent.indexOf(item.id) >= 0), unsent.length);
}

/** How goals stand of which none needs attention. */
export function wellHeadline(items: GoalItem[]): Headline {
  if (items.every((item) => item.status === 'closed')) return about('done', strings.GoalsDone, items);
  if (items.every((item) => item.status === 'on-track')) return about('on-track', strings.AllOnTrack, items);
  return about('other', strings.GoalCount, items);
}

/** How the goals stand, but for what is not sent yet. */
export function headline(goals: Goals, state: DueState): Headline {
  const items = allItems(goals);
  if (goals.groups.length === 0) return { matter: 'none', text: strings.NoGoals, items, titles: [] };
  // Nobody has said yet how they are measured: the goals themselves are all that there is to tell.
  if (items.length === 0) return { matter: 'other', text: counted(strings.GoalCount, goals.groups.length), items, titles: goals.groups.map(({ title }) => title) };
  const due = items.filter((item) => isDue(item, state));
  if (due.length > 0) return about('due', strings.DueCount, due);
  const atRisk = items.filter((item) => item.status === 'at-risk');
  if (atRisk.length > 0) return about('at-risk', strings.AtRiskCount, atRisk);
  const behind = items.filter((item) => item.status === 'behind');
  if (behind.length > 0) return about('behind', strings.BehindCount, behind);
  return wellHeadline(items);
}

/** The next day on which anything is due; null: nothing ever is. */
export function nextDue(goals: Goals, today: IsoDate): IsoDate | null {
  const days = allItems(goals).filter((item) => item.mayCheckIn && item.due !== null && item.due > today).map((item) => item.due as IsoDate);
  return days.length === 0 ? null : days.sort()[0];
}
