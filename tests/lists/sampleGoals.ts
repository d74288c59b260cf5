import { randomUUID } from 'node:crypto';
import type { CheckInDraft } from '../../src/lists/OkrLists';
import { defaultSettings, type CheckIn, type KeyResult, type Objective, type OkrDocument } from '../../src/okr/document';

export const anna = 'anna@contoso.example';
export const ben = 'ben@contoso.example';
export const cleo = 'cleo@contoso.example';
export const dan = 'dan@contoso.example';
export const eve = 'eve@contoso.example';
export const people = [{ upn: anna, name: 'Anna Ash' }, { upn: ben, name: 'Ben Birch' }, { upn: cleo, name: 'Cleo Cedar' }, { upn: dan, name: 'Dan Dogwood' }, { upn: eve, name: 'Eve Elm' }];

export const objective = (changes: Partial<Objective>): Objective => ({
  id: 'o1', title: 'Customers stay', description: '', owner: anna, coOwners: [], delegates: [], level: 'team', team: null, moreTeams: [], period: 'p1', state: 'active', visibility: 'everyone', kind: 'aspirational', coreValue: null, tags: [],
  topicLink: null, parent: null, parentWeight: null, newChildrenContribute: true, measure: null, start: null, due: null, statusByHand: null, score: null, closingNote: '', createdBy: null, createdAt: null, ...changes
});

export const keyResult = (changes: Partial<KeyResult>): KeyResult => ({
  id: 'k1', objective: 'o1', weight: null, title: 'Retention to 90 %', description: '', owner: anna, coOwners: [], checkInOwners: [], delegates: [], team: null, kind: null, tags: [], period: null, state: 'active', start: null, due: null,
  score: null, closingNote: '', cadence: null, source: null, createdBy: null, createdAt: null, measure: { type: 'increase', start: 0, target: 100, unit: '%', riskThreshold: null, milestones: [], phasedTargets: [] }, ...changes
});

export const checkIn = (changes: Partial<CheckIn>): CheckIn => ({
  id: 'c1', keyResult: 'k1', objective: null, kind: 'check-in', value: 20, milestone: null, status: null, score: null, confidence: 6, note: 'A start', obstacle: null, date: '2026-10-09', createdAt: '2026-10-09T08:00:00Z', author: anna, source: null,
  corrects: null, counted: true, clientKey: randomUUID(), ...changes
});

export const goals = (changes: Partial<OkrDocument>): OkrDocument => ({
  format: 'okr-json', version: 1, exportedAt: null, settings: defaultSettings, people: [], teams: [], initiatives: [], periods: [{ id: 'p1', title: 'Q4 2026', start: '2026-10-01', end: '2026-12-31', state: 'active', parent: null }],
  objectives: [objective({})], keyResults: [keyResult({})], alignments: [], checkIns: [], ...changes
});

export const draft = (changes: Partial<CheckInDraft>): CheckInDraft => ({
  clientKey: randomUUID(), goal: { keyResult: '1' }, kind: 'check-in', value: 45, milestone: null, status: null, score: null, confidence: 7, note: 'Going well', obstacle: null, date: '2026-11-20', corrects: null, ...changes
});
