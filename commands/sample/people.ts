import type { Person, Team } from '../../src/okr/document';
import { departments } from './company';
import { firstNames, lastNames } from './names';
import { personas } from './personas';
import type { PersonaName } from './personas';
import type { Random } from './random';

/** A person of the sample: what a directory knows beside what the OKR document needs. */
export interface SamplePerson extends Person {
  jobTitle: string;
  department: string;
}

export interface SampleTeam {
  team: Team;
  lead: SamplePerson;
  members: SamplePerson[];
}

export interface SampleDepartment {
  index: number;
  team: Team;
  head: SamplePerson;
  teams: SampleTeam[];
}

export interface SampleStaff {
  chief: SamplePerson;
  departments: SampleDepartment[];
  people: SamplePerson[];
  /** The people of the personas; those who own only what their persona says. */
  cast: Record<PersonaName, SamplePerson>;
}

/** Where further teams of a name are. */
const places = [
  'North', 'South', 'East', 'West', 'Nordics', 'Benelux', 'Iberia', 'Alps', 'Baltics', 'Adriatic', 'Rhine', 'Danube', 'Oslo', 'Bergen', 'Malmö', 'Aarhus', 'Turku', 'Tallinn', 'Riga', 'Gdańsk',
  'Poznań', 'Brno', 'Graz', 'Linz', 'Basel', 'Lugano', 'Turin', 'Bologna', 'Lyon', 'Nantes', 'Lille', 'Porto', 'Bilbao', 'Valencia', 'Cork', 'Leeds', 'Bristol', 'Glasgow', 'Ghent', 'Utrecht',
  'Bremen', 'Leipzig', 'Ulm', 'Izmir', 'Haifa', 'Pune', 'Chennai', 'Osaka', 'Busan', 'Taichung', 'Penang', 'Cebu', 'Hanoi', 'Perth', 'Hamilton', 'Austin', 'Denver', 'Raleigh', 'Toronto', 'Montréal',
  'Monterrey', 'Medellín', 'Córdoba', 'Curitiba', 'Nairobi', 'Accra', 'Durban', 'Casablanca', 'Wrocław', 'Zagreb', 'Cluj', 'Varna', 'Patras', 'Split', 'Kaunas', 'Tampere', 'Uppsala', 'Odense', 'Trondheim', 'Reykjavík'
];

const toUpnPart = (name: string): string => name.normalize('NFD').replace(/[\u0300-\u036f]/g, '').replace(/[^A-Za-z]/g, '').toLowerCase();

/** Gives people names; the same name a second time gets a number in its address, as directories do. */
class Directory {
  public readonly people: SamplePerson[] = [];
  private readonly taken = new Set<string>();

  public constructor(private readonly random: Random) {
    for (const persona of Object.values(personas)) this.taken.add(persona.upn);
  }

  public add(jobTitle: string, department: string, manager: string | null): SamplePerson {
    const first = this.random.pick(firstNames);
    const last = this.random.pick(lastNames);
    const address = `${toUpnPart(first)}.${toUpnPart(last)}`;
    let id = `${address}@contoso.example`;
    for (let number = 2; this.taken.has(id); number++) id = `${address}${number}@contoso.example`;
    this.taken.add(id);
    return this.keep({ id, name: `${first} ${last}`, email: id, manager, jobTitle, department });
  }

  public addPersona(name: PersonaName, jobTitle: string, department: string, manager: string | null): SamplePerson {
    const { upn, displayName } = personas[name];
    return this.keep({ id: upn, name: displayName, email: upn, manager, jobTitle, department });
  }

  private keep(person: SamplePerson): SamplePerson {
    this.people.push(person);
    return person;
  }
}

/** Personas who are members of the first team of the first department, under the persona who manages it. */
const firstTeamCast: PersonaName[] = ['fiveKeyResults', 'oneGoal', 'noGoals', 'fortyGoals', 'checksInForOthers'];

function teamName(base: string, round: number): string {
  if (round === 0) return base;
  const place = places[(round - 1) % places.length];
  const series = Math.floor((round - 1) / places.length);
  return series === 0 ? `${base} ${place}` : `${base} ${place} ${series + 1}`;
}

/**
 * The people and teams of the company: a chief, heads of departments, team leads, members.
 * @param count people, at least 40
 * @param teamCount teams below the departments
 */
export function hireStaff(count: number, teamCount: number, random: Random): SampleStaff {
  const directory = new Directory(random);
  const chief = directory.addPersona('executive', 'Chief Executive Officer', 'Management', null);
  const cast: Partial<Record<PersonaName, SamplePerson>> = { executive: chief };
  const teamsOf = departments.map((_, index) => Math.max(1, Math.floor(teamCount / departments.length) + (index < teamCount % departments.length ? 1 : 0)));
  const hired: SampleDepartment[] = departments.map((department, index) => ({
    index,
    team: { id: `t${index + 1}`, title: department.name, parent: null, owner: null, groupId: null },
    head: directory.add(department.headTitle, department.name, chief.id),
    teams: []
  }));
  hired.forEach((department, index) => {
    department.team.owner = department.head.id;
    const idea = departments[index];
    for (let number = 0; number < teamsOf[index]; number++) {
      const title = teamName(idea.teams[number % idea.teams.length], Math.floor(number / idea.teams.length));
      const isManagersTeam = index === 0 && number === 0;
      const lead = isManagersTeam
        ? directory.addPersona('manager', `Head of ${title}`, idea.name, department.head.id)
        : directory.add(`Head of ${title}`, idea.name, department.head.id);
      if (isManagersTeam) cast.manager = lead;
      department.teams.push({ team: { id: `${department.team.id}-${number + 1}`, title, parent: department.team.id, owner: lead.id, groupId: null }, lead, members: [] });
    }
  });
  const all = hired.flatMap((department) => department.teams.map((team) => ({ team, department })));
  for (const name of firstTeamCast) {
    const person = directory.addPersona(name, departments[0].jobTitles[0], departments[0].name, all[0].team.lead.id);
    cast[name] = person;
    all[0].team.members.push(person);
  }
  for (let next = 0; directory.people.length < count; next++) {
    const { team, department } = all[next % all.length];
    team.members.push(directory.add(random.pick(departments[department.index].jobTitles), department.team.title, team.lead.id));
  }
  return { chief, departments: hired, people: directory.people, cast: cast as Record<PersonaName, SamplePerson> };
}
