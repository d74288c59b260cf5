import { evaluate } from '../../okr';
import { defaultSettings, type CheckIn, type IsoDate, type KeyResult, type Objective, type OkrDocument, type Settings } from '../../okr/document';
import { inTurn } from '../connection/inTurn';
import { isDenied, isMissing, isThreshold } from '../connection/ServerError';
import type { Site } from '../connection/Site';
import type { MovedGoal, ParentShare } from '../EditableOkrLists';
import { keyResultOf, type KeyResultRow, keyResultSelect } from '../rows/keyResultRow';
import { objectiveOf, type ObjectiveRow, objectiveSelect, storedNumbersOf } from '../rows/objectiveRow';
import { type InitiativeRow, initiativeOf, initiativeSelect } from '../rows/otherRows';
import { rowOf } from '../rows/references';
import { rangeSize } from './ranges';
import { readWhole } from './readWhole';
import { countOf } from './reading';

/** Half a percentage point: less nobody would see. */
const visible = 0.005;
/** Above the third level hardly anything ever moves. */
const levels = 3;

type Below = { keyResult: string } | { objective: string };

interface Level {
  objective: Objective;
  progress: number | null;
  keyResults: KeyResult[];
  objectives: Objective[];
  initiatives: OkrDocument['initiatives'];
}

/** An objective with all that is weighed in it; null where others have a say in the weights, which cannot be decided here. */
const readLevel = async (site: Site, id: string): Promise<Level | null> => {
  const place = rowOf(id);
  if (place === null || place.isPrivate) return null;
  const { row } = place;
  const below = async <T extends { Id: number }>(list: 'OKRKeyResults' | 'OKRObjectives' | 'OKRInitiatives', column: string, select: string): Promise<T[]> => {
    const condition = `${column} eq ${row}`;
    try {
      return await site.getAll<T>(site.items(list), { $select: select, $filter: condition, $top: rangeSize });
    } catch (error) {
      if (!isThreshold(error)) throw error;
      // An index on a lookup does not help everywhere. Beside the numbers of a range, which one does find, any condition may stand.
      return readWhole<T>(site, list, { $select: select }, await countOf(site, list), undefined, condition);
    }
  };
  const [own, keyResults, objectives, initiatives, further] = await Promise.all([
    site.get<ObjectiveRow>(`${site.items('OKRObjectives')}(${row})`, { $select: objectiveSelect }),
    below<KeyResultRow>('OKRKeyResults', 'OkrObjectiveId', keyResultSelect),
    below<ObjectiveRow>('OKRObjectives', 'OkrParentId', objectiveSelect),
    below<InitiativeRow>('OKRInitiatives', 'OkrObjectiveId', initiativeSelect),
    site.getAll<{ Id: number }>(site.items('OKRAlignments'), { $select: 'Id', $filter: `OkrParent eq 'o${row}'`, $top: 1 })
  ]);
  const quiet = (): void => undefined;
  const objective = objectiveOf(own.body, false, quiet);
  if (further.length > 0 || objective.measure !== null) return null;
  return {
    objective, progress: storedNumbersOf(own.body, quiet).progress, keyResults: keyResults.map((each) => keyResultOf(each, false, quiet)), objectives: objectives.map((each) => objectiveOf(each, false, quiet)),
    initiatives: initiatives.map((each) => initiativeOf(each, quiet))
  };
};

/** A check-in by which a key result has gone all of its way. */
const doneBy = ({ id, measure }: KeyResult, date: IsoDate): CheckIn[] => {
  const row = {
    id: '1', keyResult: id, objective: null, kind: 'check-in' as const, value: measure.type === 'yes-no' ? 1 : measure.target, milestone: null, status: null, score: null, confidence: null, note: '', obstacle: null, date,
    createdAt: `${date}T00:00:00Z`, author: null, source: null, corrects: null, counted: true, clientKey: '1'
  };
  return measure.type === 'milestones' ? measure.milestones.map((each, index) => ({ ...row, id: String(index + 1), clientKey: String(index + 1), value: null, milestone: each.id })) : [row];
};

/** The part that a goal has in the objective above it: how far that one is when only this goal is done, and nothing else begun. */
const partIn = (level: Level, below: Below, settings: Settings, today: IsoDate): number => {
  const home = { ...level.objective, parent: null, period: null, start: null, due: null };
  const untouched = level.keyResults.map((each) => ({ ...each, measure: { ...each.measure, milestones: each.measure.milestones.map((step) => ({ ...step, done: false })) } }));
  const initiatives = level.initiatives.map((each) => ({ ...each, percent: each.percent === null ? null : 0 }));
  // An objective is done by the one key result that it then has.
  const standIn = 'objective' in below ? [{ ...standInFor(below.objective), period: null }] : [];
  const keyResults = [...untouched, ...standIn];
  const moving = keyResults.find(({ id }) => id === ('objective' in below ? standInId : below.keyResult));
  if (moving === undefined) return 0;
  const document: OkrDocument = {
    format: 'okr-json', version: 1, exportedAt: null, settings, people: [], periods: [], teams: [], objectives: [home, ...level.objectives], keyResults, alignments: [], checkIns: doneBy(moving, today), initiatives
  };
  return evaluate(document, today).objectives[home.id]?.progress ?? 0;
};

const standInId = 'stand-in';
const standInFor = (objective: string): KeyResult => ({
  id: standInId, objective, weight: null, title: '', description: '', owner: null, coOwners: [], checkInOwners: [], delegates: [], team: null, kind: null, tags: [], period: null, state: 'active', start: null, due: null, score: null,
  closingNote: '', cadence: null, source: null, createdBy: null, createdAt: null, measure: { type: 'yes-no', start: 0, target: 1, unit: '', riskThreshold: null, milestones: [], phasedTargets: [] }
});

/** Gives a level of the lists; null: what is above it cannot be told. */
type LevelReader = (objective: string) => Promise<Level | null>;

/** Reads each level once, however many goals are below it. */
const readingLevels = (site: Site): LevelReader => {
  const read = new Map<string, Promise<Level | null>>();
  return (objective) => {
    const known = read.get(objective) ?? readLevel(site, objective).catch((error: unknown) => {
      // Not shared with this person, gone, or too long a list.
      if (isDenied(error) || isMissing(error) || isThreshold(error)) return null;
      throw error;
    });
    read.set(objective, known);
    return known;
  };
};

/** How many goals are followed upwards at once. */
const goalsAtOnce = 3;

/** See `EditableOkrLists.readParents`. */
export const readParents = (site: Site, goals: readonly MovedGoal[], settings: Settings, today: IsoDate): Promise<ParentShare[][]> => {
  const levelOf = readingLevels(site);
  return inTurn(goals, goalsAtOnce, (goal) => parentsOf(levelOf, goal, settings, today));
};

const parentsOf = async (levelOf: LevelReader, goal: MovedGoal, settings: Settings, today: IsoDate): Promise<ParentShare[]> => {
  const found: ParentShare[] = [];
  let below: Below = { keyResult: goal.keyResult };
  let next: string | undefined = goal.home;
  let moved = goal.moved;
  while (next !== undefined && found.length < levels && Math.abs(moved) >= visible) {
    const level: Level | null = await levelOf(next);
    if (level === null || level.progress === null) break;
    const share = partIn(level, below, { ...defaultSettings, ...settings }, today);
    if (share <= 0) break;
    found.push({ id: level.objective.id, title: level.objective.title, progress: level.progress, share });
    below = { objective: level.objective.id };
    next = level.objective.parent?.objective;
    moved *= share;
  }
  return found;
};
