import type { IPieChartSeries } from '@microsoft/sp-adaptive-card-extension-base';
import * as strings from 'MyGoalsAdaptiveCardExtensionStrings';
import { fill } from '../../../loc/fill';
import { formatPercent } from '../../../loc/percent';
import type { Look } from '../Look';
import { allItems, type GoalItem } from '../model/Goals';
import type { MyGoalsState } from '../MyGoalsState';

export interface ProgressChart {
  series: [IPieChartSeries];
  /** The same numbers in words: on a phone the chart may be lost. */
  text: string;
}

/** A grey of a middle lightness, right on white and on black: what is still to go is no second success. */
const leftColour = '#9d9d9d';

const mean = (fractions: readonly number[]): number => fractions.reduce((sum, each) => sum + each, 0) / fractions.length;

/** The goals that the card is about: the person's own, or their team's. */
function itemsOf({ goals, team }: MyGoalsState, { scope }: Look): GoalItem[] {
  if (scope === 'team') return (team?.members ?? []).flatMap((member) => allItems(member.goals));
  return goals === null ? [] : allItems(goals);
}

/** How far all goals are on average, as a ring, and where they should be today in words; null: no goal has both. Bars would stand without labels: there is no room for them beside text and a button. */
export function progressChart(state: MyGoalsState, look: Look): ProgressChart | null {
  const both = itemsOf(state, look).flatMap(({ progress, expected }) => (progress === null || expected === null ? [] : [{ progress, expected }]));
  if (both.length === 0) return null;
  const [now, expected] = [mean(both.map((each) => each.progress)), mean(both.map((each) => each.expected))];
  const percent = (fraction: number): number => Math.round(fraction * 100);
  return {
    series: [{ data: [{ x: strings.ChartNow, y: percent(now) }, { x: strings.ChartLeft, y: 100 - percent(now), color: leftColour }] }],
    text: fill(strings.ChartText, { now: formatPercent(now, look.locale), expected: formatPercent(expected, look.locale) })
  };
}
