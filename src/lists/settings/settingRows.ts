import { type Settings, defaultSettings } from '../../okr/document';
import type { Finding } from '../OkrLists';
import type { Account } from '../rights/Account';
import type { Accounts } from '../rights/counting';
import { isRecord, type Row } from '../rows/cells';

/** What a row says; enough for reading. */
export interface SettingText {
  Title?: string | null;
  OkrValue: string | null;
}
export interface SettingRow extends SettingText, Row {}
export const settingSelect = 'Id,Title,OkrValue';
/** Enough for reading them: the card counts bytes. */
export const settingNamesAndValues = 'Title,OkrValue';

/** Names of rows that are not members of the document's settings. */
export interface SettingsFacts {
  settings: Settings;
  accounts: Accounts;
  /** 0: nothing says that the lists are set up. */
  schemaVersion: number;
  minWriterVersion: number;
  /** Whoever takes part may edit the goals of others too. */
  openEditing: boolean;
  /** What set-up found out about the site. */
  findings: Finding[];
}

const valueOf = (row: SettingText): unknown => {
  try {
    return JSON.parse(row.OkrValue ?? 'null');
  } catch {
    return undefined; // Somebody typed what is no JSON: the default holds, and Health names it.
  }
};

const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);
const isText = (value: unknown): value is string => typeof value === 'string';

/** Whether a value has the shape of the default; what has not is left out, so that a slip in one row breaks nothing. */
const fits: { [K in keyof Settings]: (value: unknown) => value is Settings[K] } = {
  thresholds: (value): value is Settings['thresholds'] => isRecord(value) && isNumber(value.behind) && isNumber(value.atRisk),
  objectiveStatus: (value): value is Settings['objectiveStatus'] => value === 'gap' || value === 'worst',
  workingDays: (value): value is Settings['workingDays'] => value === null || (isRecord(value) && Array.isArray(value.weekdays) && Array.isArray(value.holidays)),
  valueWeighted: (value): value is boolean => typeof value === 'boolean',
  timeZone: isText,
  cadence: (value): value is Settings['cadence'] => isRecord(value) && isText(value.every) && isNumber(value.weekday),
  mission: isText,
  vision: isText,
  coreValues: (value): value is string[] => Array.isArray(value) && value.every(isText),
  terms: (value): value is Settings['terms'] => isRecord(value) && Object.values(value).every(isText)
};

const accountsOf = (value: unknown): Account[] =>
  (Array.isArray(value) ? value : []).filter(isRecord).flatMap((entry) => {
    const instant = (part: unknown): string | null => (isText(part) && !Number.isNaN(Date.parse(part)) ? part : null);
    return isText(entry.person) ? [{ person: entry.person.toLowerCase(), from: instant(entry.from), until: instant(entry.until) }] : [];
  });

/** What the rows of the settings list say; the first row of a name holds. */
export const settingsOf = (rows: readonly SettingText[]): SettingsFacts => {
  const values = new Map<string, unknown>();
  for (const row of rows) if (row.Title && !values.has(row.Title)) values.set(row.Title, valueOf(row));
  const settings: Settings = { ...defaultSettings };
  const take = <K extends keyof Settings>(name: K): void => {
    const value = values.get(name);
    if (value !== undefined && fits[name](value)) settings[name] = value;
  };
  (Object.keys(fits) as (keyof Settings)[]).forEach(take);
  const schema = values.get('schema');
  return {
    settings, accounts: { administrators: accountsOf(values.get('administrators')), sources: accountsOf(values.get('sources')) },
    openEditing: values.get('openEditing') === true, findings: (Array.isArray(values.get('findings')) ? (values.get('findings') as unknown[]) : []).filter(isText) as Finding[],
    schemaVersion: isRecord(schema) && isNumber(schema.version) ? schema.version : 0, minWriterVersion: isRecord(schema) && isNumber(schema.minWriterVersion) ? schema.minWriterVersion : 0
  };
};

/** The rows that a new site starts with, beside those that set-up keeps: administrators, openEditing, findings, schema. */
export const defaultSettingRows = (): { name: string; value: unknown }[] => [...Object.entries(defaultSettings).map(([name, value]) => ({ name, value: value as unknown })), { name: 'sources', value: [] }];

/** Names of all rows that the product knows; others are an administrator's own. */
export const settingNames: readonly string[] = [...Object.keys(defaultSettings), 'sources', 'administrators', 'openEditing', 'findings', 'schema'];

/** Whether a row's value can be read as what it should be: what cannot holds as if it were not there. */
export const settingIsReadable = (name: string, text: string | null): boolean => {
  const value = valueOf({ OkrValue: text });
  if (name in fits) return fits[name as keyof Settings](value);
  if (name === 'administrators' || name === 'sources') return Array.isArray(value) && accountsOf(value).length === value.length;
  return value !== undefined;
};
