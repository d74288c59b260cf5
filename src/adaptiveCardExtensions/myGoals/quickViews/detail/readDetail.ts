import { forecast, goalDates, historyOf } from '../../../../okr/index';
import type { CheckIn, OkrDocument } from '../../../../okr/document';
import { safeLink } from '../../../../ui/format/safeLink';
import type { DetailView } from '../../MyGoalsState';
import type { GoalsSession } from '../../session/GoalsSession';
import { namesOf } from '../../session/namesOf';

/** As much of a long log as a view can use. */
const kept = 40;

/** The log of a goal, and where its value is heading. @throws ListsError */
export async function readHistory(session: GoalsSession, goal: string): Promise<Pick<DetailView, 'rows' | 'more' | 'forecast' | 'line'>> {
  const lists = await session.lists();
  const log = await lists.readLog({ keyResult: goal });
  const document = session.reading?.document;
  const told = log.filter(({ kind }) => kind !== 'opening');
  const nameOf = await namesOf(session, told.slice(0, kept).map(({ author }) => author));
  const rows = told.map((row) => ({
    date: row.date, kind: row.kind, value: row.value, milestone: row.milestone, confidence: row.confidence, note: row.note, obstacle: row.obstacle,
    author: row.author === session.person ? '' : nameOf(row.author), counted: row.counted
  }));
  return { rows: rows.slice(0, kept), more: Math.max(0, rows.length - kept), ...course(document, goal, log) };
}

/** Where the value should go, and where it is heading: only for values that are to rise or fall. */
function course(document: OkrDocument | undefined, goal: string, log: readonly CheckIn[]): Pick<DetailView, 'forecast' | 'line'> {
  const keyResult = document?.keyResults.find(({ id }) => id === goal);
  if (!document || !keyResult || (keyResult.measure.type !== 'increase' && keyResult.measure.type !== 'decrease')) return { forecast: null, line: null };
  const objective = document.objectives.find(({ id }) => id === keyResult.objective) ?? null;
  const period = document.periods.find(({ id }) => id === (keyResult.period ?? objective?.period)) ?? null;
  const { start, due } = goalDates(keyResult, objective, period);
  const { start: from, target } = keyResult.measure;
  const found = due === null ? null : forecast(historyOf(keyResult.measure, log, document.settings.timeZone), due);
  return {
    forecast: found === null || due === null ? null : { value: found.value, low: found.low, high: found.high, end: due },
    line: start === null || due === null || target === null ? null : { from: { date: start, value: from ?? 0 }, to: { date: due, value: target } }
  };
}

/** What a goal serves, from its own objective up to the organisation's, and the page about it. @throws ListsError */
export async function readChain(session: GoalsSession, goal: string): Promise<Pick<DetailView, 'chain' | 'topicLink'>> {
  const home = session.reading?.document.keyResults.find(({ id }) => id === goal)?.objective;
  if (!home) return { chain: [], topicLink: null };
  const above = await (await session.lists()).readAbove(home);
  // What the nearest one is about is said: the others are on the page.
  const chain = above.map(({ title, level, coreValue, description }, height) => ({ title, level, coreValue, description: height === 0 ? description : '' }));
  return { chain, topicLink: safeLink(above[0]?.topicLink ?? null) };
}
