import { defaultSettings } from '../src/okr/document';
import type { IsoDate, KeyResult, OkrDocument } from '../src/okr/document';
import { calendarAround, weekdayOf } from './sample/calendar';
import { CheckInWriter } from './sample/checkIns';
import { companyName } from './sample/company';
import { GoalCollector } from './sample/goals';
import { hireStaff } from './sample/people';
import type { SamplePerson } from './sample/people';
import { administrator, personas } from './sample/personas';
import { planGoals } from './sample/plan';
import { Random } from './sample/random';

export interface SampleOptions {
  /** People in the company, 40–50,000. Goals grow with them: about 150 objectives at 300 people, 10,000 at 50,000. */
  people: number;
  /** The same seed, people and day give the same company, to the letter. */
  seed: number;
  today: IsoDate;
}

/** An OKR document whose people also have what a directory knows of them. */
export interface SampleOrganisation extends OkrDocument {
  people: SamplePerson[];
}

const upnOf = <Name extends keyof typeof personas>(name: Name): string => personas[name].upn;

/** User principal names of people with well-known goals, in every sample. See `sample/personas.ts` for what each one holds. */
export const samplePersonas = {
  executive: upnOf('executive'), manager: upnOf('manager'), fiveKeyResults: upnOf('fiveKeyResults'), oneGoal: upnOf('oneGoal'), noGoals: upnOf('noGoals'),
  fortyGoals: upnOf('fortyGoals'), checksInForOthers: upnOf('checksInForOthers'), administrator
};

/**
 * A made-up company as an OKR document: people with managers, teams, a year above a closed and a running quarter, goals on three levels and their check-ins
 * up to `today`. The address of everybody is `first.last@contoso.example`.
 * @throws RangeError when `people` is not 40–50,000
 */
export function sampleOrganisation({ people, seed, today }: SampleOptions): SampleOrganisation {
  if (!(people >= 40 && people <= 50000)) throw new RangeError(`A sample has 40 to 50,000 people, not ${people}.`);
  const random = new Random(seed);
  const calendar = calendarAround(today);
  const objectives = Math.max(60, Math.round(10000 * (people / 50000) ** 0.82));
  const staff = hireStaff(people - 1, Math.min(Math.round(objectives * 0.3), Math.floor(people / 6)), random);
  const goals = new GoalCollector(random);
  planGoals({ staff, calendar, goals, random }, objectives);
  const weekday = weekdayOf(today) > 5 ? 5 : weekdayOf(today);
  const log = new CheckInWriter(random, seed, today, weekday);
  for (const planned of goals.planned) {
    if (planned.period.parent === null) planned.keyResult.cadence = { every: 'month', weekday };
    log.write(planned);
  }
  const keyResultsOf = new Map<string, KeyResult[]>(goals.objectives.map((objective) => [objective.id, []]));
  for (const { keyResult } of goals.planned) keyResultsOf.get(keyResult.objective ?? '')?.push(keyResult);
  const endOf = new Map(calendar.periods.map((period) => [period.id, period.end ?? today]));
  for (const objective of goals.objectives) {
    if (objective.state === 'closed') log.closeObjective(objective, keyResultsOf.get(objective.id) ?? [], endOf.get(objective.period ?? '') ?? today);
  }
  const admin: SamplePerson = { id: administrator, name: 'Robin Castellan', email: administrator, manager: staff.chief.id, jobTitle: 'Microsoft 365 administrator', department: 'IT' };
  return {
    format: 'okr-json', version: 1, exportedAt: `${today}T07:00:00Z`,
    settings: {
      ...defaultSettings, cadence: { every: 'week', weekday }, mission: `${companyName} helps factories to plan the day before it begins.`,
      vision: 'No shift anywhere starts with a surprise.', coreValues: ['Care', 'Courage', 'Craft']
    },
    people: [admin, ...staff.people], periods: calendar.periods, teams: staff.departments.flatMap((department) => [department.team, ...department.teams.map((team) => team.team)]),
    objectives: goals.objectives, keyResults: goals.planned.map((planned) => planned.keyResult), alignments: goals.alignments, checkIns: log.checkIns, initiatives: goals.initiatives
  };
}
