import type { EditableOkrLists } from '../../../../lists/EditableOkrLists';
import { forecast, goalDates, historyOf } from '../../../../okr/index';
import type { CheckIn, GoalRef, Objective, OkrDocument } from '../../../../okr/document';
import type { DetailView } from '../../MyGoalsState';
import type { GoalsSession } from '../../session/GoalsSession';

/** As much of a long log as a view can use. */
const kept = 40;
/** Deeper trees than this are a circle or a mistake. */
const deepest = 10;

/** The log of a goal, and where its value is heading. @throws ListsError */
export async function readHistory(session: GoalsSession, goal: string): Promise<Pick<DetailView, 'rows' | 'more' | 'forecast' | 'line'>> {
  const lists = await session.lists();
  const log = await lists.readLog({ keyResult: goal });
  const document = session.reading?.document;
  const names = new Map((document?.people ?? []).map(({ id, name }) => [id, name]));
  const rows = log.filter(({ kind }) => kind !== 'opening').map((row) => ({
    date: row.date, kind: row.kind, value: row.value, milestone: row.milestone, confidence: row.confidence, note: row.note, obstacle: row.obstacle,
    author: row.author === null || row.author === session.person ? '' : names.get(row.author) || row.author, counted: row.counted
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

/**
 * What a goal serves, from its own objective up to the organisation's: one request a level that is not known yet. Stops where it cannot be read, and in a circle.
 */
export async function readChain(session: GoalsSession, goal: string): Promise<DetailView['chain']> {
  const document = session.reading?.document;
  const keyResult = document?.keyResults.find(({ id }) => id === goal);
  const lists = await session.lists();
  const chain: DetailView['chain'] = [];
  const seen = new Set<string>();
  let next: GoalRef | null = keyResult?.objective ? { objective: keyResult.objective } : null;
  while (next !== null && chain.length < deepest) {
    const objective: Objective | null = await objectiveOf(next, document, lists);
    if (objective === null || seen.has(objective.id)) break;
    seen.add(objective.id);
    // What the nearest one is about is said: the others are on the page.
    const description = chain.length > 0 ? '' : objective.description || (await lists.readDescription({ objective: objective.id }));
    chain.push({ title: objective.title, level: objective.level, coreValue: objective.coreValue, description });
    next = objective.parent;
  }
  return chain;
}

async function objectiveOf(ref: GoalRef, document: OkrDocument | undefined, lists: EditableOkrLists): Promise<Objective | null> {
  if (ref.objective === undefined) {
    const above = ref.keyResult === undefined ? null : document?.keyResults.find(({ id }) => id === ref.keyResult) ?? (await (await lists.editor()).readKeyResult(ref.keyResult)).goal;
    return above?.objective ? objectiveOf({ objective: above.objective }, document, lists) : null;
  }
  // What hangs above goals of one's own is read without what hangs above it: only one's own objectives are whole.
  const known = document?.objectives.find(({ id, parent, period }) => id === ref.objective && (parent !== null || period !== null));
  return known?.parent ? known : (await (await lists.editor()).readObjective(ref.objective)).goal;
}
