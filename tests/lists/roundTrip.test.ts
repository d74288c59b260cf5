import { fillLists } from '../../commands/fill';
import { sampleOrganisation } from '../../commands/sampleOrganisation';
import { evaluate } from '../../src/okr';
import type { OkrDocument } from '../../src/okr/document';
import { admin, startTenant, type TenantForTests } from './startTenant';

const today = '2026-11-21';

/** A document with goals named by their titles in place of ids, so that two numberings of the same content compare. */
const named = (document: OkrDocument): unknown => {
  const titles = { period: new Map(document.periods.map(({ id, title }) => [id, title])), team: new Map(document.teams.map(({ id, title }) => [id, title])), goal: new Map<string, string>() };
  document.objectives.forEach(({ id, title, owner }) => titles.goal.set(`o${id}`, `${title} (${owner})`));
  document.keyResults.forEach(({ id, title, owner, objective }) => titles.goal.set(`k${id}`, `${title} (${owner}) of ${titles.goal.get(`o${objective}`)}`));
  const goal = (ref: { objective?: string | null; keyResult?: string | null } | null): string | null => (ref?.keyResult ? titles.goal.get(`k${ref.keyResult}`) ?? null : ref?.objective ? titles.goal.get(`o${ref.objective}`) ?? null : null);
  const lower = (person: string | null): string | null => person?.toLowerCase() ?? null;
  const sorted = (rows: unknown[]): string[] => rows.map((row) => JSON.stringify(Object.fromEntries(Object.entries(row as object).sort()))).sort();
  const period = (id: string | null): string | null => titles.period.get(id ?? '') ?? null;
  const team = (id: string | null): string | null => titles.team.get(id ?? '') ?? null;
  return {
    settings: document.settings, periods: sorted(document.periods.map(({ id, parent, ...rest }) => ({ ...rest, parent: period(parent), known: titles.period.has(id) }))),
    teams: sorted(document.teams.map(({ title, parent, owner, groupId }) => ({ title, parent: team(parent), owner: lower(owner), groupId }))),
    objectives: sorted(document.objectives.map(({ id, parent, period: cycle, team: unit, moreTeams, createdBy, createdAt, owner, ...rest }) => ({ ...rest, owner: lower(owner), parent: goal(parent), period: period(cycle), team: team(unit), more: moreTeams.length, known: [id, createdBy, createdAt].length }))),
    keyResults: sorted(document.keyResults.map(({ id, objective, period: cycle, team: unit, createdBy, createdAt, owner, ...rest }) => ({ ...rest, owner: lower(owner), home: goal({ objective }), period: period(cycle), team: team(unit), known: [id, createdBy, createdAt].length }))),
    alignments: sorted(document.alignments.map(({ child, parent, weight }) => ({ child: goal(child), parent: goal(parent), weight }))),
    checkIns: sorted(document.checkIns.map(({ id, keyResult, objective, author, ...rest }) => ({ ...rest, author: lower(author), goal: goal({ keyResult, objective }), known: id !== '' })))
  };
};

describe('a document through the lists and back', () => {
  let tenant: TenantForTests;
  const document = sampleOrganisation({ people: 40, seed: 7, today });
  // What a newer version or another system may have written, and a title that no column holds.
  Object.assign(document.objectives[0], { colour: 'blue', title: 'A very long title '.repeat(20) });

  beforeAll(async () => {
    tenant = await startTenant(document.people.filter(({ id }) => id !== admin).map((person) => ({ upn: person.id, name: person.name })));
    await fillLists({ webUrl: tenant.webUrl, document, asUser: admin, today });
  });
  afterAll(() => tenant.close());

  it('loses nothing', async () => {
    expect(named(await tenant.listsOf(admin).exportDocument())).toEqual(named(document));
  });

  it('gives every number that the document gives, from stored copies alone', async () => {
    const reading = await tenant.listsOf(admin).readOrganisation();
    expect(reading.document.checkIns).toEqual([]);
    const ours = evaluate(reading.document, today, reading.snapshots);
    const theirs = evaluate(document, today);
    const byTitle = (of: OkrDocument, numbers: typeof ours): string[] => of.keyResults.map(({ id, title, owner }) => JSON.stringify([title.slice(0, 255), owner?.toLowerCase(), numbers.keyResults[id]?.value, numbers.keyResults[id]?.progress, numbers.keyResults[id]?.status])).sort();
    expect(byTitle(reading.document, ours)).toEqual(byTitle(document, theirs));
  });
});
