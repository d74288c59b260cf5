import { defaultSettings } from '../../okr/document';
import type { Cadence, Settings, WorkingDays } from '../../okr/document';
import { parseDate } from '../values/parseDate';
import type { JsonRow } from './JsonRow';
import { cadenceIntervals } from './words';

export function readCadence(row: JsonRow | null): Cadence | null {
  if (!row) return null;
  const weekday = row.numberBetween('weekday', 1, 7, 'W_BAD_VALUE');
  return row.withRest({ every: row.oneOf('every', cadenceIntervals, defaultSettings.cadence.every), weekday: weekday ?? defaultSettings.cadence.weekday });
}

function readWorkingDays(row: JsonRow | null): WorkingDays | null {
  if (!row) return null;
  const weekdays = row.texts('weekdays').map(Number).filter((day) => Number.isInteger(day) && day >= 1 && day <= 7);
  return row.withRest({ weekdays, holidays: row.texts('holidays').filter((day) => parseDate(day) !== null) });
}

export function readSettings(row: JsonRow | null): Settings {
  if (!row) return defaultSettings;
  const thresholds = row.within('thresholds');
  const terms = row.value('terms');
  return row.withRest({
    thresholds: { behind: thresholds?.number('behind') ?? defaultSettings.thresholds.behind, atRisk: thresholds?.number('atRisk') ?? defaultSettings.thresholds.atRisk },
    objectiveStatus: row.oneOf('objectiveStatus', ['gap', 'worst'] as const, 'gap'), workingDays: readWorkingDays(row.within('workingDays')), valueWeighted: row.truth('valueWeighted', false),
    timeZone: row.idOf('timeZone') ?? defaultSettings.timeZone, cadence: readCadence(row.within('cadence')) ?? defaultSettings.cadence, mission: row.text('mission'), vision: row.text('vision'),
    coreValues: row.texts('coreValues'),
    terms: typeof terms === 'object' && terms !== null ? Object.fromEntries(Object.entries(terms).filter((entry): entry is [string, string] => typeof entry[1] === 'string')) : {}
  });
}
