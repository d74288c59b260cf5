import * as strings from 'MyGoalsAdaptiveCardExtensionStrings';
import type { IsoDate } from '../../../okr/document';
import { counted } from '../../../loc/fill';
import { allItems, isDue, type Goals, type GoalItem } from './Goals';

/** What matters now: the first of these that there is any of. */
export type Matter = 'unsent' | 'due' | 'at-risk' | 'behind' | 'on-track' | 'done' | 'none' | 'other';

export interface Headline {
  matter: Matter;
  /** Number first, at most a few words: phones cut after about a dozen letters. */
  text: string;
  /** The goals that it is about, in the order of the list. */
  items: GoalItem[];
}

export function headline(goals: Goals, unsent: readonly string[], today: IsoDate): Headline {
  const items = allItems(goals);
  const say = (matter: Matter, forms: string, about: GoalItem[], n: number = about.length): Headline => ({ matter, text: counted(forms, n), items: about });
  if (unsent.length > 0) return say('unsent', strings.UnsentCount, items.filter((item) => unsent.indexOf(item.id) >= 0), unsent.length);
  if (items.length === 0) return { matter: 'none', text: strings.NoGoals, items };
  const due = items.filter((item) => isDue(item, today));
  if (due.length > 0) return say('due', strings.DueCount, due);
  const atRisk = items.filter((item) => item.status === 'at-risk');
  if (atRisk.length > 0) return say('at-risk', strings.AtRiskCount, atRisk);
  const behind = items.filter((item) => item.status === 'behind');
  if (behind.length > 0) return say('behind', strings.BehindCount, behind);
  if (items.every((item) => item.status === 'closed')) return say('done', strings.GoalsDone, items);
  if (items.every((item) => item.status === 'on-track')) return say('on-track', strings.AllOnTrack, items);
  return say('other', strings.GoalCount, items);
}

/** The next day on which anything is due; null: nothing ever is. */
export function nextDue(goals: Goals, today: IsoDate): IsoDate | null {
  const days = allItems(goals).filter((item) => item.mayCheckIn && item.due !== null && item.due > today).map((item) => item.due as IsoDate);
  return days.length === 0 ? null : days.sort()[0];
}
