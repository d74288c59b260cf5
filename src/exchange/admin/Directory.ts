import type { Period } from '../../okr/document';
import { quote } from '../report/ProblemList';
import type { ProblemList } from '../report/ProblemList';
import { PeopleRegistry } from '../source/PeopleRegistry';
import type { SourceTeam } from '../source/SourceGoal';
import { parseDate } from '../values/parseDate';
import type { Entities } from './entities';
import { Members } from './Members';

/** Who and what an admin export lists beside goals: people, teams, periods; found by the ids that goals use for them. */
export class Directory {
  public readonly teams: SourceTeam[] = [];
  public readonly periods: Period[] = [];
  private readonly registry = new PeopleRegistry();
  private readonly peopleById = new Map<string, string>();
  private readonly peopleByName = new Map<string, string>();
  private readonly sharedNames = new Set<string>();
  private readonly teamsById = new Map<string, SourceTeam>();
  private readonly teamsByName = new Map<string, SourceTeam>();

  public constructor(entities: Entities, private readonly problems: ProblemList) {
    const users = this.unique(entities.users, 'Users');
    users.forEach((user) => this.addUser(user));
    users.forEach((user) => this.setManager(user));
    const teams = this.unique(entities.teams, 'Teams');
    teams.forEach((team) => this.addTeam(team));
    teams.forEach((team) => this.setParentTeam(team));
    this.unique(entities.timeperiods, 'TimePeriods').forEach((period, position) => this.addPeriod(period, position + 1));
  }

  public get people(): PeopleRegistry['people'] {
    return this.registry.people;
  }

  /** The person that a member like `{ID, Name, Email}` (or a name) means; null when it says nothing. */
  public person(value: unknown): string | null {
    const user = Members.of(value);
    if (!user) return typeof value === 'string' && value.trim() !== '' ? this.peopleByName.get(value.trim()) ?? this.registry.named(value) : null;
    const known = this.peopleById.get(user.text('ID'));
    if (known) return known;
    const name = user.text('Name');
    const email = user.text('Email').toLowerCase();
    if (email !== '') return this.registry.add({ id: email, name: name === '' ? email : name, email, manager: null });
    return name === '' ? null : this.peopleByName.get(name) ?? this.registry.named(name);
  }

  /** Names among the values, given without id and address, that several listed people have. */
  public ambiguousNames(values: readonly unknown[]): string[] {
    const names = values.map((value) => {
      const member = Members.of(value);
      if (member) return member.text('ID') === '' && member.text('Email') === '' ? member.text('Name') : '';
      return typeof value === 'string' ? value.trim() : '';
    });
    return names.filter((name) => this.sharedNames.has(name));
  }

  public peopleOf(values: readonly unknown[]): string[] {
    return Array.from(new Set(values.map((value) => this.person(value)).filter((id): id is string => id !== null)));
  }

  /** The team that a member like `{ID, Name}` (or a name) means; one that is not listed is added. */
  public team(value: unknown): string | null {
    const member = Members.of(value);
    const id = member?.text('ID') ?? '';
    const name = member ? member.text('Name') : typeof value === 'string' ? value.trim() : '';
    const known = this.teamsById.get(id) ?? this.teamsByName.get(name);
    if (known) return known.id;
    if (id === '' && name === '') return null;
    return this.keepTeam({ id: id === '' ? name : id, title: name === '' ? id : name, parent: null, owner: null, groupId: null, isOrganisation: false }).id;
  }

  /** Elements that are objects with an id of their own; the first of an id counts (R9). */
  private unique(elements: readonly unknown[], entity: string): Members[] {
    const seen = new Set<string>();
    const kept: Members[] = [];
    elements.forEach((element, position) => {
      const members = Members.of(element);
      const id = members?.text('ID') ?? '';
      if (!members) this.problems.add('W_BAD_ENTITY', position + 1, entity, 'The element is no object.');
      else if (id !== '' && seen.has(id)) this.problems.add('E_DUP_ID', position + 1, entity, `The id ${quote(id)} was there before.`);
      else {
        seen.add(id);
        kept.push(members);
      }
    });
    return kept;
  }

  private addUser(user: Members): void {
    const id = user.text('ID');
    const name = user.text('Name');
    const email = user.text('Email').toLowerCase();
    const personId = email !== '' && !this.registry.get(email) ? email : id !== '' ? id : name;
    if (personId === '') return;
    this.registry.add({ id: personId, name: name === '' ? personId : name, email: email === '' ? null : email, manager: null });
    if (id !== '') this.peopleById.set(id, personId);
    if (this.peopleByName.has(name)) this.sharedNames.add(name);
    else if (name !== '') this.peopleByName.set(name, personId);
  }

  private setManager(user: Members): void {
    const manager = user.member('Manager');
    const personId = this.peopleById.get(user.text('ID'));
    if (!manager || !personId) return;
    const managerId = this.person(manager.raw('ID') === undefined && manager.raw('Name') === undefined ? null : user.raw('Manager'));
    const person = this.registry.get(personId);
    if (person && managerId !== personId) person.manager = managerId;
  }

  private addTeam(team: Members): void {
    const id = team.text('ID');
    const title = team.text('Team Name');
    if (id === '' && title === '') return;
    this.keepTeam({
      id: id === '' ? title : id, title: title === '' ? id : title, parent: null, owner: this.peopleOf(team.list('Team Owners'))[0] ?? null, groupId: null,
      isOrganisation: team.text('Team Type').toLowerCase() === 'organization'
    });
  }

  private keepTeam(team: SourceTeam): SourceTeam {
    this.teams.push(team);
    this.teamsById.set(team.id, team);
    if (!this.teamsByName.has(team.title)) this.teamsByName.set(team.title, team);
    return team;
  }

  private setParentTeam(members: Members): void {
    const team = this.teamsById.get(members.text('ID')) ?? this.teamsByName.get(members.text('Team Name'));
    const parent = members.raw('Parent Team');
    if (!team || parent === null || parent === undefined) return;
    const parentId = this.team(typeof parent === 'number' ? { ID: parent } : parent);
    if (parentId !== team.id) team.parent = parentId;
  }

  private addPeriod(period: Members, row: number): void {
    const id = period.text('ID');
    const title = period.text('Time Period Name');
    if (id === '' && title === '') return;
    const date = (field: string): string | null => {
      const text = period.text(field);
      const day = text === '' ? null : parseDate(text);
      if (text !== '' && day === null) this.problems.add('W_BAD_DATE', row, `TimePeriods: ${field}`, `${quote(text)} is not a date.`);
      return day;
    };
    this.periods.push({ id: id === '' ? title : id, title: title === '' ? id : title, start: date('Start Date'), end: date('End Date'), state: 'active', parent: null });
  }
}
