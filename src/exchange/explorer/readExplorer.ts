import type { ProblemCode } from '../report/codes';
import { quote } from '../report/ProblemList';
import type { ProblemList } from '../report/ProblemList';
import { FileRejected } from '../report/FileRejected';
import { nameUuid } from '../identity/nameUuid';
import { PeopleRegistry } from '../source/PeopleRegistry';
import type { SourceCheckIn, SourceFile, SourceGoal, SourceTeam } from '../source/SourceGoal';
import type { Table } from '../text/parseCsv';
import { parseDate, parseInstant } from '../values/parseDate';
import { parseNumber } from '../values/parseNumber';
import { goalKindOf, goalTypeOf, statusOf } from '../values/vivaWords';
import type { GoalType } from '../values/vivaWords';
import { readAlignedTo, TitleIndex } from './alignedTo';
import { readCheckInCell } from './checkInCell';
import { checkInCells, findColumns, headerRowOf } from './columns';
import type { Columns, ExplorerColumn } from './columns';
import { unneutralise } from './neutralise';
import { knownNames, readOwnerCell } from './ownerCell';

/** A row that is accepted, before its cells are read. */
interface Accepted {
  row: number;
  cells: string[];
  id: string;
  type: GoalType;
  title: string;
}

/** Of a cell that is (or was, in a spreadsheet) a link: what it shows. */
function shownId(text: string): string {
  const link = /^=HYPERLINK\(\s*"[^"]*"\s*[,;]\s*"?([^")]*)"?\s*\)$/i.exec(text);
  return (link ? link[1] : text).trim();
}

/** Reads the rows of one Explorer export (R1–R20) into the common shape. */
export class ExplorerReader {
  private readonly header: string[];
  private readonly headerRow: number;
  private readonly columns: Columns;
  private readonly people = new PeopleRegistry();
  private readonly index = new TitleIndex();
  private readonly teams = new Map<string, SourceTeam>();
  private readonly generated = new Map<string, number>();

  /** @throws FileRejected when there is no header row, or without `Title` or `Object Type` */
  public constructor(private readonly table: Table, private readonly problems: ProblemList) {
    this.headerRow = headerRowOf(table.rows);
    if (this.headerRow < 0) {
      // What is open to the end of the file was left out: nothing stands before it, so it began in the header.
      const open = problems.problems.find(({ code }) => code === 'E_UNCLOSED_QUOTE');
      if (open) throw new FileRejected('F_NO_COLUMNS', `The names of the columns cannot be read: a quotation mark in row ${open.row} is never closed.`);
      throw new FileRejected('F_EMPTY', 'The file is empty.');
    }
    this.header = table.rows[this.headerRow];
    this.columns = findColumns(this.header, this.headerRow + 1, problems);
  }

  public read(): SourceFile {
    const accepted: Accepted[] = [];
    let rows = this.problems.problems.filter((problem) => problem.code === 'E_UNCLOSED_QUOTE').length;
    const ids = new Set<string>();
    this.table.rows.forEach((cells, position) => {
      if (position <= this.headerRow || cells.length === 0) return;
      rows++;
      const row = this.accept(cells.map(unneutralise), position + 1, ids);
      if (row) accepted.push(row);
    });
    accepted.forEach((row) => this.index.add(row.id, row.title));
    const known = this.collectNames(accepted);
    const goals = accepted.map((row) => this.readGoal(row, known));
    return {
      goals, comments: [], people: this.people.people, teams: Array.from(this.teams.values()), periods: [], listsPeriods: false, exportedAt: null, rows
    };
  }

  /** A row with a type, a title and an id that no row before it has; null, and a problem, for others. */
  private accept(cells: string[], row: number, ids: Set<string>): Accepted | null {
    if (cells.length < this.columns.width) this.problems.add('W_SHORT_ROW', row, null, `The row has ${cells.length} cells instead of ${this.columns.width}.`);
    const cell = (column: ExplorerColumn): string => this.cell(cells, column);
    const type = goalTypeOf(cell('Object Type'));
    const title = cell('Title');
    const given = shownId(cell('Id'));
    const reject = (code: ProblemCode, field: ExplorerColumn, message: string): null => {
      this.problems.add(code, row, field, message);
      return null;
    };
    if (this.columns.at.has('Id') && given === '') return reject('E_NO_ID', 'Id', `The row ${quote(title)} has no id.`);
    if (!type) return reject('E_BAD_TYPE', 'Object Type', `The type ${quote(cell('Object Type'))} is not known.`);
    if (title === '') return reject('E_NO_TITLE', 'Title', `The row with id ${quote(given)} has no title.`);
    const id = this.columns.at.has('Id') ? given : this.makeId(type, title, cell('Owner'), cell('Period'));
    if (ids.has(id)) return reject('E_DUP_ID', 'Id', `The id ${quote(id)} was there before.`);
    ids.add(id);
    return { row, cells, id, type, title };
  }

  /** Without an id column: the same item gets the same id in every export. */
  private makeId(type: GoalType, title: string, owner: string, period: string): string {
    const base = nameUuid('goal', type, title, owner, period);
    const times = (this.generated.get(base) ?? 0) + 1;
    this.generated.set(base, times);
    return times === 1 ? base : nameUuid('goal', base, String(times));
  }

  private cell(cells: readonly string[], column: ExplorerColumn): string {
    const position = this.columns.at.get(column);
    return position === undefined ? '' : (cells[position] ?? '').trim();
  }

  private collectNames(accepted: readonly Accepted[]): Set<string> {
    const single: string[] = [];
    for (const { cells } of accepted) {
      single.push(this.cell(cells, 'Creator'));
      for (const cell of checkInCells(cells, this.header, this.columns)) single.push(readCheckInCell(cell)?.user ?? '');
    }
    return knownNames(single, accepted.map(({ cells }) => this.cell(cells, 'Owner')));
  }

  private readGoal({ row, cells, id, type, title }: Accepted, known: ReadonlySet<string>): SourceGoal {
    const cell = (column: ExplorerColumn): string => this.cell(cells, column);
    const number = (column: ExplorerColumn): number | null => this.readNumber(cell(column), row, column);
    const owners = readOwnerCell(cell('Owner'), known);
    if (owners.doubt) this.problems.add('W_AMBIGUOUS_OWNER', row, 'Owner', `The owners are not certain: ${owners.doubt}.`);
    const creator = cell('Creator');
    const created = cell('Created At');
    const createdAt = parseInstant(created);
    if (created !== '' && createdAt === null) this.problems.add('W_BAD_DATE', row, 'Created At', `${quote(created)} is not a date.`);
    const checkIns = this.readCheckIns(cells, row);
    const more = Object.fromEntries(Array.from(this.columns.unknown, ([position, name]) => [name, (cells[position] ?? '').trim()]).filter(([, text]) => text !== ''));
    return {
      row, id, type, title, description: cell('Description'), owners: owners.names.map((name) => this.people.named(name)), checkInOwners: [], delegates: [],
      creator: creator === '' ? null : this.people.named(creator), teams: this.readTeams(cell('Team')), period: null, periodName: cell('Period'),
      start: this.readDate(cell('Start Date'), row, 'Start Date'), due: this.readDate(cell('End Date'), row, 'End Date'),
      parents: readAlignedTo(cell('Aligned To (weight, Objective ID)'), this.index, this.table.decimal, (code, message) => this.problems.add(code, row, 'Aligned To (weight, Objective ID)', message)),
      measureType: null, metricName: cell('Metric Name'), unit: cell('Unit'), metricStart: number('Start'), metricTarget: number('Target'), phasedTargets: [],
      percent: number('Progress %'), actual: number('Actual Progress'), status: this.readStatus(cell('Status'), row), score: number('Score'), kind: goalKindOf(cell('Goal Type')),
      tags: cell('Tag').split(/[;,]/).map((tag) => tag.trim()).filter((tag) => tag !== ''), isPrivate: false, createdAt, lastCheckIn: this.readDate(cell('Last Check-in'), row, 'Last Check-in'),
      lastCheckInNote: cell('Last Check-in Note'), checkIns: checkIns.checkIns, speaksPercent: checkIns.speaksPercent, more
    };
  }

  private readTeams(cell: string): string[] {
    const names = Array.from(new Set(cell.split(';').map((name) => name.trim()).filter((name) => name !== '')));
    for (const name of names) {
      if (!this.teams.has(name)) this.teams.set(name, { id: name, title: name, parent: null, owner: null, groupId: null, isOrganisation: false });
    }
    return names;
  }

  private readCheckIns(cells: readonly string[], row: number): { checkIns: SourceCheckIn[]; speaksPercent: boolean } {
    const checkIns: SourceCheckIn[] = [];
    let speaksPercent = true;
    for (const text of checkInCells(cells, this.header, this.columns)) {
      const parts = readCheckInCell(text);
      const day = parts && this.readDate(parts.checkInDate, row, 'Checkins');
      const activity = parts && (parts.activityDate === '' ? null : parseInstant(parts.activityDate));
      if (!parts || (!day && !activity)) {
        this.problems.add('W_BAD_CHECKIN', row, 'Checkins', `${quote(text)} is not a check-in.`);
        continue;
      }
      if (parts.activityDate !== '' && !activity) this.problems.add('W_BAD_DATE', row, 'Checkins', `${quote(parts.activityDate)} is not a date.`);
      if (parts.currentValue !== '' && !parts.currentValue.includes('%')) speaksPercent = false;
      const made = activity ?? `${day}T00:00:00Z`;
      checkIns.push({
        row, id: null, activity: made, checkInDate: day && day !== made.slice(0, 10) ? day : null, user: parts.user === '' ? null : this.people.named(parts.user), note: parts.note,
        value: this.readNumber(parts.currentValue, row, 'Checkins'), status: parts.status === '' ? null : this.readStatus(parts.status, row), metricName: parts.metricName
      });
    }
    return { checkIns, speaksPercent };
  }

  private readNumber(text: string, row: number, field: string): number | null {
    if (text === '') return null;
    const value = parseNumber(text, this.table.decimal);
    if (value === null) this.problems.add('W_BAD_NUMBER', row, field, `${quote(text)} is not a number.`);
    return value;
  }

  private readDate(text: string, row: number, field: string): string | null {
    if (text === '') return null;
    const date = parseDate(text);
    if (date === null) this.problems.add('W_BAD_DATE', row, field, `${quote(text)} is not a date.`);
    return date;
  }

  private readStatus(text: string, row: number): SourceGoal['status'] {
    if (text === '') return 'not-started';
    const status = statusOf(text);
    if (!status) this.problems.add('W_UNKNOWN_STATUS', row, 'Status', `The status ${quote(text)} is not known.`);
    return status ?? 'not-started';
  }
}
