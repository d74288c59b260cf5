import type { OkrDocument } from './document';

/** Whether this is OKR JSON that this version reads. Says nothing of its rows: `evaluate` takes any, and names what is wrong with them. */
export function isOkrDocument(value: unknown): value is OkrDocument {
  if (typeof value !== 'object' || value === null) return false;
  const { format, version } = value as { format?: unknown; version?: unknown };
  return format === 'okr-json' && (version === 1 || version === undefined || version === null);
}
