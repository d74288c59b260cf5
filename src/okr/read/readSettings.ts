import { isTimeZone } from '../calendar/TimeZone';
import { defaultSettings, type Settings, type WorkingDays } from '../document';
import { isWeekday, readCadence } from './readCadence';
import { isRow, RowReader } from './RowReader';

/** The settings that numbers depend on; each that is missing or wrong is the default. */
export type MethodSettings = Pick<Settings, 'thresholds' | 'objectiveStatus' | 'workingDays' | 'valueWeighted' | 'timeZone' | 'cadence'>;

/** The organisation's time zone: that of the document's settings, UTC where it has none that is known. */
export function timeZoneOf(document: { readonly settings?: unknown }): string {
  const { settings } = document;
  return isRow(settings) ? readTimeZone(new RowReader(settings, 'settings', null, [])) : defaultSettings.timeZone;
}

/** @param row null: the document has no settings. */
export function readSettings(row: RowReader | null): MethodSettings {
  if (!row) return defaultSettings;
  const thresholds = row.object('thresholds');
  const workingDays = row.object('workingDays');
  return {
    thresholds: {
      behind: thresholds?.number('behind') ?? defaultSettings.thresholds.behind,
      atRisk: thresholds?.number('atRisk') ?? defaultSettings.thresholds.atRisk
    },
    objectiveStatus: row.oneOf('objectiveStatus', ['gap', 'worst']) ?? defaultSettings.objectiveStatus,
    workingDays: workingDays && readWorkingDays(workingDays),
    valueWeighted: row.flag('valueWeighted', defaultSettings.valueWeighted),
    timeZone: readTimeZone(row),
    cadence: readCadence(row, defaultSettings.cadence) ?? defaultSettings.cadence
  };
}

function readWorkingDays(row: RowReader): WorkingDays {
  const weekdays = row.list('weekdays').filter((weekday): weekday is number => {
    if (typeof weekday === 'number' && isWeekday(weekday)) return true;
    row.name('bad-field', 'A working weekday is not 1 (Monday) to 7 (Sunday). It is left out.');
    return false;
  });
  const holidays = row.list('holidays').flatMap((holiday) => row.inside({ holiday }).date('holiday') ?? []);
  return { weekdays, holidays };
}

function readTimeZone(row: RowReader): string {
  const name = row.textOrNull('timeZone');
  if (name === null) return defaultSettings.timeZone;
  if (isTimeZone(name)) return name;
  row.name('bad-field', `There is no time zone "${name}". It counts as ${defaultSettings.timeZone}.`);
  return defaultSettings.timeZone;
}
