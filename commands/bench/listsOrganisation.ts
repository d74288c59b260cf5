import { defaultSettings, type CheckIn, type KeyResult, type Objective, type OkrDocument } from '../../src/okr/document';

export interface BenchSize {
  objectives: number;
  keyResults: number;
  alignments: number;
  checkIns: number;
  /** Check-ins that wait to be folded. */
  waiting: number;
  /** Check-ins of each week in which nobody folds. */
  weeklyWithoutFolding: number;
}

export const benchAdmin = 'admin@contoso.example';
/** Owns ten key results and the objectives that they hang on. */
export const ownerOnly = 'olive.owner@contoso.example';
/** Owns six key results and may check in on four of others. */
export const withRoles = 'rosa.roles@contoso.example';
const person = (index: number): string => `${['anna', 'boris', 'carla', 'daniel', 'elena'][index % 5]}.person${index % 2000}@contoso.example`;
const names = [ownerOnly, withRoles, ...Array.from({ length: 2000 }, (_, index) => person(index))];
export const benchPeople = [...new Set(names)].map((upn) => ({ upn, name: upn.split('@')[0].replace('.', ' ') }));

const objective = (index: number): Objective => ({
  id: `o${index}`, title: `Become the first choice in region ${index}`, description: '', owner: index < 3 ? ownerOnly : index < 5 ? withRoles : person(index), coOwners: [], delegates: [], level: 'team', team: null, moreTeams: [], period: 'p',
  state: 'active', visibility: 'everyone', kind: 'aspirational', coreValue: null, tags: [], topicLink: null, parent: index < 10 ? null : { objective: `o${Math.floor(index / 8)}` }, parentWeight: null, newChildrenContribute: true, measure: null,
  start: null, due: null, statusByHand: null, score: null, closingNote: '', createdBy: null, createdAt: null
});

const keyResult = (index: number, objectives: number): KeyResult => {
  const home = index < 10 ? index % 3 : index < 16 ? 3 + (index % 2) : 5 + (index % (objectives - 5));
  return {
    id: `k${index}`, objective: `o${home}`, weight: null, title: `Raise the weekly orders of region ${index}`, description: '', owner: index < 10 ? ownerOnly : index < 16 ? withRoles : person(index), coOwners: [],
    checkInOwners: index >= 16 && index < 20 ? [withRoles] : [], delegates: [], team: null, kind: null, tags: [], period: null, state: 'active', start: null, due: null, score: null, closingNote: '', cadence: null, source: null, createdBy: null,
    createdAt: null, measure: { type: 'increase', start: 0, target: 100, unit: '%', riskThreshold: null, milestones: [], phasedTargets: [] }
  };
};

const checkIn = (index: number, keyResults: number): CheckIn => {
  const week = Math.floor(index / keyResults);
  const date = new Date(Date.parse('2026-07-06T00:00:00Z') + week * 7 * 86_400_000).toISOString().slice(0, 10);
  return {
    id: `c${index}`, keyResult: `k${index % keyResults}`, objective: null, kind: 'check-in', value: Math.min(100, week * 7), milestone: null, status: null, score: null, confidence: 6, note: '', obstacle: null, date, createdAt: `${date}T09:00:00Z`,
    author: person(index), source: null, corrects: null, counted: true, clientKey: `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`
  };
};

const each = <T>(count: number, make: (index: number) => T): T[] => Array.from({ length: count }, (_, index) => make(index));

/** An organisation of a size, made plainly: what is measured is how it is loaded. */
export const benchOrganisation = ({ objectives, keyResults, alignments, checkIns }: BenchSize): OkrDocument => ({
  format: 'okr-json', version: 1, exportedAt: null, settings: defaultSettings, people: [], teams: [], initiatives: [], periods: [{ id: 'p', title: 'Q4 2026', start: '2026-10-01', end: '2026-12-31', state: 'active', parent: null }],
  objectives: each(objectives, objective), keyResults: each(keyResults, (index) => keyResult(index, objectives)),
  alignments: each(alignments, (index) => ({ child: { keyResult: `k${keyResults - 1 - (index % keyResults)}` }, parent: { objective: `o${(index * 7 + 1) % objectives}` }, weight: null })), checkIns: each(checkIns, (index) => checkIn(index, keyResults))
});
