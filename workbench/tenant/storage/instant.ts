const form = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})?)?$/i;

/**
 * An instant as SharePoint writes it, `2022-11-04T16:12:04Z`: UTC, whole seconds. Without a zone the text is taken as UTC; null when it is no date.
 */
export function instantFrom(text: string): string | null {
  const match = form.exec(text.trim());
  if (!match) return null;
  const [, year, month, day, hour = '00', minute = '00', second = '00', zone = 'Z'] = match;
  const time = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}${zone.toUpperCase() === 'Z' ? 'Z' : zone.length === 5 ? `${zone.slice(0, 3)}:${zone.slice(3)}` : zone}`);
  if (!Number.isFinite(time)) return null;
  // Date.parse lets 31 February roll over only in some forms: compare what was read.
  if (zone.toUpperCase() === 'Z' && new Date(time).getUTCDate() !== Number(day)) return null;
  return instantOf(time);
}

/** Milliseconds since 1970 → `2022-11-04T16:12:04Z`. */
export function instantOf(milliseconds: number): string {
  return `${new Date(Math.floor(milliseconds / 1000) * 1000).toISOString().slice(0, 19)}Z`;
}

const formatters = new Map<string, Intl.DateTimeFormat>();

/** The wall clock of a zone at an instant, as the milliseconds that the same wall clock would be in UTC. */
function wallClock(milliseconds: number, zone: string): number {
  let formatter = formatters.get(zone);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat('en-US', { timeZone: zone, hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric' });
    formatters.set(zone, formatter);
  }
  const part: Record<string, number> = {};
  for (const { type, value } of formatter.formatToParts(milliseconds)) part[type] = Number(value);
  return Date.UTC(part.year, part.month - 1, part.day, part.hour, part.minute, part.second);
}

/** The instant of a wall clock in a zone: both given and returned as milliseconds. */
export function fromWallClock(wall: number, zone: string): number {
  const first = wall - (wallClock(wall, zone) - wall);
  // Once more, because the offset may differ on the other side of a change to or from summer time.
  return wall - (wallClock(first, zone) - first);
}

export function toWallClock(instant: number, zone: string): number {
  return wallClock(Math.floor(instant / 1000) * 1000, zone);
}

/** A date-only value is stored as the site's midnight in UTC: the day that the instant has in the site's zone. */
export function midnightOf(instant: string, zone: string): string {
  const wall = toWallClock(Date.parse(instant), zone);
  return instantOf(fromWallClock(Math.floor(wall / 86400000) * 86400000, zone));
}
