import { nameUuid } from '../../src/exchange';
import type { CheckIn, KeyResult, Objective, Obstacle } from '../../src/okr/document';
import { addDays, elapsed, weekdayOf } from './calendar';
import type { Course, PlannedKeyResult } from './goals';
import { closingNotes, notes, obstacleNotes } from './notes';
import type { Random } from './random';

/** Of the way expected by a day, how much is done: factor and head start, each from–to. */
const paces: Record<Course, { factor: [number, number]; lead: number }> = {
  ahead: { factor: [1.25, 1.6], lead: 0.12 },
  'on-track': { factor: [1, 1.1], lead: 0.1 },
  behind: { factor: [0.62, 0.9], lead: 0 },
  'at-risk': { factor: [0.05, 0.4], lead: 0 },
  'not-started': { factor: [0, 0], lead: 0 }
};
const confidences: Record<Course, [number, number]> = { ahead: [8, 10], 'on-track': [6, 9], behind: [4, 6], 'at-risk': [1, 4], 'not-started': [5, 5] };
const obstacles: Obstacle[] = ['time', 'time', 'dependency', 'dependency', 'support', 'training', 'other'];

/** The last day, today included, on which check-ins were due. */
export function lastDueDay(today: string, weekday: number): string {
  return addDays(today, -((weekdayOf(today) - weekday + 7) % 7));
}

/** Of these there are parts; everything else is counted in whole ones. */
const divisible = /^(%|[kM]?€|hours|minutes|seconds|ms|days|working days|MB|g|kWh|points|of \d+|stars|thousand lines)$/;

function roundFor(keyResult: KeyResult, value: number): number {
  const { start, target, unit } = keyResult.measure;
  // One of what is counted would read "1 customers": a unit is the word of whoever wrote it, and nobody bends it.
  if (!divisible.test(unit)) return Math.round(value) === 1 ? 2 : Math.round(value);
  const range = Math.abs((target ?? 0) - (start ?? 0));
  const digits = range >= 15 ? 0 : range >= 1.5 ? 1 : 2;
  const rounded = Number(value.toFixed(digits));
  // No share of a whole is more than the whole.
  return unit === '%' && (target ?? 0) <= 100 ? Math.min(100, rounded) : rounded;
}

/** Writes the log of the sample: one row after the other, ids counting up. */
export class CheckInWriter {
  public readonly checkIns: CheckIn[] = [];

  public constructor(private readonly random: Random, private readonly seed: number, private readonly today: string, private readonly weekday: number) {}

  public write({ keyResult, period, course, due }: PlannedKeyResult): void {
    if (course === 'not-started') return;
    const days = period.state === 'closed' ? this.everyOtherWeek(period.start ?? '', period.end ?? '') : this.daysUntilToday(period.start ?? '', period.parent === null, due);
    const factor = this.random.between(...paces[course].factor);
    let done = 0;
    let value: number | null = null;
    for (const day of days) {
      const way = Math.max(0, elapsed(period, day) * factor + paces[course].lead + this.random.between(-0.02, 0.02));
      const milestone = this.nextMilestone(keyResult, done, way);
      if (milestone !== null) done++;
      value = this.valueAt(keyResult, course, way, value);
      this.add(keyResult, course, day, value, milestone);
    }
    if (period.state === 'closed') this.close(keyResult, value, done, addDays(period.end ?? '', 2));
  }

  /** Closes the objectives of closed periods, with the mean of their key results' scores. */
  public closeObjective(objective: Objective, keyResults: readonly KeyResult[], end: string): void {
    const scores = keyResults.map((keyResult) => keyResult.score).filter((score): score is number => score !== null);
    objective.score = scores.length === 0 ? null : Math.round((scores.reduce((sum, score) => sum + score, 0) / scores.length) * 10) / 10;
    objective.closingNote = this.random.pick(closingNotes);
    this.push({ objective: objective.id, kind: 'close', score: objective.score, note: objective.closingNote, author: objective.owner }, addDays(end, 4));
  }

  private daysUntilToday(start: string, isYear: boolean, due: boolean | null): string[] {
    const last = lastDueDay(this.today, this.weekday);
    const isDue = due ?? this.random.chance(0.42);
    const missedWeeks = due === null && isDue && this.random.chance(0.3) ? this.random.whole(1, 3) : 0;
    const days: string[] = [];
    const step = isYear ? 28 : 7;
    for (let day = addDays(last, -step * (isDue ? 1 + missedWeeks : 0)); day >= start; day = addDays(day, -step)) {
      const late = addDays(day, day === last ? 0 : this.random.pick([0, 0, 0, 1, 2]));
      const isNewest = days.length === 0;
      if (isNewest || this.random.chance(0.85)) days.push(late > this.today ? this.today : late);
    }
    return days.reverse();
  }

  private everyOtherWeek(start: string, end: string): string[] {
    const days: string[] = [];
    const first = addDays(start, this.random.whole(3, 10));
    for (let day = first; day < addDays(end, -5); day = addDays(day, 14)) {
      if (this.random.chance(0.85)) days.push(day);
    }
    return [...days, addDays(end, -this.random.whole(0, 3))];
  }

  private nextMilestone(keyResult: KeyResult, done: number, way: number): string | null {
    const { milestones } = keyResult.measure;
    return done < milestones.length && way * milestones.length >= done + 0.7 ? milestones[done].id : null;
  }

  private valueAt(keyResult: KeyResult, course: Course, way: number, before: number | null): number | null {
    const { type, start, target, riskThreshold, unit } = keyResult.measure;
    if (type === 'milestones') return null;
    if (type === 'yes-no') return before === 1 || ((course === 'ahead' || course === 'on-track') && way > 0.35) ? 1 : 0;
    if (type === 'baseline') return way < 0.4 ? before : before ?? this.random.whole(5, 400);
    if (type === 'stay-above' || type === 'stay-below') {
      const band = Math.abs((target ?? 0) - (riskThreshold ?? 0)) || 1;
      const towards = type === 'stay-above' ? 1 : -1;
      const distance = course === 'at-risk' ? -this.random.between(1.1, 2) : course === 'behind' ? -this.random.between(0.2, 0.8) : this.random.between(0.1, 0.8);
      if (!divisible.test(unit)) return Math.max(0, (target ?? 0) + towards * (distance < -1 ? Math.floor(distance) : Math.ceil(distance)) * band);
      const measured = Number(((target ?? 0) + towards * distance * band).toFixed(band < 0.1 ? 3 : band < 1 ? 2 : 1));
      return unit === '%' ? Math.min(100, measured) : measured;
    }
    const from = start ?? 0;
    // Whoever is faster than planned gets a little beyond the target, but not below nothing.
    const value = roundFor(keyResult, Math.max(0, from + Math.min(way, 1.15) * ((target ?? 0) - from)));
    return before !== null && Math.abs(before - from) > Math.abs(value - from) ? before : value;
  }

  private add(keyResult: KeyResult, course: Course, day: string, value: number | null, milestone: string | null): void {
    const isHard = course === 'behind' || course === 'at-risk';
    const obstacle = isHard && this.random.chance(0.3) ? this.random.pick(obstacles) : null;
    const note = obstacle ? this.random.pick(obstacleNotes[obstacle]) : this.random.pick(notes[course === 'not-started' ? 'on-track' : course]);
    const author = keyResult.checkInOwners[0] ?? keyResult.owner;
    this.push({
      keyResult: keyResult.id, value, milestone, confidence: this.random.whole(...confidences[course]), note, obstacle, author,
      status: course === 'at-risk' && this.random.chance(0.05) ? 'at-risk' : null
    }, day);
  }

  private close(keyResult: KeyResult, value: number | null, done: number, day: string): void {
    const { type, start, target, milestones } = keyResult.measure;
    const isMet = value !== null && target !== null && (type === 'stay-above' ? value > target : type === 'stay-below' ? value < target : false);
    const way = type === 'milestones' ? done / milestones.length
      : type === 'stay-above' || type === 'stay-below' ? Number(isMet)
        : type === 'baseline' ? Number(value !== null)
          : ((value ?? start ?? 0) - (start ?? 0)) / ((target ?? 1) - (start ?? 0));
    keyResult.score = Math.round(Math.min(1, Math.max(0, way)) * 10) / 10;
    keyResult.closingNote = this.random.chance(0.4) ? this.random.pick(closingNotes) : '';
    this.push({ keyResult: keyResult.id, kind: 'close', score: keyResult.score, note: keyResult.closingNote, author: keyResult.owner }, day);
  }

  private push(row: Partial<CheckIn>, day: string): void {
    const id = `c${this.checkIns.length + 1}`;
    const date = day > this.today ? this.today : day;
    const hour = date === this.today ? this.random.whole(5, 6) : this.random.whole(7, 16);
    this.checkIns.push({
      id, keyResult: null, objective: null, kind: 'check-in', value: null, milestone: null, status: null, score: null, confidence: null, note: '', obstacle: null, date,
      createdAt: `${date}T${String(hour).padStart(2, '0')}:${this.random.whole(10, 59)}:00Z`, author: null, source: null, corrects: null, counted: true,
      clientKey: nameUuid('sample', String(this.seed), id), ...row
    });
  }
}
