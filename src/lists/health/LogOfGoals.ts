import type { CheckInRow } from '../rows/checkInRow';
import { addressOf } from '../rows/references';

/** Columns whose texts stand in many rows: each text is kept once. */
const repeated: ReadonlySet<string> = new Set(['OkrGoal', 'OkrKind', 'OkrStatus', 'OkrObstacle', 'OkrDate', 'OkrSource', 'OkrImportedAuthor', 'OkrImportedAt', 'Created', 'OkrMilestone']);

/**
 * The rows of a whole log by their goals, as small as they can be kept: without empty cells, without notes, of which nothing is worked out, and each text that is repeated
 * only once. A log of years is several hundred thousand rows.
 */
export class LogOfGoals {
  private readonly rows = new Map<string, CheckInRow[]>();
  private readonly texts = new Map<string, string>();
  private readonly authors = new Map<string, CheckInRow['Author']>();

  public add(row: CheckInRow, isPrivate: boolean): void {
    const goal = LogOfGoals.goalOf(row, isPrivate);
    const small = this.smallest(row);
    const log = this.rows.get(goal);
    if (log) log.push(small);
    else this.rows.set(goal, [small]);
  }

  /** @param goal "k12" */
  public of(goal: string): readonly CheckInRow[] {
    return this.rows.get(goal) ?? [];
  }

  public goals(): Iterable<readonly [string, readonly CheckInRow[]]> {
    return this.rows;
  }

  /** "k12", "pk12"; what cannot be read as it stands there. */
  private static goalOf(row: CheckInRow, isPrivate: boolean): string {
    const reference = `${isPrivate ? 'p' : ''}${(row.OkrGoal ?? '').trim().replace(/^p/, '')}`;
    return addressOf(reference) === null ? row.OkrGoal ?? '' : reference;
  }

  private smallest(row: CheckInRow): CheckInRow {
    const small: Record<string, unknown> = {};
    for (const [name, value] of Object.entries(row)) {
      if (value === null || name === 'ID' || name === 'OkrNote') continue;
      small[name] = name === 'Author' ? this.authorOnce(row.Author) : repeated.has(name) && typeof value === 'string' ? this.once(value) : value;
    }
    return small as unknown as CheckInRow;
  }

  private once(text: string): string {
    const known = this.texts.get(text);
    if (known !== undefined) return known;
    this.texts.set(text, text);
    return text;
  }

  private authorOnce(author: CheckInRow['Author']): CheckInRow['Author'] {
    const name = author?.Name ?? '';
    if (!this.authors.has(name)) this.authors.set(name, author);
    return this.authors.get(name);
  }
}
