import { defaultSettings } from '../../okr/document';
import type { Cadence, Settings, WorkingDays } from '../../okr/document';
import { quote } from '../report/ProblemList';
import { parseDate } from '../values/parseDate';
import type { JsonRow } from './JsonRow';
import { cadenceIntervals } from './words';

/** @param usual what stands for a member that is missing */
export function readCadence(row: JsonRow | null, usual: Cadence): Cadence | null {
  if (!row) return null;
  const weekday = row.numberBetween('weekday', 1, 7, 'W_BAD_VALUE');
  return row.withRest({ every: row.oneOf('every', cadenceIntervals, usual.every), weekday: weekday ?? usual.weekday });
}

function readWorkingDays(row: JsonRow | null): WorkingDays | null {
  if (!row) return null;
  const leftOut = (name: string, element: string, what: string): [] => {
    row.report('E_BAD_ROW', name, `${quote(element)} is no ${what}.`);
    return [];
  };
  const weekdays = row.texts('weekdays').flatMap((weekday) => (/^[1-7]$/.test(weekday) ? Number(weekday) : leftOut('weekdays', weekday, 'weekday from 1 (Monday) to 7')));
  return row.withRest({ weekdays, holidays: row.texts('holidays').flatMap((holiday) => parseDate(holiday) ?? leftOut('holidays', holiday, 'date')) });
}

/** The organisation's own words, by the words that they stand for. */
function readTerms(row: JsonRow): Record<string, string> {
  const terms = row.value('terms') ?? {};
  if (typeof terms === 'object' && !Array.isArray(terms)) {
    return Object.fromEntries(Object.entries(terms).filter((entry): entry is [string, string] => {
      if (typeof entry[1] !== 'string') row.report('E_BAD_ROW', `terms.${entry[0]}`, 'It is no text.');
      return typeof entry[1] === 'string';
    }));
  }
  row.report('W_BAD_VALUE', 'terms', 'It is no object.');
  return {};
}

export function readSettings(row: JsonRow | null): Settings {
  if (!row) return defaultSettings;
  const thresholds = row.within('thresholds');
  return row.withRest({
    thresholds: thresholds?.withRest({ behind: thresholds.number('behind') ?? defaultSettings.thresholds.behind, atRisk: thresholds.number('atRisk') ?? defaultSettings.thresholds.atRisk })
      ?? defaultSettings.thresholds,
    objectiveStatus: row.oneOf('objectiveStatus', ['gap', 'worst'] as const, 'gap'), workingDays: readWorkingDays(row.within('workingDays')), valueWeighted: row.truth('valueWeighted', false),
    timeZone: row.idOf('timeZone') ?? defaultSettings.timeZone, cadence: readCadence(row.within('cadence'), defaultSettings.cadence) ?? defaultSettings.cadence, mission: row.text('mission'), vision: row.text('vision'),
    coreValues: row.texts('coreValues'),
    terms: readTerms(row)
  });
}
