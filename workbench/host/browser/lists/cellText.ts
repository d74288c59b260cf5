import type { ItemRow, ListField } from './SharePointLists';

interface Reference { Title?: string; Id?: number }

/** A row's value in a column as the grid shows it: plain text, dates in the reader's own way, people and lookups by their title. */
export function cellText(row: ItemRow, field: ListField, locale: string): string {
  const value = row[field.InternalName === 'ID' ? 'Id' : field.InternalName];
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map((part: unknown) => referenceText(part)).join(', ');
  switch (field.TypeAsString) {
    case 'DateTime': return new Date(String(value)).toLocaleString(locale, { dateStyle: 'medium', timeStyle: 'short' });
    case 'Boolean': return value === true ? 'Yes' : 'No';
    case 'Number': return Number(value).toLocaleString(locale, { maximumFractionDigits: 10 });
    default: return referenceText(value);
  }
}

function referenceText(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value);
  const reference = value as Reference & { Description?: string; Url?: string };
  return reference.Title ?? reference.Description ?? reference.Url ?? (reference.Id === undefined ? JSON.stringify(value) : String(reference.Id));
}
