import fc, { type Arbitrary } from 'fast-check';
import type { CheckIn, OkrDocument } from '../document';

/** For tests: documents of random organisations. Ids are few, so that goals meet, circles close and references go nowhere. */

const days = (from: number, count: number): Arbitrary<string> => fc.integer({ min: 0, max: count }).map((day) => new Date(Date.UTC(2026, 8, from + day)).toISOString().slice(0, 10));
const day = days(1, 150);
const instant = fc.tuple(day, fc.integer({ min: 0, max: 86_399_999 })).map(([date, time]) => new Date(Date.parse(`${date}T00:00:00Z`) + time).toISOString());
const orNull = <Value>(value: Arbitrary<Value>): Arbitrary<Value | null> => fc.option(value, { nil: null });
const objectiveId = fc.integer({ min: 1, max: 12 }).map((n) => `o${n}`);
const keyResultId = fc.integer({ min: 1, max: 25 }).map((n) => `k${n}`);
const weight = orNull(fc.oneof(fc.integer({ min: 0, max: 120 }), fc.double({ min: 0, max: 100, noNaN: true })));
const value = fc.oneof({ weight: 6, arbitrary: fc.integer({ min: -50, max: 150 }) }, { weight: 1, arbitrary: fc.double({ noNaN: true, noDefaultInfinity: true }) });
const state = fc.constantFrom('active', 'active', 'active', 'draft', 'closed', 'postponed');
const goalRef = fc.oneof(objectiveId.map((objective) => ({ objective })), keyResultId.map((keyResult) => ({ keyResult })));
const status = fc.constantFrom(null, null, null, 'on-track', 'behind', 'at-risk', 'not-started');

const measure = fc.record({
  type: fc.constantFrom('increase', 'increase', 'decrease', 'stay-above', 'stay-below', 'yes-no', 'milestones', 'baseline'), start: orNull(value), target: orNull(value),
  unit: fc.constantFrom('%', '$'), riskThreshold: orNull(value),
  milestones: fc.array(fc.record({ id: fc.constantFrom('m1', 'm2', 'm3'), title: fc.constant(''), weight: fc.integer({ min: 0, max: 5 }), done: fc.boolean() }), { maxLength: 3 }),
  phasedTargets: fc.array(fc.record({ date: day, value }), { maxLength: 3 })
});

const objective = fc.record({
  id: objectiveId, parent: orNull(goalRef), parentWeight: weight, newChildrenContribute: fc.boolean(), state, kind: fc.constantFrom('committed', 'aspirational', 'growth'),
  period: fc.constantFrom('p1', 'p2', null), start: orNull(day), due: orNull(day), score: orNull(fc.double({ min: 0, max: 1, noNaN: true })), statusByHand: status,
  measure: orNull(fc.record({ type: fc.constantFrom('number', 'percent'), start: orNull(value), target: orNull(value), unit: fc.constant('') }))
});

const keyResult = fc.record({
  id: keyResultId, objective: orNull(objectiveId), weight, state, kind: fc.constantFrom(null, 'committed'), period: fc.constantFrom(null, 'p1'), start: orNull(day), due: orNull(day),
  score: orNull(fc.double({ min: 0, max: 1, noNaN: true })), cadence: orNull(fc.record({ every: fc.constantFrom('week', '2-weeks', '3-weeks', 'month', 'off'), weekday: fc.integer({ min: 1, max: 7 }) })), measure
});

/** Rows of the log of one goal, ids and client keys unique. */
export const anyLog = (goal: Arbitrary<{ keyResult: string | null; objective: string | null }>, maxLength = 20): Arbitrary<CheckIn[]> => fc.array(fc.tuple(goal, fc.record({
  kind: fc.constantFrom('check-in', 'check-in', 'check-in', 'correction', 'correction', 'opening', 'close', 'reopen', 'postpone', 'comment'), value: orNull(value), milestone: fc.constantFrom(null, null, 'm1', 'm2', 'm3'),
  status, score: orNull(fc.double({ min: 0, max: 1, noNaN: true })), confidence: orNull(fc.integer({ min: 1, max: 10 })), note: fc.constantFrom('', 'a note'), obstacle: fc.constantFrom(null, 'time'),
  date: day, createdAt: fc.oneof({ weight: 8, arbitrary: instant }, { weight: 1, arbitrary: day }, { weight: 1, arbitrary: fc.constant('') }),
  counted: fc.constantFrom(true, true, true, false), corrects: fc.integer({ min: 0, max: maxLength }).map((n) => `key ${n}`)
})), { maxLength }).map((rows) => rows.map(([ofGoal, row], n): CheckIn => ({
  ...ofGoal, ...row, kind: row.kind as CheckIn['kind'], status: row.status as CheckIn['status'], obstacle: row.obstacle as CheckIn['obstacle'], author: null, source: null,
  id: `${n}`, clientKey: `key ${n}`, corrects: row.kind === 'correction' ? row.corrects : null
})));

const settings = fc.record({
  thresholds: fc.record({ behind: fc.integer({ min: 0, max: 20 }), atRisk: fc.integer({ min: 0, max: 60 }) }), objectiveStatus: fc.constantFrom('gap', 'worst'), valueWeighted: fc.boolean(),
  workingDays: orNull(fc.record({ weekdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 })), holidays: fc.array(day, { maxLength: 5 }) })),
  timeZone: fc.constantFrom('UTC', 'Europe/Berlin', 'America/New_York', 'Pacific/Auckland'), cadence: fc.constant({ every: 'week', weekday: 1 })
});

const unique = <Row extends { id: string }>(rows: Arbitrary<Row>, maxLength: number): Arbitrary<Row[]> => fc.uniqueArray(rows, { selector: (row) => row.id, maxLength });

/** With the right types, and otherwise anything. Ids are unique. */
export const anyOrganisation: Arbitrary<OkrDocument> = fc.record({
  settings,
  periods: fc.constant([{ id: 'p1', title: '', start: '2026-10-01', end: '2026-12-31', state: 'active', parent: null }, { id: 'p2', title: '', start: '2026-11-01', end: '2026-11-01', state: 'active', parent: null }]),
  objectives: unique(objective, 12), keyResults: unique(keyResult, 25),
  alignments: fc.array(fc.record({ child: goalRef, parent: goalRef, weight }), { maxLength: 15 }),
  checkIns: anyLog(fc.oneof(keyResultId.map((id) => ({ keyResult: id, objective: null })), objectiveId.map((id) => ({ keyResult: null, objective: id }))), 60),
  initiatives: unique(fc.record({ id: fc.constantFrom('i1', 'i2', 'i3'), objective: orNull(objectiveId), keyResult: orNull(keyResultId), weight, percent: orNull(value) }), 3)
}).map((rows) => ({ format: 'okr-json', version: 1, exportedAt: null, people: [], teams: [], ...rows }) as unknown as OkrDocument);

const junk = fc.oneof(fc.constantFrom(undefined, null, '', 'x', -1, 1e308, -1e308, 5e-324, 0, true, [], {}, '2026-02-30', 'closed', [null], '__proto__', 'constructor'), fc.jsonValue());

/** The same after careless editing: fields missing, of wrong types, rows that are none, ids twice. */
export const anyBrokenOrganisation: Arbitrary<unknown> = fc.tuple(anyOrganisation, fc.array(fc.tuple(fc.nat(), fc.nat(), fc.nat(), junk), { maxLength: 12 })).map(([document, edits]) => {
  const broken: unknown = JSON.parse(JSON.stringify(document));
  for (const [where, which, what, value] of edits) breakAt(broken as Record<string, unknown>, where, which, what, value);
  return broken;
});

function breakAt(document: Record<string, unknown>, where: number, which: number, what: number, value: unknown): void {
  const lists = Object.keys(document);
  const list = document[lists[where % lists.length]];
  const target = Array.isArray(list) && list.length > 0 ? list[which % list.length] as unknown : list;
  if (typeof target !== 'object' || target === null) document[lists[where % lists.length]] = value;
  else if (what % 7 === 0 && Array.isArray(list)) list.push(value, target);
  else setDeep(target as Record<string, unknown>, what, value);
}

function setDeep(target: Record<string, unknown>, what: number, value: unknown): void {
  const fields = Object.keys(target);
  const field = fields[what % Math.max(1, fields.length)] ?? 'id';
  const inner = target[field];
  if (what % 3 === 0 && typeof inner === 'object' && inner !== null) setDeep(inner as Record<string, unknown>, what >> 2, value);
  else target[field] = value;
}
