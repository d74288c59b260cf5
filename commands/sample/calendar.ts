import type { Period } from '../../src/okr/document';

const dayLength = 86400000;

export const toDate = (time: number): string => new Date(time).toISOString().slice(0, 10);
export const toTime = (date: string): number => Date.parse(`${date}T00:00:00Z`);
export const addDays = (date: string, days: number): string => toDate(toTime(date) + days * dayLength);
export const daysBetween = (from: string, to: string): number => Math.round((toTime(to) - toTime(from)) / dayLength);
/** 1 = Monday … 7 = Sunday. */
export const weekdayOf = (date: string): number => new Date(toTime(date)).getUTCDay() || 7;

/** The part of a period that has passed on a day: 0 on its first day, 1 from its last day on. */
export function elapsed(period: Period, date: string): number {
  const length = daysBetween(period.start ?? date, period.end ?? date);
  return length <= 0 ? 1 : Math.min(1, Math.max(0, daysBetween(period.start ?? date, date) / length));
}

export interface SampleCalendar {
  periods: Period[];
  /** The year of the running quarter. */
  year: Period;
  /** The year of the last quarter: another one in the first quarter of a year. */
  lastYear: Period;
  lastQuarter: Period;
  quarter: Period;
}

function yearPeriod(year: number, firstMonth: number, state: Period['state']): Period {
  const start = toDate(Date.UTC(year, firstMonth, 1));
  const end = toDate(Date.UTC(year + 1, firstMonth, 0));
  return { id: `p${year}`, title: String(year), start, end, state, parent: null };
}

function quarterPeriod(year: number, firstMonth: number, quarter: number, state: Period['state']): Period {
  const start = toDate(Date.UTC(year, firstMonth + quarter * 3, 1));
  const end = toDate(Date.UTC(year, firstMonth + quarter * 3 + 3, 0));
  return { id: `p${year}q${quarter + 1}`, title: `Q${quarter + 1} ${year}`, start, end, state, parent: `p${year}` };
}

/**
 * The year around `today`, its running quarter and the one before, which is closed. The company's year begins in January, February or March, so
 * that `today` is in the second month of a quarter: in the first days of one there would be nothing to see, whoever tries the product then.
 * Example: on 1 January 2027 the running quarter is that from December to February, the fourth of the year from March 2026.
 */
export function calendarAround(today: string): SampleCalendar {
  const month = Number(today.slice(0, 4)) * 12 + Number(today.slice(5, 7)) - 1;
  const firstMonth = (month - 1) % 3;
  const year = Math.floor((month - firstMonth) / 12);
  const quarterNumber = Math.floor(((month - firstMonth) % 12) / 3);
  const lastQuarterYear = quarterNumber === 0 ? year - 1 : year;
  const thisYear = yearPeriod(year, firstMonth, 'active');
  const lastYear = lastQuarterYear === year ? thisYear : yearPeriod(lastQuarterYear, firstMonth, 'closed');
  const lastQuarter = quarterPeriod(lastQuarterYear, firstMonth, (quarterNumber + 3) % 4, 'closed');
  const quarter = quarterPeriod(year, firstMonth, quarterNumber, 'active');
  const periods = lastYear === thisYear ? [thisYear, lastQuarter, quarter] : [lastYear, thisYear, lastQuarter, quarter];
  return { periods, year: thisYear, lastYear, lastQuarter, quarter };
}
