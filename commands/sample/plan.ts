import type { Objective, Period } from '../../src/okr/document';
import type { SampleCalendar } from './calendar';
import { companyName, companyObjectives, companyQuarterly, departments } from './company';
import type { GoalCollector, ObjectivePlan } from './goals';
import type { SampleDepartment, SampleStaff, SampleTeam } from './people';
import { personalIdeas } from './personalIdeas';
import { personas } from './personas';
import type { Random } from './random';

interface Planner {
  staff: SampleStaff;
  calendar: SampleCalendar;
  goals: GoalCollector;
  random: Random;
}

interface DepartmentGoals {
  yearly: Objective;
  /** By period id: the department's objectives of a quarter. */
  quarterly: Map<string, Objective[]>;
}

const personaUpns = new Set<string>(Object.values(personas).map((persona) => persona.upn));

/** Members who may get goals by chance: personas hold exactly what is said of them. */
const freeMembers = (team: SampleTeam): string[] => team.members.filter((member) => !personaUpns.has(member.id)).map((member) => member.id);

function planCompany({ staff, goals }: Planner, year: Period): Map<string, Objective> {
  const byDepartment = new Map<string, Objective>();
  for (const { supportedBy, coreValue, ...idea } of companyObjectives) {
    const { objective } = goals.addObjective({ idea, level: 'organisation', owner: staff.chief.id, team: null, period: year, parent: null, coreValue, kind: 'aspirational', of: companyName, ownerOf: () => staff.chief.id });
    supportedBy.forEach((name) => byDepartment.set(name, objective));
  }
  return byDepartment;
}

function planDepartment({ goals, random, calendar }: Planner, department: SampleDepartment, year: Period, company: Objective | undefined): DepartmentGoals {
  const idea = departments[department.index];
  const leads = department.teams.map((team) => team.lead.id).filter((id) => !personaUpns.has(id));
  const ownerOf = (): string => (leads.length > 0 && random.chance(0.5) ? random.pick(leads) : department.head.id);
  const { objective: yearly } = goals.addObjective({ idea: idea.yearly, level: 'team', owner: department.head.id, team: department.team.id, period: year, parent: company ? { objective: company.id } : null, of: department.team.title, ownerOf });
  const quarterly = new Map<string, Objective[]>();
  const quarters = [calendar.lastQuarter, calendar.quarter].filter((quarter) => quarter.parent === year.id);
  quarters.forEach((period) => {
    const number = period === calendar.quarter ? 1 : 0;
    const chosen = [idea.quarterly[(department.index + number) % idea.quarterly.length], idea.quarterly[(department.index + number + 2) % idea.quarterly.length]];
    const objectives = chosen.map((quarterIdea) => goals.addObjective({
      idea: quarterIdea, level: 'team', owner: department.head.id, team: department.team.id, period, parent: { objective: yearly.id }, of: department.team.title, ownerOf
    }).objective);
    if (random.chance(0.4)) [objectives[0].parentWeight, objectives[1].parentWeight] = [15, 10];
    quarterly.set(period.id, objectives);
  });
  return { yearly, quarterly };
}

/** One objective of a team in a quarter, under one of its department's, now and then also under another department's. */
function planTeam({ goals, random }: Planner, department: SampleDepartment, team: SampleTeam, period: Period, number: number, above: Objective[], elsewhere: Objective[]): void {
  const ideas = departments[department.index].quarterly;
  const members = freeMembers(team);
  const ownerOf = (index: number): string => (index === 0 || members.length === 0 ? team.lead.id : random.pick(members));
  const home = random.pick(above);
  // Now and then a team takes on one key result of its department.
  const takenOn = random.chance(0.1) ? random.pick(goals.keyResultsOf.get(home.id) ?? []) : undefined;
  const { objective, keyResults } = goals.addObjective({
    idea: ideas[number % ideas.length], level: 'team', owner: team.lead.id, team: team.team.id, period, parent: takenOn ? { keyResult: takenOn } : { objective: home.id }, of: team.team.title, ownerOf, mayWeigh: true,
    tags: random.chance(0.15) ? [random.pick(['customer promise', 'cost', 'quality', 'sustainability'])] : []
  });
  const open = elsewhere.filter((other) => !goals.fullyWeighted.has(other.id));
  if (open.length > 0 && random.chance(0.15)) goals.alignments.push({ child: { objective: objective.id }, parent: { objective: random.pick(open).id }, weight: random.pick([10, 15, 20, null]) });
  if (open.length > 0 && random.chance(0.06)) goals.alignments.push({ child: { keyResult: keyResults[0].id }, parent: { objective: random.pick(open).id }, weight: random.pick([20, 30, 0]) });
  if (random.chance(0.05)) objective.newChildrenContribute = false;
  if (random.chance(0.2)) {
    goals.initiatives.push({
      id: `i${goals.initiatives.length + 1}`, objective: random.chance(0.5) ? objective.id : null, keyResult: null, weight: null, title: `Project: ${objective.title.charAt(0).toLowerCase()}${objective.title.slice(1)}`, description: '',
      owner: team.lead.id, state: random.pick(['planned', 'running', 'running', 'done']), link: null, start: period.start, due: period.end, percent: random.whole(0, 10) * 10
    });
    const initiative = goals.initiatives[goals.initiatives.length - 1];
    if (initiative.objective === null) initiative.keyResult = keyResults[keyResults.length - 1].id;
  }
}

function planPersonal({ goals, random }: Planner, team: SampleTeam, person: string, period: Period, above: Objective | undefined): void {
  // Two colleagues seldom set themselves the same: not while there is something else to choose.
  const first = random.whole(0, personalIdeas.length - 1);
  const inTurn = [...personalIdeas.slice(first), ...personalIdeas.slice(0, first)];
  const idea = inTurn.find(({ title }) => !goals.has(title, period)) ?? inTurn[0];
  const isGrowth = random.chance(0.6);
  goals.addObjective({ idea, level: 'person', owner: person, team: team.team.id, period, parent: isGrowth || !above ? null : { objective: above.id }, kind: isGrowth ? 'growth' : 'committed', of: null, ownerOf: () => person });
}

/** The goals of the people whom tests and pictures know by name. */
function planPersonas({ staff, calendar, goals }: Planner, above: Objective[]): void {
  const team = staff.departments[0].teams[0];
  const ideas = departments[0].quarterly;
  const { manager, fiveKeyResults, oneGoal, fortyGoals, checksInForOthers } = staff.cast;
  const plan = (idea: ObjectivePlan['idea'], owner: string, more: Pick<ObjectivePlan, 'ownerOf' | 'level'> & Partial<ObjectivePlan>): ReturnType<GoalCollector['addObjective']> =>
    goals.addObjective({ idea, owner, team: team.team.id, period: calendar.quarter, parent: { objective: above[0].id }, of: more.level === 'person' ? 'my part' : team.team.title, ...more });
  const first = plan(ideas[0], manager.id, { level: 'team', ownerOf: (index) => (index === 3 ? oneGoal.id : fiveKeyResults.id), due: (index) => index === 1 || index === 3, course: 'on-track' });
  const second = plan(ideas[1], manager.id, { level: 'team', ownerOf: (index) => (index < 2 ? fiveKeyResults.id : manager.id), due: (index) => index === 1, course: 'behind' });
  second.keyResults[2].checkInOwners.push(checksInForOthers.id);
  second.keyResults[3].coOwners.push(checksInForOthers.id);
  first.keyResults[0].weight = 40;
  const pool = departments.flatMap((department) => department.quarterly);
  for (let left = 40, index = 0; left > 0; index++) {
    const idea = pool[(index * 5 + 2) % pool.length];
    const count = Math.min(left, idea.keyResults.length);
    plan(idea, fortyGoals.id, { level: 'person', ownerOf: () => fortyGoals.id, count });
    left -= count;
  }
}

/** All goals of the company: those of the chief, the departments, their teams and, until `total` objectives are reached, of people. */
export function planGoals(planner: Planner, total: number): void {
  const { staff, calendar, goals, random } = planner;
  const years = calendar.year === calendar.lastYear ? [calendar.year] : [calendar.lastYear, calendar.year];
  const byQuarter = new Map<string, Objective[][]>([[calendar.lastQuarter.id, []], [calendar.quarter.id, []]]);
  for (const year of years) {
    const company = planCompany(planner, year);
    const chief = (period: Period): void => {
      for (const idea of companyQuarterly) {
        const parent = company.get('Sales');
        goals.addObjective({ idea, level: 'organisation', owner: staff.chief.id, team: null, period, parent: parent ? { objective: parent.id } : null, of: companyName, ownerOf: () => staff.chief.id });
      }
    };
    [calendar.lastQuarter, calendar.quarter].filter((quarter) => quarter.parent === year.id).forEach(chief);
    for (const department of staff.departments) {
      const planned = planDepartment(planner, department, year, company.get(department.team.title));
      planned.quarterly.forEach((objectives, period) => byQuarter.get(period)?.push(objectives));
    }
  }
  planPersonas(planner, byQuarter.get(calendar.quarter.id)?.[0] ?? []);
  const teams = staff.departments.flatMap((department) => department.teams.map((team, number) => ({ department, team, number })));
  const latest = new Map<SampleTeam, Objective>();
  [calendar.lastQuarter, calendar.quarter].forEach((period, quarterNumber) => {
    const all = byQuarter.get(period.id) ?? [];
    for (const { department, team, number } of teams) {
      if (period === calendar.quarter && department.index === 0 && number === 0) continue;
      const elsewhere = all[random.whole(0, all.length - 1)];
      planTeam(planner, department, team, period, number + quarterNumber, all[department.index], elsewhere === all[department.index] ? [] : elsewhere);
      latest.set(team, goals.objectives[goals.objectives.length - 1]);
    }
  });
  for (let left = total - goals.objectives.length, index = 0, idle = 0; left > 0 && idle < teams.length; index++) {
    const { team } = teams[index % teams.length];
    const members = freeMembers(team);
    idle = members.length === 0 ? idle + 1 : 0;
    if (members.length === 0) continue;
    const period = random.chance(0.75) ? calendar.quarter : calendar.lastQuarter;
    const above = period === calendar.quarter ? latest.get(team) : undefined;
    planPersonal(planner, team, random.pick(members), period, above && !goals.fullyWeighted.has(above.id) ? above : undefined);
    left--;
  }
}
