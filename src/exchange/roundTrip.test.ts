import fc from 'fast-check';
import { evaluate } from '../okr';
import { defaultSettings } from '../okr/document';
import type { CheckIn, KeyResult, Objective, OkrDocument } from '../okr/document';
import { readFile } from './readFile';
import { writeFile } from './writeFile';
import type { FileKind } from './writeFile';

const now = '2026-11-21T10:00:00Z';
const through = (document: OkrDocument, kind: FileKind) => readFile(writeFile(document, kind, now).content, { now });

/** Text as cells hold it: trimmed, with LF, without NUL and halves of surrogate pairs. */
const text = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 40 }), fc.constantFrom('=1+1', '@SUM(A1)', "'quoted", "'=1", '-', '+49 30', 'a;b,c\td', 'He said "no"', 'two\nlines', 'x(weight: 5%, Id: 1)', '_x000D_', '<b>&amp;</b>'))
  .map((value) => value.split('\u0000').join('').replace(/\r\n?/g, '\n').trim());
const title = text.filter((value) => value !== '');
const number = fc.oneof(fc.integer({ min: -1e6, max: 1e6 }), fc.double({ min: -1e6, max: 1e6, noNaN: true }).map((value) => (value === 0 ? 0 : value)));
const weight = fc.option(fc.integer({ min: 0, max: 100 }), { nil: null });
const day = fc.integer({ min: 0, max: 80 }).map((days) => new Date(Date.UTC(2026, 9, 1) + days * 86400000).toISOString().slice(0, 10));

const objective: fc.Arbitrary<Objective> = fc.record({ title, description: text, weight, kind: fc.constantFrom('committed' as const, 'aspirational' as const, 'growth' as const), state: fc.constantFrom('active' as const, 'closed' as const, 'postponed' as const), score: fc.constantFrom(null, 0, 0.3, 1), people: fc.uniqueArray(fc.constantFrom('Doe, Jane', 'Ada', 'Bo Vry', 'x@contoso.example'), { maxLength: 3 }) })
  .map(({ weight: parentWeight, people, ...more }) => ({
    id: '', owner: people[0] ?? null, coOwners: people.slice(1), delegates: [], level: 'team', team: 'Alpha', moreTeams: ['Beta'], period: 'p', visibility: 'everyone', coreValue: null, tags: [], topicLink: null,
    parent: null, parentWeight, newChildrenContribute: true, measure: null, start: '2026-10-01', due: '2026-12-31', statusByHand: null, closingNote: '', createdBy: 'Bo Vry', createdAt: '2026-09-20T08:30:00Z', ...more
  }));
const keyResult: fc.Arbitrary<KeyResult> = fc.record({ title, weight, start: number, target: number, unit: fc.constantFrom('', '%', '€', 'customers') })
  .map(({ start, target, unit, ...more }) => ({
    id: '', objective: null, description: '', owner: 'Ada', coOwners: [], checkInOwners: [], delegates: [], team: 'Alpha', kind: null, tags: [], period: 'p', state: 'active', start: '2026-10-01', due: '2026-12-31', score: null,
    closingNote: '', cadence: null, source: null, createdBy: null, createdAt: '2026-09-20T08:30:00Z',
    measure: { type: start > target ? 'decrease' : 'increase', start, target, unit, riskThreshold: null, milestones: [], phasedTargets: [] }, ...more
  }));
const checkIn = fc.record({ day, value: fc.option(number, { nil: null }), note: text, status: fc.constantFrom(null, 'on-track' as const, 'behind' as const) });

const aDocument: fc.Arbitrary<OkrDocument> = fc.record({ objectives: fc.array(objective, { minLength: 1, maxLength: 4 }), keyResults: fc.array(fc.record({ keyResult, checkIns: fc.array(checkIn, { maxLength: 4 }) }), { maxLength: 4 }) })
  .map(({ objectives, keyResults }) => {
    const document: OkrDocument = {
      format: 'okr-json', version: 1, exportedAt: now, settings: defaultSettings, people: [], teams: [], periods: [{ id: 'p', title: 'Q4 2026', start: '2026-10-01', end: '2026-12-31', state: 'active', parent: null }],
      objectives: objectives.map((row, number) => ({ ...row, id: String(100 + number), parent: number === 0 ? null : { objective: '100' }, parentWeight: number === 0 ? null : row.parentWeight })),
      keyResults: keyResults.map((row, number) => ({ ...row.keyResult, id: String(200 + number), objective: String(100 + (number % objectives.length)) })), alignments: [], checkIns: [], initiatives: []
    };
    keyResults.forEach(({ checkIns }, number) => checkIns.forEach((row, position) => document.checkIns.push({
      id: `c${number}-${position}`, keyResult: String(200 + number), objective: null, kind: 'check-in', value: row.value, milestone: null, status: row.status, score: null, confidence: null, note: row.note, obstacle: null,
      date: row.day, createdAt: `${row.day}T08:${String(10 + position)}:00Z`, author: 'Ada', source: null, corrects: null, counted: true, clientKey: `key-${number}-${position}`
    })));
    if (objectives.length > 2 && keyResults.length > 0) document.alignments.push({ child: { keyResult: '200' }, parent: { objective: '102' }, weight: 25 });
    return document;
  });

/** What a table can hold of a document. */
function held({ objectives, keyResults, alignments, checkIns }: OkrDocument) {
  const said = ({ keyResult: goal, value, status, note, date, createdAt, author }: CheckIn) => JSON.stringify([goal, value, status, note, date, createdAt, author]);
  return {
    objectives: objectives.map(({ id, title: shown, description, owner, coOwners, parent, parentWeight, kind, state, score, start, due, createdAt }) => [id, shown, description, owner, coOwners, parent, parentWeight, kind, state, score, start, due, createdAt]),
    keyResults: keyResults.map(({ id, title: shown, owner, objective: home, weight: share, measure, state }) => [id, shown, owner, home, share, measure.type, measure.start, measure.target, measure.unit, state]),
    alignments, checkIns: checkIns.filter((row) => row.kind === 'check-in').map(said).sort()
  };
}

describe('a document', () => {
  it.each<FileKind>(['csv', 'xlsx'])('comes back from %s with everything that a table can hold, and with the same numbers', (kind) => {
    fc.assert(fc.property(aDocument, (document) => {
      const back = through(document, kind).document;
      expect(held(back)).toEqual(held(document));
      const [before, after] = [document, back].map((one) => evaluate(one, '2026-11-21'));
      expect(after.keyResults).toEqual(before.keyResults);
    }), { numRuns: 60 });
  });

  it('comes back from csv with the period and the dates that its key results have from their objective', () => {
    const json = { format: 'okr-json', version: 1, periods: [{ id: 'p', title: 'Q4 2026', start: '2026-10-01', end: '2026-12-31' }], objectives: [{ id: '1', title: 'Grow', owner: 'Ada', period: 'p', start: '2026-10-10' }],
      keyResults: [{ id: '2', title: 'Customers', owner: 'Ada', objective: '1', weight: 100, measure: { type: 'increase', start: 0, target: 10 } }] };
    const { document } = readFile(new TextEncoder().encode(JSON.stringify(json)), { now });
    const back = through(document, 'csv');
    expect(back.problems).toEqual([]);
    const [before, after] = [document, back.document].map((one) => evaluate(one, '2026-11-21').keyResults['2']);
    expect(after).toEqual(before);
  });

  it.each<[string, object]>([
    ['Settings', { settings: { thresholds: { behind: 5, atRisk: 30 } } }], ['Rules of objectives', { objectives: [{ id: '1', title: 'Grow', newChildrenContribute: false }] }],
    ['Status by hand', { objectives: [{ id: '1', title: 'Grow', statusByHand: 'behind' }] }], ['Core values and topics', { objectives: [{ id: '1', title: 'Grow', coreValue: 'Care' }] }],
    ['Objective measures', { objectives: [{ id: '1', title: 'Grow', measure: { type: 'percent', start: 30, target: 60, unit: 'points' } }] }], ['Cadences and sources', { keyResults: [{ id: '2', title: 'Customers', cadence: { every: 'month', weekday: 1 } }] }],
    ['People', { people: [{ id: 'a@contoso.example', name: 'Ada', manager: 'b@contoso.example' }] }], ['Teams', { teams: [{ id: 't', title: 'Team', owner: 'Ada' }] }]
  ])('is not written to a table without naming what is lost: %s', (field, rows) => {
    const { document } = readFile(new TextEncoder().encode(JSON.stringify({ format: 'okr-json', version: 1, ...rows })), { now });
    expect(writeFile(document, 'csv', now).problems).toMatchObject([{ code: 'W_NOT_IN_TABLE', field }]);
    expect(writeFile(document, 'json', now).problems).toEqual([]);
  });

  it('comes back from OKR JSON unchanged', () => {
    fc.assert(fc.property(aDocument, (document) => expect(through(document, 'json')).toMatchObject({ document, problems: [] })), { numRuns: 60 });
  });
});
