import type { CheckIn, KeyResult, Measure, MeasureType, Objective, OkrDocument, Person } from '../../src/okr/document';
import { addDays } from '../sample/calendar';
import { sampleOrganisation, samplePersonas } from '../sampleOrganisation';

const upn = (name: string): string => `${name}@contoso.example`;

/** People whose goals show one state of the card each, beside those of the made-up company. */
export const galleryPeople = {
  everyMeasure: upn('nadia.okafor'), onTrack: upn('petra.lang'), atRisk: upn('oskar.nyman'), behind: upn('vera.costa'), done: upn('hugo.brandt'), strangeTitles: upn('samir.levy'), lead: upn('grace.moreau')
};
const names: Readonly<Record<string, string>> = {
  [galleryPeople.everyMeasure]: 'Nadia Okafor', [galleryPeople.onTrack]: 'Petra Lang', [galleryPeople.atRisk]: 'Oskar Nyman', [galleryPeople.behind]: 'Vera Costa', [galleryPeople.done]: 'Hugo Brandt',
  [galleryPeople.strangeTitles]: 'Samir Levy', [galleryPeople.lead]: 'Grace Moreau'
};

/** Titles that people do write: very long, Markdown, right to left with emoji, one long word. */
export const strangeTitles = [
  'Raise the share of customers who, asked within fourteen days after their first purchase, say that they would recommend us to a friend or a colleague',
  '[Click](https://evil.example) **now** _please_ # not a heading', 'להגדיל את שביעות הרצון של הלקוחות 🎯', 'Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenverordnungsentwurf'
];

/** How much of the time of these goals is over: what is expected by today. */
const lapsed = 60;
const left = 30;
const expected = lapsed / (lapsed + left);

/** Adds goals to a document, each with the check-ins of the last weeks. */
class Author {
  private made = 0;

  public constructor(private readonly document: OkrDocument, private readonly today: string, private readonly period: string) {}

  public objective(owner: string, title: string, rest: Partial<Objective> = {}): Objective {
    const made: Objective = {
      id: `gallery-${++this.made}`, title, description: '', owner, coOwners: [], delegates: [], level: 'person', team: null, moreTeams: [], period: this.period, state: 'active', visibility: 'everyone', kind: 'committed',
      coreValue: null, tags: [], topicLink: null, parent: null, parentWeight: null, newChildrenContribute: true, measure: null, start: null, due: null, statusByHand: null, score: null, closingNote: '',
      createdBy: owner, createdAt: `${addDays(this.today, -lapsed)}T08:00:00Z`, ...rest
    };
    this.document.objectives.push(made);
    return made;
  }

  /**
   * A key result, and a check-in a week up to `last` days ago.
   * @param way how much of it is done at the last check-in (0–1); null: nothing was ever reported
   */
  public keyResult(home: Objective, title: string, measure: Measure, way: number | null, last: number, rest: Partial<KeyResult> = {}): KeyResult {
    const made: KeyResult = {
      id: `gallery-${++this.made}`, objective: home.id, weight: null, title, description: '', owner: home.owner, coOwners: [], checkInOwners: [], delegates: [], team: null, kind: null, tags: [], period: this.period, state: 'active',
      start: addDays(this.today, -lapsed), due: addDays(this.today, left), score: null, closingNote: '', cadence: null, source: null, createdBy: home.owner, createdAt: home.createdAt, measure, ...rest
    };
    this.document.keyResults.push(made);
    if (way === null) return made;
    const weeks = 7;
    for (let week = weeks - 1; week >= 0; week--) {
      const value = this.valueAt(measure, way * ((weeks - week) / weeks));
      const talk = week % 3 === 0 ? { note: notes[(this.made + week) % notes.length] } : {};
      this.checkIn(made, -last - 7 * week, { value, confidence: Math.max(2, Math.min(9, Math.round(4 + way * 5 - (week % 2)))), ...talk });
    }
    return made;
  }

  public checkIn(of: KeyResult, day: number, said: Partial<CheckIn>): void {
    const id = `gallery-${++this.made}`;
    const date = addDays(this.today, day);
    this.document.checkIns.push({
      id, keyResult: of.id, objective: null, kind: 'check-in', value: null, milestone: null, status: null, score: null, confidence: null, note: '', obstacle: null, date, createdAt: `${date}T07:30:00Z`, author: of.owner, source: null,
      corrects: null, counted: true, clientKey: id, ...said
    });
  }

  private valueAt({ type, start, target }: Measure, way: number): number | null {
    switch (type) {
      case 'increase':
      case 'decrease': return Number(((start ?? 0) + ((target ?? 0) - (start ?? 0)) * way).toFixed(Math.abs((target ?? 0) - (start ?? 0)) < 10 ? 1 : 0));
      case 'stay-above': return Number(((target ?? 0) * (1 + 0.04 * way)).toFixed(1));
      case 'stay-below': return Math.round((target ?? 0) * (1 - 0.3 * way));
      case 'yes-no': return 0;
      default: return null;
    }
  }
}

const notes = ['The queue is shorter since Tuesday.', 'Two new colleagues start next week.', 'Waiting for the numbers of the last campaign.', 'A good week: the new form works.'];
const measure = (type: MeasureType, start: number | null, target: number | null, unit: string, rest: Partial<Measure> = {}): Measure => ({ type, start, target, unit, riskThreshold: null, milestones: [], phasedTargets: [], ...rest });

/** The made-up company with people for every state of the card, as a document for `npm start -- --data`. */
export function galleryCompany(today: string): OkrDocument {
  const document: OkrDocument = sampleOrganisation({ people: 60, seed: 7, today });
  const people: Person[] = Object.values(galleryPeople).map((id) => ({ id, name: names[id], email: id, manager: id === galleryPeople.lead ? samplePersonas.executive : galleryPeople.lead }));
  document.people.push(...people);
  const running = document.periods.filter(({ state, parent }) => state === 'active' && parent !== null)[0];
  const author = new Author(document, today, running.id);
  const company = document.objectives.find(({ level, state }) => level === 'organisation' && state === 'active');
  if (!company) throw new Error('The company has no goal.');
  company.coreValue = document.settings.coreValues[0];
  const team = author.objective(galleryPeople.lead, 'Support that customers praise', { level: 'team', parent: { objective: company.id } });

  const answers = author.objective(galleryPeople.everyMeasure, 'Answer customers faster', { parent: { objective: team.id }, topicLink: 'https://contoso.example/support' });
  const within = author.keyResult(answers, 'Questions answered within a day', measure('increase', 40, 90, '%'), expected - 0.12, 8);
  author.checkIn(within, -8, { value: null, kind: 'comment', note: 'The new team in Porto could take the evenings.', author: galleryPeople.lead });
  author.keyResult(answers, 'Hours until the first answer', measure('decrease', 20, 6, 'hours'), expected - 0.4, 8);
  author.keyResult(answers, 'Rating of our answers', measure('stay-above', null, 4.2, 'stars', { riskThreshold: 4 }), 1, 8);
  author.keyResult(answers, 'Open complaints', measure('stay-below', null, 10, '', { riskThreshold: 15 }), 1, 8);
  const letter = author.objective(galleryPeople.everyMeasure, 'Make the newsletter worth reading');
  author.keyResult(letter, 'New design is live', measure('yes-no', 0, 1, ''), 0, 8);
  const steps = [['m1', 'Topics collected'], ['m2', 'Authors found'], ['m3', 'Calendar shared']].map(([id, title], index) => ({ id, title, weight: 1, done: index === 0 }));
  author.keyResult(letter, 'Editorial plan for the year', measure('milestones', null, null, '', { milestones: steps }), null, 8);
  author.keyResult(letter, 'Find out how many read to the end', measure('baseline', null, null, '%'), null, 8);

  const shop = author.objective(galleryPeople.onTrack, 'A shop that runs by itself', { parent: { objective: team.id } });
  for (const [title, unit, from, to] of [['Orders without a phone call', '%', 50, 90], ['Minutes until an order is packed', 'min', 90, 30], ['Returns', '%', 12, 6], ['Stores on the new system', 'stores', 0, 24], ['Colleagues trained', 'people', 0, 60]] as const) {
    author.keyResult(shop, title, measure(from < to ? 'increase' : 'decrease', from, to, unit), expected + 0.08, 0);
  }
  const hiring = author.objective(galleryPeople.atRisk, 'Find the people we need', { parent: { objective: team.id } });
  author.keyResult(hiring, 'Vacancies filled', measure('increase', 0, 12, ''), expected - 0.45, 0);
  author.keyResult(hiring, 'Days from application to answer', measure('decrease', 30, 10, 'days'), expected + 0.1, 0);
  const costs = author.objective(galleryPeople.behind, 'Spend less on travel');
  author.keyResult(costs, 'Cost of travel in a month', measure('decrease', 48000, 30000, '€'), expected - 0.15, 0);
  author.keyResult(costs, 'Meetings held online', measure('increase', 30, 80, '%'), expected - 0.1, 0);
  const done = author.objective(galleryPeople.done, 'Move into the new office', { state: 'closed', score: 1 });
  for (const title of ['Contract signed', 'Rooms furnished', 'Everybody moved']) {
    author.checkIn(author.keyResult(done, title, measure('yes-no', 0, 1, ''), null, 3, { state: 'closed', score: 1 }), -3, { value: 1, confidence: 10 });
  }
  const strange = author.objective(galleryPeople.strangeTitles, `${strangeTitles[1]} – ${strangeTitles[0]}`, { parent: { objective: team.id } });
  for (const title of strangeTitles) author.keyResult(strange, title, measure('increase', 0, 1250000, title === strangeTitles[0] ? 'recommendations' : '€'), expected - 0.05, 8);
  return document;
}
