import { defaultSettings, type Alignment, type CheckIn, type KeyResult, type Objective, type OkrDocument } from '../../src/okr/document';

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

/** Three closed quarters beside the open one: each has a quarter of the goals, and a tree of its own. The open one holds the goals with the smallest numbers. */
const quarters = [
  { id: 'q4', title: 'Q4 2026', start: '2026-10-01', end: '2026-12-31', state: 'active', parent: null }, { id: 'q3', title: 'Q3 2026', start: '2026-07-01', end: '2026-09-30', state: 'closed', parent: null },
  { id: 'q2', title: 'Q2 2026', start: '2026-04-01', end: '2026-06-30', state: 'closed', parent: null }, { id: 'q1', title: 'Q1 2026', start: '2026-01-01', end: '2026-03-31', state: 'closed', parent: null }
] as const satisfies OkrDocument['periods'];

/** The quarter of the goal with a number, and the number of the first goal in it. */
const quarterOf = (index: number, goals: number): { quarter: (typeof quarters)[number]; first: number } => {
  const size = Math.ceil(goals / quarters.length);
  const number = Math.floor(index / size);
  return { quarter: quarters[number], first: number * size };
};
const scoreOf = (index: number): number => (index % 11) / 10;

const objective = (index: number, objectives: number): Objective => {
  const { quarter, first } = quarterOf(index, objectives);
  const isClosed = quarter.state === 'closed';
  return {
    id: `o${index}`, title: `Become the first choice in region ${index}`, description: '', owner: index < 3 ? ownerOnly : index < 5 ? withRoles : person(index), coOwners: [], delegates: [], level: 'team', team: null, moreTeams: [],
    period: quarter.id, state: isClosed ? 'closed' : 'active', visibility: 'everyone', kind: 'aspirational', coreValue: null, tags: [], topicLink: null, parent: index - first < 10 ? null : { objective: `o${first + Math.floor((index - first) / 8)}` },
    parentWeight: null, newChildrenContribute: true, measure: null, start: null, due: null, statusByHand: null, score: isClosed ? scoreOf(index) : null, closingNote: isClosed ? closingNote : '', createdBy: null, createdAt: null
  };
};

const keyResult = (index: number, keyResults: number, objectives: number): KeyResult => {
  const { quarter, first } = quarterOf(index, keyResults);
  const isClosed = quarter.state === 'closed';
  const size = objectives / quarters.length;
  const home = index < 10 ? index % 3 : index < 16 ? 3 + (index % 2) : quarters.indexOf(quarter) * size + 5 + ((index - first) % (size - 5));
  return {
    id: `k${index}`, objective: `o${home}`, weight: null, title: `Raise the weekly orders of region ${index}`, description: '', owner: index < 10 ? ownerOnly : index < 16 ? withRoles : person(index), coOwners: [],
    checkInOwners: index >= 16 && index < 20 ? [withRoles] : [], delegates: [], team: null, kind: null, tags: [], period: null, state: isClosed ? 'closed' : 'active', start: null, due: null, score: isClosed ? scoreOf(index) : null,
    closingNote: isClosed ? closingNote : '', cadence: null, source: null, createdBy: null, createdAt: null, measure: { type: 'increase', start: 0, target: 100, unit: '%', riskThreshold: null, milestones: [], phasedTargets: [] }
  };
};

const closingNote = 'Closed with the quarter.';
const day = 86_400_000;
const dayAfter = (date: string, days: number): string => new Date(Date.parse(`${date}T00:00:00Z`) + days * day).toISOString().slice(0, 10);

/** A check-in a week for each key result; the last of a closed quarter closes it. */
const checkIn = (index: number, { keyResults, checkIns }: BenchSize): CheckIn => {
  const about = index % keyResults;
  const { quarter } = quarterOf(about, keyResults);
  const week = Math.floor(index / keyResults);
  const closes = quarter.state === 'closed' && index + keyResults >= checkIns;
  const date = closes ? quarter.end : dayAfter(quarter.start, week * 6);
  return {
    id: `c${index}`, keyResult: `k${about}`, objective: null, kind: closes ? 'close' : 'check-in', value: closes ? null : Math.min(100, week * 7), milestone: null, status: null, score: closes ? scoreOf(about) : null, confidence: closes ? null : 6,
    note: closes ? closingNote : '', obstacle: null, date, createdAt: `${date}T09:00:00Z`, author: person(index), source: null, corrects: null, counted: true, clientKey: `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`
  };
};

const each = <T>(count: number, make: (index: number) => T): T[] => Array.from({ length: count }, (_, index) => make(index));

/** An alignment within a quarter. */
const alignment = (index: number, keyResults: number, objectives: number): Alignment => {
  const child = keyResults - 1 - ((index * 5) % keyResults);
  const size = objectives / quarters.length;
  return { child: { keyResult: `k${child}` }, parent: { objective: `o${Math.floor(child / Math.ceil(keyResults / quarters.length)) * size + ((index * 7 + 1) % size)}` }, weight: null };
};

/** An organisation of a size, made plainly: what is measured is how it is loaded. */
export const benchOrganisation = (size: BenchSize): OkrDocument => {
  const { objectives, keyResults, alignments, checkIns } = size;
  return {
    format: 'okr-json', version: 1, exportedAt: null, settings: defaultSettings, people: [], teams: [], initiatives: [], periods: [...quarters], objectives: each(objectives, (index) => objective(index, objectives)),
    keyResults: each(keyResults, (index) => keyResult(index, keyResults, objectives)), alignments: each(alignments, (index) => alignment(index, keyResults, objectives)), checkIns: each(checkIns, (index) => checkIn(index, size))
  };
};
