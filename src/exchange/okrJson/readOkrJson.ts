import { dayIn } from '../../okr';
import type { Alignment, AlignmentChild, CheckIn, GoalRef, Instant, IsoDate, OkrDocument, Person, Period, Team } from '../../okr/document';
import { FileRejected } from '../report/FileRejected';
import { quote } from '../report/ProblemList';
import type { ProblemList } from '../report/ProblemList';
import { parseJson } from '../text/parseJson';
import { JsonRow } from './JsonRow';
import { readCheckIn, readInitiative, readKeyResult, readObjective } from './readGoals';
import { readSettings } from './readSettings';
import { periodStates } from './words';

/** Reads one list of the file: elements with an id that none before has. */
function readList<Item>(root: JsonRow, name: string, problems: ProblemList, read: (row: JsonRow, id: string) => Item | null): { items: Item[]; ids: Set<string>; rows: number } {
  const value = root.value(name) ?? [];
  const items: Item[] = [];
  const ids = new Set<string>();
  if (!Array.isArray(value)) {
    problems.add('W_BAD_ENTITY', null, name, 'It is no list.');
    return { items, ids, rows: 0 };
  }
  (value as unknown[]).forEach((element, position) => {
    const row = JsonRow.of(element, problems, position + 1, name);
    const id = row?.idOf('id') ?? null;
    if (!row) return;
    if (id === null) row.report('E_NO_ID', 'id', 'The element has no id.');
    else if (ids.has(id)) row.report('E_DUP_ID', 'id', `The id ${quote(id)} was there before.`);
    else {
      const item = read(row, id);
      if (item === null) return;
      ids.add(id);
      items.push(item);
    }
  });
  return { items, ids, rows: (value as unknown[]).length };
}

const readPerson = (row: JsonRow, id: string): Person => row.withRest({ id, name: row.text('name'), email: row.idOf('email'), manager: row.idOf('manager') });
const readTeam = (row: JsonRow, id: string): Team => row.withRest({ id, title: row.text('title'), parent: row.idOf('parent'), owner: row.idOf('owner'), groupId: row.idOf('groupId') });
const readPeriod = (row: JsonRow, id: string): Period =>
  row.withRest({ id, title: row.text('title'), start: row.date('start'), end: row.date('end'), state: row.oneOf('state', periodStates, 'active'), parent: row.idOf('parent') });

interface Ids {
  objectives: ReadonlySet<string>;
  keyResults: ReadonlySet<string>;
  initiatives: ReadonlySet<string>;
}

const isThere = (ref: GoalRef, ids: Ids): boolean => (ref.objective !== undefined ? ids.objectives.has(ref.objective) : ids.keyResults.has(ref.keyResult ?? ''));

function readAlignments(root: JsonRow, ids: Ids, problems: ProblemList): Alignment[] {
  return root.rowsWithin('alignments').flatMap((row, position) => {
    const report = (code: 'W_BAD_ALIGNMENT' | 'W_ORPHAN_PARENT' | 'W_SELF_PARENT', message: string): [] => {
      problems.add(code, position + 1, 'alignments', message);
      return [];
    };
    const initiative = row.within('child')?.idOf('initiative') ?? null;
    const child: AlignmentChild | null = initiative !== null ? row.within('child')?.withRest({ initiative }, ['objective', 'keyResult']) ?? null : row.goalRef('child');
    const parent = row.goalRef('parent');
    if (!child || !parent) return report('W_BAD_ALIGNMENT', 'The alignment does not name one child and one parent.');
    if (initiative !== null ? !ids.initiatives.has(initiative) : !isThere(child, ids)) return report('W_BAD_ALIGNMENT', 'The child of the alignment is not in the file.');
    if (!isThere(parent, ids)) return report('W_ORPHAN_PARENT', `The parent with id ${quote(parent.objective ?? parent.keyResult ?? '')} is not in the file.`);
    if (initiative === null && child.objective === parent.objective && child.keyResult === parent.keyResult) return report('W_SELF_PARENT', 'The goal is aligned to itself.');
    return [row.withRest({ child, parent, weight: row.numberBetween('weight', 0, 100, 'W_WEIGHT_RANGE') })];
  });
}

/** Takes homes away that are not in the file: the goal is kept, as an orphan, and named. */
function checkHomes(document: OkrDocument, ids: Ids, problems: ProblemList): void {
  const report = (row: number, field: string, id: string): void => problems.add('W_ORPHAN_PARENT', row, field, `The parent with id ${quote(id)} is not in the file.`);
  document.objectives.forEach((objective, position) => {
    if (!objective.parent) return;
    const isSelf = objective.parent.objective === objective.id;
    if (!isSelf && isThere(objective.parent, ids)) return;
    if (isSelf) problems.add('W_SELF_PARENT', position + 1, 'objectives.parent', `${quote(objective.title)} is aligned to itself.`);
    else report(position + 1, 'objectives.parent', objective.parent.objective ?? objective.parent.keyResult ?? '');
    objective.parent = null;
  });
  document.keyResults.forEach((keyResult, position) => {
    if (keyResult.objective === null || ids.objectives.has(keyResult.objective)) return;
    report(position + 1, 'keyResults.objective', keyResult.objective);
    keyResult.objective = null;
  });
  document.initiatives.forEach((initiative, position) => {
    if (initiative.objective !== null && !ids.objectives.has(initiative.objective)) {
      report(position + 1, 'initiatives.objective', initiative.objective);
      initiative.objective = null;
    }
    if (initiative.keyResult !== null && !ids.keyResults.has(initiative.keyResult)) {
      report(position + 1, 'initiatives.keyResult', initiative.keyResult);
      initiative.keyResult = null;
    }
  });
}

/** A check-in names a goal that is there: a key result, an objective or (from an import) an initiative. */
function hasGoal(checkIn: CheckIn, row: JsonRow, ids: Ids): boolean {
  const initiative = row.idOf('initiative');
  return (checkIn.keyResult !== null && ids.keyResults.has(checkIn.keyResult)) || (checkIn.objective !== null && ids.objectives.has(checkIn.objective))
    || (initiative !== null && ids.initiatives.has(initiative));
}

function parseRoot(text: string, problems: ProblemList): JsonRow {
  let value: unknown;
  try {
    value = parseJson(text);
  } catch (error) {
    if (!(error instanceof SyntaxError) && !(error instanceof RangeError)) throw error;
    throw new FileRejected('F_BAD_JSON', `The file is no readable JSON: ${error.message.split('\n')[0].slice(0, 120)}.`);
  }
  const root = typeof value === 'object' && value !== null && !Array.isArray(value) ? JsonRow.of(value, problems, 1, '') : null;
  if (!root || root.value('format') !== 'okr-json') throw new FileRejected('F_BAD_JSON', 'The JSON file is no OKR JSON: it does not say “"format": "okr-json"”.');
  if (root.value('version') !== 1) throw new FileRejected('F_VERSION', `The file is OKR JSON version ${quote(JSON.stringify(root.value('version')) ?? 'none')}; this product reads version 1.`);
  return root;
}

/** The full hour at which each day has begun in a time zone. Remembers them: asking the calendar takes long. */
function firstMomentsIn(timeZone: string): (day: IsoDate) => Instant {
  const known = new Map<IsoDate, Instant>();
  const find = (day: IsoDate): Instant => {
    // East of Greenwich the day has begun by midnight UTC, west of it within twelve hours.
    const hours = Array.from({ length: 13 }, (_, hour) => `${day}T${String(hour).padStart(2, '0')}:00:00Z`);
    return hours.find((instant) => dayIn(instant, timeZone) === day) ?? hours[0];
  };
  return (day) => {
    const moment = known.get(day) ?? find(day);
    known.set(day, moment);
    return moment;
  };
}

/**
 * Reads OKR JSON: missing members get their usual values, members of a wrong type are reported and read as empty, unknown members are kept.
 * @param now replaces `exportedAt`; null keeps it
 * @throws FileRejected F_BAD_JSON, F_VERSION
 */
export function readOkrJson(text: string, now: Instant | null, problems: ProblemList): { document: OkrDocument; rows: number } {
  const root = parseRoot(text, problems);
  const settings = readSettings(root.within('settings'));
  const firstMomentOf = firstMomentsIn(settings.timeZone);
  const objectives = readList(root, 'objectives', problems, readObjective);
  const keyResults = readList(root, 'keyResults', problems, (row, id) => readKeyResult(row, id, settings.cadence));
  const initiatives = readList(root, 'initiatives', problems, readInitiative);
  const ids: Ids = { objectives: objectives.ids, keyResults: keyResults.ids, initiatives: initiatives.ids };
  const checkIns = readList(root, 'checkIns', problems, (row, id) => {
    const checkIn = readCheckIn(row, id, firstMomentOf);
    if (checkIn === null || hasGoal(checkIn, row, ids)) return checkIn;
    row.report('W_BAD_CHECKIN', '', `The goal of the check-in ${quote(id)} is not in the file.`);
    return null;
  });
  const document: OkrDocument = root.withRest({
    format: 'okr-json', version: 1, exportedAt: now ?? root.instant('exportedAt'), settings,
    people: readList(root, 'people', problems, readPerson).items, periods: readList(root, 'periods', problems, readPeriod).items, teams: readList(root, 'teams', problems, readTeam).items,
    objectives: objectives.items, keyResults: keyResults.items, alignments: readAlignments(root, ids, problems), checkIns: checkIns.items, initiatives: initiatives.items
  });
  checkHomes(document, ids, problems);
  return { document, rows: objectives.rows + keyResults.rows + initiatives.rows };
}
