import { isReference, type ItemRow, type ListField } from './SharePointLists';

/** What a form holds for one column: what was typed, or what was ticked. */
export type FormValue = string | boolean | string[];
export type FormValues = Record<string, FormValue>;

/** The columns that a person may fill in here. */
export const editableFields = (fields: readonly ListField[]): ListField[] =>
  fields.filter((field) => !field.ReadOnlyField && !/^(Author|Editor|Created|Modified|ID)$/.test(field.InternalName) && field.TypeAsString !== 'Calculated');

const isMultiple = ({ TypeAsString }: ListField): boolean => /Multi/.test(TypeAsString);

/** A row's values as a form shows them; those of an empty row where there is none. Dates are in the browser's time zone. */
export function formValues(fields: readonly ListField[], row: ItemRow | undefined): FormValues {
  return Object.fromEntries(fields.map((field): [string, FormValue] => {
    const value = isReference(field) ? row?.[`${field.InternalName}Id`] : row?.[field.InternalName];
    if (field.TypeAsString === 'Boolean') return [field.InternalName, value === true];
    if (field.TypeAsString === 'MultiChoice') return [field.InternalName, (value as string[] | null | undefined) ?? []];
    if (value === null || value === undefined) return [field.InternalName, ''];
    if (field.TypeAsString === 'DateTime') return [field.InternalName, localDateTime(new Date(String(value)))];
    if (field.TypeAsString === 'URL') return [field.InternalName, (value as { Url: string }).Url];
    return [field.InternalName, Array.isArray(value) ? value.join(', ') : String(value)];
  }));
}

/** A moment as an input of type datetime-local takes it. */
function localDateTime(date: Date): string {
  return new Date(date.getTime() - date.getTimezoneOffset() * 60000).toISOString().slice(0, 16);
}

/**
 * What has changed in the form, in the form that SharePoint takes. A person is given by their sign-in name or their number on the site.
 * @throws where a number or date is none, naming the column
 */
export async function changedValues(
  fields: readonly ListField[], before: FormValues, after: FormValues, userId: (loginName: string) => Promise<number>
): Promise<Record<string, unknown>> {
  const changed = fields.filter(({ InternalName: name }) => JSON.stringify(before[name]) !== JSON.stringify(after[name]));
  const entries = await Promise.all(changed.map(async (field): Promise<[string, unknown]> => {
    const name = isReference(field) ? `${field.InternalName}Id` : field.InternalName;
    return [name, await serverValue(field, after[field.InternalName], userId)];
  }));
  return Object.fromEntries(entries);
}

async function serverValue(field: ListField, value: FormValue, userId: (loginName: string) => Promise<number>): Promise<unknown> {
  if (typeof value !== 'string') return value;
  const text = value.trim();
  if (isReference(field)) {
    const parts = text.split(/[,;]/).map((part) => part.trim()).filter(Boolean);
    const numbers = await Promise.all(parts.map((part) => (/^\d+$/.test(part) ? Number(part) : userId(part))));
    return isMultiple(field) ? numbers : numbers[0] ?? null;
  }
  if (text === '') return field.TypeAsString === 'Text' || field.TypeAsString === 'Note' ? '' : null;
  switch (field.TypeAsString) {
    case 'Number':
    case 'Currency':
    case 'Integer':
      if (!Number.isFinite(Number(text))) throw new Error(`${field.Title}: "${text}" is not a number.`);
      return Number(text);
    case 'DateTime':
      if (Number.isNaN(Date.parse(text))) throw new Error(`${field.Title}: "${text}" is not a date.`);
      return new Date(text).toISOString();
    case 'URL': return { Url: text, Description: text };
    default: return value;
  }
}
