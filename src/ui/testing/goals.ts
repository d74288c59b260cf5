import { defaultSettings, type Alignment, type KeyResult, type Objective, type OkrDocument, type Period } from '../../okr/document';
import type { Evaluation, GoalNumbers } from '../../okr';
import { buildGoalIndex, type GoalIndex } from '../goals/goalIndex';

/** Small organisations for tests: only what a test is about is written down, the rest is as good as empty. */
export const anObjective = (fields: Partial<Objective> & { id: string }): Objective => ({
  title: `Objective ${fields.id}`, description: '', owner: null, coOwners: [], delegates: [], level: 'team', team: null, moreTeams: [], period: 'q4', state: 'active',
  visibility: 'everyone', kind: 'committed', coreValue: null, tags: [], topicLink: null, parent: null, parentWeight: null, newChildrenContribute: true, measure: null, start: null,
  due: null, statusByHand: null, score: null, closingNote: '', createdBy: null, createdAt: null, ...fields
});

export const aKeyResult = (fields: Partial<KeyResult> & { id: string; objective: string | null }): KeyResult => ({
  title: `Key result ${fields.id}`, weight: null, description: '', owner: null, coOwners: [], checkInOwners: [], delegates: [], team: null, kind: null, tags: [], period: null, state: 'active',
  start: null, due: null, score: null, closingNote: '', cadence: null, source: null, createdBy: null, createdAt: null,
  measure: { type: 'increase', start: 0, target: 60, unit: '%', riskThreshold: null, milestones: [], phasedTargets: [] }, ...fields
});

export const aPeriod = (fields: Partial<Period> & { id: string }): Period => ({ title: fields.id, start: null, end: null, state: 'active', parent: null, ...fields });

export const year: Period = aPeriod({ id: 'y', title: '2026', start: '2026-01-01', end: '2026-12-31' });
export const thirdQuarter: Period = aPeriod({ id: 'q3', title: 'Q3 2026', start: '2026-07-01', end: '2026-09-30', state: 'closed', parent: 'y' });
export const fourthQuarter: Period = aPeriod({ id: 'q4', title: 'Q4 2026', start: '2026-10-01', end: '2026-12-31', parent: 'y' });

export function aDocument(parts: Partial<OkrDocument>): OkrDocument {
  return {
    format: 'okr-json', version: 1, exportedAt: null, settings: defaultSettings, people: [], periods: [year, thirdQuarter, fourthQuarter], teams: [], objectives: [], keyResults: [],
    alignments: [], checkIns: [], initiatives: [], ...parts
  };
}

/** `child` supports `parent`, both written `o:<id>` or `k:<id>`. */
export function anAlignment(child: string, parent: string): Alignment {
  const ref = (key: string): { objective?: string; keyResult?: string } => (key.startsWith('o:') ? { objective: key.slice(2) } : { keyResult: key.slice(2) });
  return { child: ref(child), parent: ref(parent), weight: null };
}

export const aResult = (fields: Partial<GoalNumbers> = {}): GoalNumbers => ({
  progress: 0.5, rawProgress: null, value: null, expected: 0.6, gap: 10, status: 'on-track', score: null, band: null, due: null, cutAlignments: [], ...fields
});

/** Numbers for the tests that are about what is shown, not about what is computed: every goal has the same, apart from those of `fields` by key. */
export function someNumbers(document: OkrDocument, fields: Record<string, Partial<GoalNumbers>> = {}): Evaluation {
  return {
    today: '2026-11-21', problems: [],
    objectives: Object.fromEntries(document.objectives.map(({ id }) => [id, aResult(fields[`o:${id}`])])),
    keyResults: Object.fromEntries(document.keyResults.map(({ id }) => [id, aResult(fields[`k:${id}`])]))
  };
}

export function anIndex(parts: Partial<OkrDocument>, fields: Record<string, Partial<GoalNumbers>> = {}): GoalIndex {
  const document = aDocument(parts);
  return buildGoalIndex(document, someNumbers(document, fields), 'en');
}
