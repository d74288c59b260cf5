import { strings } from '../../opened/strings';
import { formatDay, formatNearDay } from '../../../../loc/dates';
import { counted, fill } from '../../../../loc/fill';
import { formatComputed, formatNumber } from '../../../../loc/numbers';
import { formatPercent } from '../../../../loc/percent';
import { statusMeaning } from '../../../../loc/statusMeaning';
import { obstacleWord, statusWord } from '../../../../loc/words';
import { statusByGap } from '../../../../okr/index';
import type { Card, CardAction, CardElement } from '../../adaptiveCard/elements';
import { escapeMarkdown } from '../../adaptiveCard/escapeMarkdown';
import { progressBar } from '../../adaptiveCard/progressBar';
import type { Look } from '../../Look';
import { allItems, hasMark, isOpenTo, wayGone, type GoalItem } from '../../model/Goals';
import { barWords, isMeasuredToTarget, standingOnWay, valueWords } from '../../model/valueWords';
import type { DetailView, HistoryRow, MyGoalsState } from '../../MyGoalsState';
import { frame, text } from '../frame';
import { statusColour } from '../statusColour';
import { goalLink } from './goalLink';
import { historyChart } from './historyChart';

const heading = (words: string): CardElement => text(words, { weight: 'bolder', size: 'medium', style: 'heading', spacing: 'large' });

function rowValue(item: GoalItem, row: HistoryRow, look: Look): string {
  if (row.kind === 'close' || row.kind === 'reopen' || row.kind === 'postpone') return { close: strings.RowClosed, reopen: strings.RowReopened, postpone: strings.RowPostponed }[row.kind];
  if (row.milestone !== null) return item.milestones.find(({ id }) => id === row.milestone)?.title ?? strings.RowStep;
  if (row.value !== null) return item.measure === 'milestones' ? formatNumber(row.value, look.locale) : valueWords(item, row.value, look.locale);
  return strings.RowNote;
}

function historyRow(item: GoalItem, row: HistoryRow, state: MyGoalsState, look: Look): CardElement {
  const said: string[] = [];
  if (row.confidence !== null) said.push(fill(strings.RowConfidence, { n: String(row.confidence) }));
  if (row.obstacle !== null) said.push(obstacleWord(row.obstacle));
  if (!row.counted) said.push(strings.RowNotCounted);
  return {
    type: 'Container', separator: true, items: [
      {
        type: 'ColumnSet', columns: [
          { type: 'Column', width: 'stretch', items: [text(escapeMarkdown(rowValue(item, row, look)), { weight: 'bolder' })] },
          { type: 'Column', width: 'auto', items: [text(formatNearDay(row.date, state.today, look.locale), { isSubtle: true, size: 'small' })] }
        ]
      },
      ...(said.length > 0 ? [text(said.join(' · '), { isSubtle: true, size: 'small', spacing: 'none' })] : []),
      ...(row.note !== '' ? [text(escapeMarkdown(row.note), { spacing: 'none', maxLines: 6 })] : []),
      ...(row.author !== '' ? [text(escapeMarkdown(row.author), { isSubtle: true, size: 'small', spacing: 'none' })] : [])
    ]
  };
}

/** Where it ends if it goes on like this, with a range: nobody knows better. */
function forecastWords(item: GoalItem, forecast: NonNullable<DetailView['forecast']>, state: MyGoalsState, look: Look): CardElement {
  // "80 meetings (between 79 and 82)": the unit once is enough.
  const scale = item.unit.length > 1 ? { ...item, unit: '' } : item;
  const range = { low: formatComputed(Math.min(forecast.low, forecast.high), scale, look.locale), high: formatComputed(Math.max(forecast.low, forecast.high), scale, look.locale) };
  return text(escapeMarkdown(fill(strings.Forecast, { day: formatDay(forecast.end, state.today, look.locale), value: formatComputed(forecast.value, item, look.locale), ...range })), { spacing: 'small' });
}

function chart(item: GoalItem, detail: DetailView, look: Look): CardElement[] {
  if (item.measure === 'yes-no' || item.measure === 'milestones') return [];
  const points = detail.rows.flatMap(({ date, value, counted: counts }) => (counts && value !== null ? [{ date, value }] : []));
  const picture = points.length < 2 ? null : historyChart({ points, line: detail.line }, item.status, strings.ChartAlt, look.rightToLeft);
  return picture === null ? [] : [picture, ...(detail.line === null ? [] : [text(strings.ChartLegend, { isSubtle: true, size: 'small', spacing: 'small' })])];
}

function chain(detail: DetailView): CardElement[] {
  if (detail.chain.length === 0) return [];
  return [
    heading(strings.ChainHeading),
    ...detail.chain.map(({ title, level, coreValue, description }, depth) => {
      const of = { organisation: strings.LevelOrganisation, team: strings.LevelTeam, person: strings.LevelPerson }[level];
      const value = coreValue ? ` · ${fill(strings.ForValue, { value: coreValue })}` : '';
      return {
        type: 'Container' as const, spacing: 'small' as const, items: [
          text(escapeMarkdown(`${depth === 0 ? '' : '↑ '}${title}`), { weight: depth === detail.chain.length - 1 ? 'bolder' : 'default' }),
          text(escapeMarkdown(`${of}${value}`), { isSubtle: true, size: 'small', spacing: 'none' }),
          ...(description === '' ? [] : [text(escapeMarkdown(description), { size: 'small', spacing: 'small', maxLines: 6 })])
        ]
      };
    })
  ];
}

/** What its status says, where it is late and that follows from how far it has come; and that it has no target, without which nothing does. */
function whyStatus(item: GoalItem, { thresholds }: DetailView, look: Look): CardElement[] {
  const words: string[] = [];
  if (item.target === null && isMeasuredToTarget(item)) words.push(strings.NoTarget);
  else if (item.status !== 'on-track' && thresholds !== null && wayGone(item) !== null && item.expected !== null && statusByGap(item.progress, item.expected, thresholds) === item.status) {
    const meaning = statusMeaning(item.status, thresholds, strings, look.locale);
    if (meaning !== null) words.push(meaning);
  }
  return words.map((each) => text(each, { isSubtle: true, size: 'small', spacing: 'none' }));
}

/** One goal: where it stands, where it is heading, what it serves, and what was said before. */
export function detailCard(state: MyGoalsState, look: Look): Card {
  const { detail } = state;
  const item = detail === null || state.goals === null ? undefined : allItems(state.goals).find(({ id }) => id === detail.goal);
  const back: CardAction = { type: 'Action.Submit', title: strings.AllGoals, data: { id: 'goals' } };
  if (detail === null || item === undefined) return frame(look, [text(strings.GoalGone)], [back]);
  const body: CardElement[] = [text(escapeMarkdown(item.title), { size: 'large', weight: 'bolder', style: 'heading' })];
  if (detail.description !== '') body.push(text(escapeMarkdown(detail.description), { spacing: 'small', maxLines: 12 }));
  const way = wayGone(item);
  const expected = hasMark(item) ? item.expected : null;
  if (way !== null) body.push(progressBar(way, expected, item.status, barWords(way, expected, look.locale), look.rightToLeft));
  const percent = way === null ? '' : ` · ${fill(strings.NowAt, { progress: formatPercent(way, look.locale) })}`;
  body.push(text(`${statusWord(item.status)}${percent}`, { color: statusColour(item.status), weight: 'bolder', spacing: 'small' }), ...whyStatus(item, detail, look), text(escapeMarkdown(standingOnWay(item, look.locale)), { spacing: 'none' }));
  const isOver = item.status === 'closed';
  if (item.measure === 'baseline') body.push(text(strings.BaselineIs, { isSubtle: true, spacing: 'none' }));
  if (item.expectedValue !== null && !isOver) body.push(text(escapeMarkdown(fill(strings.ExpectedToday, { value: formatComputed(item.expectedValue, item, look.locale) })), { isSubtle: true, spacing: 'none' }));
  body.push(...chart(item, detail, look));
  if (detail.forecast !== null && !isOver) body.push(forecastWords(item, detail.forecast, state, look));
  body.push(...chain(detail));
  body.push(heading(strings.HistoryHeading));
  if (detail.loading.phase === 'loading') body.push(text(strings.Loading, { isSubtle: true }));
  else if (detail.loading.phase === 'failed') body.push(text(escapeMarkdown(detail.loading.message), { color: 'warning' }), { type: 'ActionSet', actions: [{ type: 'Action.Submit', title: strings.Retry, data: { id: 'retry' } }] });
  else if (detail.rows.length === 0) body.push(text(strings.NoHistory, { isSubtle: true }));
  body.push(...detail.rows.slice(0, 8).map((row) => historyRow(item, row, state, look)));
  const older = detail.more + Math.max(0, detail.rows.length - 8);
  if (older > 0) body.push(text(counted(strings.MoreHistory, older), { isSubtle: true }));
  const actions: CardAction[] = [
    ...(isOpenTo(item) ? [{ type: 'Action.Submit' as const, title: strings.CheckIn, data: { id: 'open', goal: item.id }, style: 'positive' as const }] : []),
    ...(look.pageUrl ? [{ type: 'Action.OpenUrl' as const, title: strings.OpenGoal, url: goalLink(look.pageUrl, item.id) }] : []),
    ...(detail.topicLink !== null ? [{ type: 'Action.OpenUrl' as const, title: strings.OpenTopic, url: detail.topicLink }] : []),
    back
  ];
  return frame(look, body, actions);
}
