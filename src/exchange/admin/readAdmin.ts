import type { ProblemCode } from '../report/codes';
import { quote } from '../report/ProblemList';
import type { ProblemList } from '../report/ProblemList';
import type { SourceCheckIn, SourceComment, SourceFile, SourceGoal, SourceParent } from '../source/SourceGoal';
import { parseDate, parseInstant } from '../values/parseDate';
import { parseNumber } from '../values/parseNumber';
import { goalKindOf, goalTypeOf, statusOf } from '../values/vivaWords';
import type { GoalType } from '../values/vivaWords';
import { Directory } from './Directory';
import type { AdminExport } from './entities';
import { Members } from './Members';
import { readOutcome, readPhasedTargets, readProgress } from './outcome';
import type { Outcome } from './outcome';
import { plainText } from './plainText';

/** Members that are read. All others are kept as they are. */
const readMembers = new Set([
  'ID', 'Title', 'Type', 'Created By', 'Owner', 'Teams', 'Time Period', 'Start Date', 'End Date', 'Alignment', 'Delegated To', 'Permissions', 'Description', 'Tags', 'Progress', 'Status',
  'Outcome', 'Phased Targets', 'Check-in Owners', 'Parent IDs', 'Children', 'Score', 'Goal Type', 'Created At', 'Last Check-in'
]);

interface Accepted {
  row: number;
  id: string;
  type: GoalType;
  members: Members;
}

/** Reads the lists of one admin export (R3, R5–R17, R24–R28) into the common shape. */
export class AdminReader {
  private readonly directory: Directory;
  private readonly checkInsOf = new Map<string, SourceCheckIn[]>();

  public constructor(private readonly source: AdminExport, private readonly problems: ProblemList) {
    this.directory = new Directory(source.entities, problems);
  }

  public read(): SourceFile {
    const { accepted, rows } = this.acceptAll();
    const ids = new Set(accepted.map((goal) => goal.id));
    this.readCheckIns(ids);
    const parents = this.collectParents(accepted);
    const goals = accepted.map((goal) => this.readGoal(goal, parents.get(goal.id) ?? []));
    const comments = this.readComments();
    return {
      goals, comments, people: this.directory.people, teams: this.directory.teams, periods: this.directory.periods, listsPeriods: true, exportedAt: this.source.exportedAt, rows
    };
  }

  /** Elements with an id, a title and a known type; children that are given whole inside their parent count as elements too. */
  private acceptAll(): { accepted: Accepted[]; rows: number } {
    const accepted: Accepted[] = [];
    const ids = new Set<string>();
    const elements = [...this.source.entities.objectives];
    const listed = new Set(elements.map((element) => Members.of(element)?.text('ID') ?? ''));
    for (let position = 0; position < elements.length; position++) {
      const members = Members.of(elements[position]);
      const goal = this.accept(members, position + 1, ids);
      if (goal) accepted.push(goal);
      for (const child of members?.list('Children') ?? []) {
        const nested = Members.of(child);
        const id = nested?.text('ID') ?? '';
        if (!nested || listed.has(id) || !['Owner', 'Progress', 'Children', 'Outcome'].some((name) => nested.has(name))) continue;
        listed.add(id);
        elements.push(child);
      }
    }
    return { accepted, rows: elements.length };
  }

  private accept(members: Members | null, row: number, ids: Set<string>): Accepted | null {
    const reject = (code: ProblemCode, field: string, message: string): null => {
      this.problems.add(code, row, field, message);
      return null;
    };
    if (!members) return reject('E_BAD_ROW', 'Objectives', 'The element is no object.');
    const id = members.text('ID');
    const title = members.text('Title');
    const type = goalTypeOf(members.text('Type'));
    if (id === '') return reject('E_NO_ID', 'ID', `The element ${quote(title)} has no id.`);
    if (!type) return reject('E_BAD_TYPE', 'Type', `The type ${quote(members.text('Type'))} is not known.`);
    if (title === '') return reject('E_NO_TITLE', 'Title', `The element with id ${quote(id)} has no title.`);
    if (ids.has(id)) return reject('E_DUP_ID', 'ID', `The id ${quote(id)} was there before.`);
    ids.add(id);
    return { row, id, type, members };
  }

  /** Parents by child (R25): of `Alignment`, with weights, then `Parent IDs`, then what other elements call their children. */
  private collectParents(accepted: readonly Accepted[]): Map<string, SourceParent[]> {
    const parents = new Map<string, SourceParent[]>();
    const add = (child: string, parent: string, weight: number | null): void => {
      const list = parents.get(child) ?? [];
      if (parent !== '' && !list.some((known) => known.id === parent)) parents.set(child, [...list, { id: parent, weight }]);
    };
    for (const { id, row, members } of accepted) {
      const named = new Set<string>();
      for (const value of members.list('Alignment')) {
        const alignment = Members.of(value);
        const parent = alignment?.text('ID') ?? '';
        if (!alignment || parent === '') this.problems.add('W_BAD_ALIGNMENT', row, 'Alignment', 'An alignment has no id.');
        else if (named.has(parent)) this.problems.add('W_DUP_EDGE', row, 'Alignment', `The parent with id ${quote(parent)} is named more than once.`);
        else add(id, parent, this.number(alignment.raw('Weight'), row, 'Alignment'));
        named.add(parent);
      }
      for (const value of members.list('Parent IDs')) add(id, typeof value === 'number' || typeof value === 'string' ? String(value).trim() : Members.of(value)?.text('ID') ?? '', null);
    }
    for (const { id, members } of accepted) {
      for (const value of members.list('Children')) {
        const child = typeof value === 'number' || typeof value === 'string' ? String(value).trim() : Members.of(value)?.text('ID') ?? '';
        if (child !== '') add(child, id, null);
      }
    }
    return parents;
  }

  private readGoal({ row, id, type, members }: Accepted, parents: SourceParent[]): SourceGoal {
    const outcome = readOutcome(members.member('Outcome'), type, {
      number: (value, field) => this.number(value, row, field), date: (value, field) => this.date(value, row, field)
    });
    for (const name of this.directory.ambiguousNames(members.list('Owner'))) this.problems.add('W_AMBIGUOUS_OWNER', row, 'Owner', `Several people are called ${quote(name)}.`);
    const checkIns = this.checkInsOf.get(id) ?? [];
    const period = members.member('Time Period');
    const view = members.member('Permissions')?.raw('View');
    const created = members.text('Created At');
    const createdAt = parseInstant(created);
    if (created !== '' && createdAt === null) this.problems.add('W_BAD_DATE', row, 'Created At', `${quote(created)} is not a date.`);
    return {
      row, id, type, title: members.text('Title'), description: this.description(members), owners: this.directory.peopleOf(members.list('Owner')),
      checkInOwners: this.directory.peopleOf(members.list('Check-in Owners')), delegates: this.directory.peopleOf(members.list('Delegated To')), creator: this.directory.person(members.raw('Created By')),
      teams: Array.from(new Set(members.list('Teams').map((team) => this.directory.team(team)).filter((team): team is string => team !== null))),
      period: period && period.text('ID') !== '' ? period.text('ID') : null, periodName: period ? period.text('Name') : members.text('Time Period'),
      start: this.date(members.raw('Start Date'), row, 'Start Date'), due: this.date(members.raw('End Date'), row, 'End Date'), parents, ...outcome,
      phasedTargets: readPhasedTargets(members.raw('Phased Targets'), { number: (value, field) => this.number(value, row, field), date: (value, field) => this.date(value, row, field) }),
      ...this.progress(members, outcome, row), status: this.status(members.text('Status'), row) ?? 'not-started',
      score: this.number(members.raw('Score'), row, 'Score'), kind: goalKindOf(members.text('Goal Type')),
      tags: members.list('Tags').map((tag) => Members.of(tag)?.text('Tag Name') ?? (typeof tag === 'string' ? tag.trim() : '')).filter((tag) => tag !== ''),
      isPrivate: typeof view === 'string' && !/^every|^$/i.test(view.trim()), createdAt, lastCheckIn: this.date(members.raw('Last Check-in'), row, 'Last Check-in'), lastCheckInNote: '',
      checkIns, speaksPercent: outcome.isPercent, more: Object.fromEntries(members.entries().filter(([name, value]) => !readMembers.has(name) && value !== null))
    };
  }

  private progress(members: Members, outcome: Outcome, row: number): { percent: number | null; actual: number | null } {
    const progress = this.number(members.raw('Progress'), row, 'Progress');
    return members.text('Progress').endsWith('%') ? { percent: progress, actual: null } : readProgress(progress, outcome);
  }

  private description(members: Members): string {
    const described = members.member('Description');
    return described ? described.text('Description') || plainText(described.text('Description HTML')) : members.text('Description');
  }

  private readCheckIns(ids: ReadonlySet<string>): void {
    const seen = new Map<string, string>();
    this.source.entities.checkins.forEach((element, position) => {
      const row = position + 1;
      const checkIn = Members.of(element);
      const goal = checkIn?.text('OKR ID') ?? '';
      const id = checkIn?.text('ID') ?? '';
      const day = checkIn && this.date(checkIn.raw('CheckIn Date'), row, 'Checkins: CheckIn Date');
      const madeAt = checkIn?.text('Activity Date') ?? '';
      const activity = parseInstant(madeAt);
      if (madeAt !== '' && activity === null) this.problems.add('W_BAD_DATE', row, 'Checkins: Activity Date', `${quote(madeAt)} is not a date.`);
      if (!checkIn || (!day && !activity)) return this.problems.add('W_BAD_CHECKIN', row, 'Checkins', 'The check-in has no date.');
      if (!ids.has(goal)) return this.problems.add('W_BAD_CHECKIN', row, 'Checkins: OKR ID', `The goal with id ${quote(goal)} is not in the file.`);
      const content = JSON.stringify(element);
      if (id !== '' && seen.has(id) && seen.get(id) !== content) return this.problems.add('E_DUP_ID', row, 'Checkins', `The id ${quote(id)} was there before.`);
      seen.set(id, content);
      const made = activity ?? `${day}T00:00:00Z`;
      const list = this.checkInsOf.get(goal) ?? [];
      list.push({
        row, id: id === '' ? null : id, activity: made, checkInDate: day && day !== made.slice(0, 10) ? day : null, user: this.directory.person(checkIn.raw('Check In Owner')), note: this.note(checkIn),
        value: this.number(checkIn.raw('Current Value'), row, 'Checkins: Current Value'), status: this.status(checkIn.text('Status'), row), metricName: checkIn.text('Metric Name')
      });
      this.checkInsOf.set(goal, list);
    });
  }

  private note(checkIn: Members): string {
    const note = checkIn.member('Check In Note');
    return note ? note.text('Check In Note') || plainText(note.text('Check In Note HTML')) : checkIn.text('Check In Note');
  }

  private readComments(): SourceComment[] {
    const comments: SourceComment[] = [];
    this.source.entities.comments.forEach((element, position) => {
      const comment = Members.of(element);
      const createdAt = parseInstant(comment?.text('Created At') ?? '');
      if (!comment || !createdAt) return this.problems.add('W_BAD_COMMENT', position + 1, 'Comments', 'The comment has no date.');
      const id = comment.text('ID');
      comments.push({ row: position + 1, id: id === '' ? null : id, goal: comment.text('OKR ID'), text: comment.text('Comment'), author: this.directory.person(comment.raw('Created By')), createdAt });
    });
    return comments;
  }

  private number(value: unknown, row: number, field: string): number | null {
    if (value === null || value === undefined || value === '') return null;
    if (typeof value === 'number' && Number.isFinite(value)) return value;
    const number = typeof value === 'string' ? parseNumber(value) : null;
    if (number === null && !(typeof value === 'string' && value.trim() === '')) this.problems.add('W_BAD_NUMBER', row, field, `${quote(JSON.stringify(value))} is not a number.`);
    return number;
  }

  private date(value: unknown, row: number, field: string): string | null {
    if (value === null || value === undefined || value === '') return null;
    const date = typeof value === 'string' ? parseDate(value) : null;
    if (date === null) this.problems.add('W_BAD_DATE', row, field, `${quote(JSON.stringify(value))} is not a date.`);
    return date;
  }

  private status(text: string, row: number): SourceGoal['status'] | null {
    if (text === '') return null;
    const status = statusOf(text);
    if (!status) this.problems.add('W_UNKNOWN_STATUS', row, 'Status', `The status ${quote(text)} is not known.`);
    return status ?? 'not-started';
  }
}
