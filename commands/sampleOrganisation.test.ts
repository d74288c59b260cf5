import { evaluate } from '../src/okr';
import { sampleOrganisation, samplePersonas } from './sampleOrganisation';

const today = '2026-11-20';
const sample = sampleOrganisation({ people: 300, seed: 1, today });
const quarter = sample.periods.find((period) => period.title === 'Q4 2026');
const ownedKeyResults = (upn: string) => sample.keyResults.filter((keyResult) => keyResult.owner === upn);
const ownedObjectives = (upn: string) => sample.objectives.filter((objective) => objective.owner === upn);
const lastCheckInOf = (id: string) => sample.checkIns.filter((checkIn) => checkIn.keyResult === id).map((checkIn) => checkIn.date).sort().pop();

describe('sampleOrganisation', () => {
  it('is the same for the same people, seed and day, and another one for another seed', () => {
    const text = JSON.stringify(sample);
    expect(JSON.stringify(sampleOrganisation({ people: 300, seed: 1, today })) === text).toBe(true);
    expect(JSON.stringify(sampleOrganisation({ people: 300, seed: 2, today })) === text).toBe(false);
  });

  it('has the people asked for, each address once, everybody but the chief with a manager', () => {
    expect(sample.people).toHaveLength(300);
    expect(new Set(sample.people.map((person) => person.id)).size).toBe(300);
    expect(sample.people.every((person) => /^[a-z]+(\.[a-z]+\d*)?@contoso\.example$/.test(person.id))).toBe(true);
    expect(sample.people.filter((person) => person.manager === null).map((person) => person.id)).toEqual([samplePersonas.executive]);
  });

  it('refers only to what is there', () => {
    const people = new Set(sample.people.map((person) => person.id));
    const objectives = new Set(sample.objectives.map((objective) => objective.id));
    const keyResults = new Set(sample.keyResults.map((keyResult) => keyResult.id));
    const teams = new Set(sample.teams.map((team) => team.id));
    expect(sample.people.every((person) => person.manager === null || people.has(person.manager))).toBe(true);
    expect(sample.objectives.every((objective) => people.has(objective.owner ?? '') && (!objective.parent?.objective || objectives.has(objective.parent.objective)))).toBe(true);
    expect(sample.objectives.every((objective) => objective.level === 'organisation' ? objective.team === null : teams.has(objective.team ?? ''))).toBe(true);
    expect(sample.keyResults.every((keyResult) => objectives.has(keyResult.objective ?? '') && people.has(keyResult.owner ?? ''))).toBe(true);
    expect(sample.checkIns.every((checkIn) => checkIn.date <= today && checkIn.createdAt.slice(0, 10) <= today && (keyResults.has(checkIn.keyResult ?? '') || objectives.has(checkIn.objective ?? '')))).toBe(true);
    expect(new Set(sample.checkIns.map((checkIn) => checkIn.clientKey)).size).toBe(sample.checkIns.length);
  });

  it('shows all there is: levels, measures, several parents, weights, obstacles, initiatives', () => {
    expect(new Set(sample.objectives.map((objective) => objective.level))).toEqual(new Set(['organisation', 'team', 'person']));
    expect(new Set(sample.keyResults.map((keyResult) => keyResult.measure.type)).size).toBe(7);
    expect(sample.alignments.length).toBeGreaterThan(3);
    expect(sample.keyResults.some((keyResult) => keyResult.weight !== null)).toBe(true);
    expect(sample.checkIns.some((checkIn) => checkIn.obstacle !== null)).toBe(true);
    expect(sample.initiatives.length).toBeGreaterThan(3);
    expect(sample.keyResults.every((keyResult) => !/[{}]|NaN|null/.test(keyResult.title))).toBe(true);
  });

  it('holds together: nothing to complain about, every status there, check-ins due today', () => {
    const { problems, keyResults } = evaluate(sample, today);
    expect(problems).toEqual([]);
    const running = sample.keyResults.filter((keyResult) => keyResult.period === quarter?.id).map((keyResult) => keyResults[keyResult.id]);
    for (const status of ['on-track', 'behind', 'at-risk', 'not-started']) expect(running.filter((numbers) => numbers.status === status).length).toBeGreaterThan(running.length / 20);
    expect(running.filter((numbers) => numbers.due === today).length).toBeGreaterThan(10);
    const dueOf = (upn: string) => ownedKeyResults(upn).filter((keyResult) => (keyResults[keyResult.id].due ?? '9') <= today).length;
    expect(dueOf(samplePersonas.fiveKeyResults)).toBe(2);
  });

  it('gives each persona what is said of it', () => {
    const five = ownedKeyResults(samplePersonas.fiveKeyResults);
    expect(five).toHaveLength(5);
    expect(five.filter((keyResult) => (lastCheckInOf(keyResult.id) ?? '') < today)).toHaveLength(2);
    expect(ownedObjectives(samplePersonas.fiveKeyResults)).toEqual([]);
    expect([...ownedKeyResults(samplePersonas.oneGoal), ...ownedObjectives(samplePersonas.oneGoal)]).toHaveLength(1);
    expect([...ownedKeyResults(samplePersonas.noGoals), ...ownedObjectives(samplePersonas.noGoals)]).toEqual([]);
    expect(JSON.stringify([sample.objectives, sample.keyResults])).not.toContain(samplePersonas.noGoals);
    expect(ownedKeyResults(samplePersonas.fortyGoals)).toHaveLength(40);
    expect(ownedKeyResults(samplePersonas.fortyGoals).every((keyResult) => keyResult.period === quarter?.id)).toBe(true);
    expect(ownedKeyResults(samplePersonas.checksInForOthers)).toEqual([]);
    expect(sample.keyResults.filter((keyResult) => [...keyResult.checkInOwners, ...keyResult.coOwners].includes(samplePersonas.checksInForOthers))).toHaveLength(2);
    expect(ownedObjectives(samplePersonas.executive).every((objective) => objective.level === 'organisation')).toBe(true);
    expect(sample.people.filter((person) => person.manager === samplePersonas.manager).length).toBeGreaterThanOrEqual(5);
    expect(sample.people.map((person) => person.id)).toContain(samplePersonas.administrator);
  });

  it.each(['2026-01-01', '2026-02-28', '2026-11-21', '2027-12-31'])('can be made for any day (%s)', (day) => {
    const made = sampleOrganisation({ people: 60, seed: 3, today: day });
    expect(made.periods.filter((period) => period.parent !== null).map((period) => period.state)).toEqual(['closed', 'active']);
    expect(made.checkIns.every((checkIn) => checkIn.date <= day)).toBe(true);
  });

  it.each([
    ['2026-11-21', '2026-10-01', '2026-12-31', 'Q4 2026'], ['2026-12-31', '2026-11-01', '2027-01-31', 'Q4 2026'], ['2027-01-01', '2026-12-01', '2027-02-28', 'Q4 2026'],
    ['2027-02-28', '2027-01-01', '2027-03-31', 'Q1 2027'], ['2027-04-01', '2027-03-01', '2027-05-31', 'Q1 2027']
  ])('is in the middle of a quarter on any day (%s)', (day, start, end, title) => {
    const made = sampleOrganisation({ people: 60, seed: 3, today: day });
    expect(made.periods.filter((period) => period.parent !== null && period.state === 'active')).toMatchObject([{ start, end, title }]);
    const numbers = evaluate(made, day).keyResults;
    const due = made.keyResults.filter((keyResult) => keyResult.owner === samplePersonas.fiveKeyResults && (numbers[keyResult.id].due ?? '9') <= day);
    expect(due).toHaveLength(2);
  });

  it.each([40, 300, 2000])('calls goals of one period by names of their own, whatever its size (%i people)', (people) => {
    const made = sampleOrganisation({ people, seed: 1, today });
    for (const { id } of made.periods) {
      const shared = made.objectives.filter(({ period, level }) => period === id && level !== 'person').map(({ title }) => title);
      expect(shared.filter((title, index) => shared.indexOf(title) !== index)).toEqual([]);
      const measured = made.keyResults.filter((keyResult) => keyResult.period === id && made.objectives.find((objective) => objective.id === keyResult.objective)?.level !== 'person').map(({ title }) => title);
      expect(measured.filter((title, index) => measured.indexOf(title) !== index)).toEqual([]);
    }
  });

  it('has many personal goals before two people have the same', () => {
    const personal = sample.objectives.filter(({ level, period }) => level === 'person' && period === quarter?.id).map(({ title }) => title);
    expect(personal.length).toBeGreaterThan(10);
    expect(new Set(personal).size).toBe(personal.length);
  });

  it('has figures that can be: counted things whole and in the plural, no share above a whole', () => {
    for (const { people, seed } of [{ people: 300, seed: 1 }, { people: 2000, seed: 7 }]) {
      const made = sampleOrganisation({ people, seed, today });
      const measures = new Map(made.keyResults.map(({ id, measure }) => [id, measure]));
      const odd = made.checkIns.filter(({ keyResult, value }) => {
        const measure = measures.get(keyResult ?? '');
        if (measure === undefined || value === null || measure.type === 'yes-no') return false;
        const isCounted = (measure.type === 'increase' || measure.type === 'decrease') && /^(customers|people|colleagues|deals|tickets|calls|incidents|accidents|findings|questions|talks|connectors|articles|new customers|first meetings)$/.test(measure.unit);
        return value < 0 || (isCounted && (!Number.isInteger(value) || value === 1)) || (measure.unit === '%' && (measure.target ?? 0) <= 100 && value > 100);
      });
      expect(odd).toEqual([]);
    }
  });

  it('grows to 50,000 people', () => {
    const big = sampleOrganisation({ people: 50000, seed: 1, today });
    expect(big.people).toHaveLength(50000);
    expect(big.objectives).toHaveLength(10000);
    expect(big.keyResults.length).toBeGreaterThan(25000);
  });
});
