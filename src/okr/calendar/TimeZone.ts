import type { Instant, IsoDate } from '../document';
import { isoDateOf, MILLISECONDS_A_DAY, type Day } from './day';
import { millisecondsOf } from './instant';

/** Which calendar day it is in one IANA time zone at an instant. Remembers the zone's offset for each day that was asked for: asking the calendar anew costs microseconds. */
export class TimeZone {
  private readonly format: Intl.DateTimeFormat | null;
  private readonly offsets = new Map<Day, number>();

  /** @throws RangeError when no such zone is known; see `isTimeZone`. */
  public constructor(public readonly name: string) {
    this.format = name === 'UTC' ? null : new Intl.DateTimeFormat('en-US', {
      timeZone: name, calendar: 'gregory', numberingSystem: 'latn', hourCycle: 'h23',
      year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric'
    });
  }

  public dayAt(milliseconds: number): Day {
    return Math.floor((milliseconds + this.offsetAt(milliseconds)) / MILLISECONDS_A_DAY);
  }

  private offsetAt(milliseconds: number): number {
    if (!this.format) return 0;
    const day = Math.floor(milliseconds / MILLISECONDS_A_DAY);
    let offset = this.offsets.get(day);
    if (offset === undefined) {
      const morning = this.askOffset(this.format, day * MILLISECONDS_A_DAY);
      const evening = this.askOffset(this.format, (day + 1) * MILLISECONDS_A_DAY);
      // NaN: the clocks change on this day, so it has no one offset.
      offset = morning === evening ? morning : NaN;
      this.offsets.set(day, offset);
    }
    return Number.isNaN(offset) ? this.askOffset(this.format, milliseconds) : offset;
  }

  private askOffset(format: Intl.DateTimeFormat, milliseconds: number): number {
    const second = Math.floor(milliseconds / 1000) * 1000;
    const part: Record<string, number> = {};
    for (const { type, value } of format.formatToParts(second)) part[type] = Number(value);
    const wall = new Date(Date.UTC(2000, part.month - 1, part.day, part.hour, part.minute, part.second));
    wall.setUTCFullYear(part.year, part.month - 1, part.day);
    return wall.getTime() - second;
  }
}

export function isTimeZone(name: string): boolean {
  try {
    return new TimeZone(name).name === name;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/**
 * The day that it is in `timeZone` at `instant`: what the organisation calls today. An unknown zone counts as UTC; null when
 * `instant` is none.
 */
export function dayIn(instant: Instant, timeZone: string): IsoDate | null {
  const milliseconds = millisecondsOf(instant);
  return milliseconds === null ? null : isoDateOf(new TimeZone(isTimeZone(timeZone) ? timeZone : 'UTC').dayAt(milliseconds));
}
