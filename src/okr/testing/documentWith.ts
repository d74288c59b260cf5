import { defaultSettings, type Alignment, type CheckIn, type Initiative, type KeyResult, type Measure, type Objective, type OkrDocument, type Settings } from '../document';

/** For tests: rows given by what matters to them; the rest as in the example of the file format. All in one period, the last quarter of 2026. */
export type Rows = {
  settings?: Partial<Settings>;
  objectives?: (Partial<Objective> & { id: string })[];
  keyResults?: (Omit<Partial<KeyResult>, 'measure'> & { id: string; measure?: Partial<Measure> })[];
  alignments?: Alignment[];
  checkIns?: Partial<CheckIn>[];
  initiatives?: (Partial<Initiative> & { id: string })[];
  periods?: OkrDocument['periods'];
};

export const measureOf = (measure: Partial<Measure> = {}): Measure => ({
  type: 'increase', start: 0, target: 100, unit: '%', riskThreshold: null, milestones: [], phasedTargets: [], ...measure
});

export function objectiveOf(objective: Partial<Objective> & { id: string }): Objective {
  return {
    title: objective.id, description: '', owner: null, coOwners: [], delegates: [], level: 'team', team: null, moreTeams: [], period: 'p1', state: 'active', visibility: 'everyone',
    kind: 'aspirational', coreValue: null, tags: [], topicLink: null, parent: null, parentWeight: null, newChildrenContribute: true, measure: null, start: null, due: null,
    statusByHand: null, score: null, closingNote: '', createdBy: null, createdAt: null, ...objective
  };
}

export function keyResultOf({ measure, ...keyResult }: NonNullable<Rows['keyResults']>[number]): KeyResult {
  return {
    objective: null, weight: null, title: keyResult.id, description: '', owner: null, coOwners: [], checkInOwners: [], delegates: [], team: null, kind: null, tags: [], period: null,
    state: 'active', start: null, due: null, score: null, closingNote: '', cadence: null, source: null, createdBy: null, createdAt: null, ...keyResult, measure: measureOf(measure)
  };
}

let rows = 0;

/** A row of the log, written at eight in the morning of its date. */
export function checkInOf(row: Partial<CheckIn>): CheckIn {
  const id = row.id ?? `c${++rows}`;
  const date = row.date ?? '2026-10-09';
  return {
    keyResult: null, objective: null, kind: 'check-in', value: null, milestone: null, status: null, score: null, confidence: null, note: '', obstacle: null, createdAt: `${date}T08:00:00Z`,
    author: null, source: null, corrects: null, counted: true, clientKey: `key of ${id}`, ...row, id, date
  };
}

export function documentWith({ settings, objectives = [], keyResults = [], alignments = [], checkIns = [], initiatives = [], periods }: Rows): OkrDocument {
  return {
    format: 'okr-json', version: 1, exportedAt: null, settings: { ...defaultSettings, ...settings }, people: [], teams: [],
    periods: periods ?? [{ id: 'p1', title: 'Q4 2026', start: '2026-10-01', end: '2026-12-31', state: 'active', parent: null }],
    objectives: objectives.map(objectiveOf), keyResults: keyResults.map(keyResultOf), alignments, checkIns: checkIns.map(checkInOf),
    initiatives: initiatives.map((initiative) => ({ objective: null, keyResult: null, weight: null, title: '', description: '', owner: null, state: '', link: null, start: null, due: null, percent: null, ...initiative }))
  };
}
