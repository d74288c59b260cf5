import type { ShownCheckIn } from './GoalsPage';
import type { Okrs, PlainGoal } from './Okrs';
import { shownTitle } from './sourceOkrs';

/** A day as the page shows it to a reader of English (United States). */
export const shownDay = (day: string): string => new Date(`${day}T00:00:00Z`).toLocaleDateString('en-US', { year: 'numeric', month: 'short', day: 'numeric', timeZone: 'UTC' });

function shownValue(value: number | null, { unit }: PlainGoal): string {
  if (value === null) return 'no value';
  const number = value.toLocaleString('en-US', { maximumFractionDigits: 2 });
  return unit === '' || unit === '%' ? `${number}${unit}` : `${number} ${unit}`;
}

const line = (about: string | null, date: string, value: string, note: string): string => [about, date, value, note].filter((part) => part !== null).join(', ');

/** What the details of a goal have to list: its own check-ins and those of the key results that measure it, each with the title of its goal. */
export function expectedCheckIns(source: Okrs, goal: string): string[] {
  const keyResults = [...source.parents].filter(([child, its]) => its.includes(goal) && source.goals.get(child)?.kind === 'key result').map(([child]) => child);
  const listed = source.goals.get(goal)?.kind === 'objective' ? [goal, ...keyResults] : [goal];
  return source.checkIns.filter((checkIn) => listed.includes(checkIn.goal)).map((checkIn) => {
    const about = source.goals.get(checkIn.goal) as PlainGoal;
    return line(listed.length > 1 ? shownTitle(about.title) : null, shownDay(checkIn.date), shownValue(checkIn.value, about), checkIn.note);
  });
}

/** The label of a row that gives the value at the start: no check-in of the source. */
const opening = 'Value at the start';

/** The same of what the page shows. */
export function shownLines(checkIns: readonly ShownCheckIn[]): string[] {
  return checkIns.filter(({ kind }) => kind !== opening).map(({ about, date, value, kind, note }) => `${kind === null ? '' : `(${kind}) `}${line(about, date, (value ?? 'no value').replace(/\u00a0/g, ' '), note)}`);
}
