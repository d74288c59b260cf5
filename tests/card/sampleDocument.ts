import { defaultSettings, type CheckIn, type KeyResult, type Measure, type Objective, type OkrDocument, type Person } from '../../src/okr/document';

/** A made-up person with goals of every kind, for the tests of the card. */
export const me = 'mia.lindqvist@contoso.example';
export const manager = 'noor.haddad@contoso.example';

const person = (id: string, name: string, boss: string | null): Person => ({ id, name, email: id, manager: boss });

export function objective(id: string, title: string, rest: Partial<Objective> = {}): Objective {
  return {
    id, title, description: '', owner: me, coOwners: [], delegates: [], level: 'person', team: null, moreTeams: [], period: 'p2', state: 'active', visibility: 'everyone', kind: 'committed',
    coreValue: null, tags: [], topicLink: null, parent: null, parentWeight: null, newChildrenContribute: true, measure: null, start: null, due: null, statusByHand: null, score: null,
    closingNote: '', createdBy: me, createdAt: '2026-09-28T08:00:00Z', ...rest
  };
}

export function measure(type: Measure['type'], start: number | null, target: number | null, unit: string, rest: Partial<Measure> = {}): Measure {
  return { type, start, target, unit, riskThreshold: null, milestones: [], phasedTargets: [], ...rest };
}

export function keyResult(id: string, home: string | null, title: string, how: Measure, rest: Partial<KeyResult> = {}): KeyResult {
  return {
    id, objective: home, weight: null, title, description: '', owner: me, coOwners: [], checkInOwners: [], delegates: [], team: null, kind: null, tags: [], period: 'p2', state: 'active', start: null,
    due: null, score: null, closingNote: '', cadence: null, source: null, createdBy: me, createdAt: '2026-09-28T08:00:00Z', measure: how, ...rest
  };
}

export function checkIn(id: string, of: string, date: string, value: number | null, rest: Partial<CheckIn> = {}): CheckIn {
  return {
    id, keyResult: of, objective: null, kind: 'check-in', value, milestone: null, status: null, score: null, confidence: 6, note: '', obstacle: null, date, createdAt: `${date}T09:00:00Z`, author: me,
    source: null, corrects: null, counted: true, clientKey: `key-${id}`, ...rest
  };
}

/** `now` of the tests: a Saturday in the eighth week of the quarter. */
export const now = '2026-11-21T10:00:00Z';

export function sampleDocument(): OkrDocument {
  return {
    format: 'okr-json', version: 1, exportedAt: null,
    settings: { ...defaultSettings, timeZone: 'Europe/Berlin', coreValues: ['Customers first'] },
    people: [person(me, 'Mia Lindqvist', manager), person(manager, 'Noor Haddad', null)],
    periods: [
      { id: 'p1', title: 'Q3 2026', start: '2026-07-01', end: '2026-09-30', state: 'closed', parent: null },
      { id: 'p2', title: 'Q4 2026', start: '2026-10-01', end: '2026-12-31', state: 'active', parent: null }
    ],
    teams: [],
    objectives: [
      objective('c1', 'Customers recommend us', { owner: manager, level: 'organisation', coreValue: 'Customers first' }),
      objective('o1', 'Answer customers faster', { parent: { objective: 'c1' } }),
      objective('o2', 'Make the newsletter worth reading')
    ],
    keyResults: [
      keyResult('k1', 'o1', 'Questions answered within a day', measure('increase', 40, 90, '%')),
      keyResult('k2', 'o1', 'Hours until the first answer', measure('decrease', 20, 6, 'hours')),
      keyResult('k3', 'o1', 'Rating of our answers', measure('stay-above', null, 4.2, 'stars', { riskThreshold: 4 })),
      keyResult('k4', 'o2', 'New subscribers', measure('increase', 0, 12000, 'people')),
      keyResult('k5', 'o2', 'New design is live', measure('yes-no', 0, 1, '')),
      keyResult('k6', 'o2', 'Editorial plan for the year', measure('milestones', null, null, '', {
        milestones: [{ id: 'm1', title: 'Topics collected', weight: 1, done: true }, { id: 'm2', title: 'Authors found', weight: 1, done: false }, { id: 'm3', title: 'Calendar *shared*', weight: 2, done: false }]
      }))
    ],
    alignments: [],
    checkIns: [
      checkIn('1', 'k1', '2026-11-09', 62), checkIn('2', 'k2', '2026-11-16', 15), checkIn('3', 'k3', '2026-11-16', 4.4), checkIn('4', 'k4', '2026-11-09', 2150.5), checkIn('5', 'k5', '2026-11-16', 0)
    ],
    initiatives: []
  };
}
