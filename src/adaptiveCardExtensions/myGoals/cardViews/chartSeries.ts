import type { IBarChartSeries } from '@microsoft/sp-adaptive-card-extension-base';
import * as strings from 'MyGoalsAdaptiveCardExtensionStrings';
import { allItems, type GoalItem } from '../model/Goals';
import type { MyGoalsState } from '../MyGoalsState';

/** More bars than this are too thin to read. */
const most = 5;
const percent = (fraction: number | null): number => Math.round((fraction ?? 0) * 100);

/** Where each goal stands, and where it should be today, in percent of its way; null: nothing to draw. The same numbers stand in words in the list of goals. */
export function chartSeries(state: MyGoalsState): [IBarChartSeries<string>, IBarChartSeries<string>] | null {
  const items = (state.goals === null ? [] : allItems(state.goals)).filter(({ progress }) => progress !== null).slice(0, most);
  if (items.length === 0) return null;
  const series = (name: string, of: (item: GoalItem) => number | null): IBarChartSeries<string> => ({ name, data: items.map((item) => ({ x: item.title, y: percent(of(item)) })) });
  return [series(strings.ChartNow, ({ progress }) => progress), series(strings.ChartExpected, ({ expected }) => expected)];
}
