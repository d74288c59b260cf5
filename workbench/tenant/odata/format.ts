/** How much metadata an answer carries, and in which of the two spellings (`odata.type`, or `@odata.type` for callers that speak OData 4). */
export interface Format {
  readonly level: 'minimal' | 'none' | 'verbose';
  readonly version4: boolean;
}

/** The format that the headers `Accept` and `OData-Version` ask for; without a wish minimal metadata. */
export function formatOf(accept: string, odataVersion: string): Format {
  const version4 = odataVersion.startsWith('4');
  if (/odata=verbose/i.test(accept)) return { level: 'verbose', version4: false };
  if (/odata(\.metadata)?=(nometadata|none)/i.test(accept)) return { level: 'none', version4 };
  return { level: 'minimal', version4 };
}

export function contentTypeOf(format: Format): string {
  if (format.level === 'verbose') return 'application/json;odata=verbose;charset=utf-8';
  if (format.version4) return `application/json;odata.metadata=${format.level === 'none' ? 'none' : 'minimal'};odata.streaming=true;IEEE754Compatible=false;charset=utf-8`;
  return `application/json;odata=${format.level === 'none' ? 'nometadata' : 'minimalmetadata'};streaming=true;charset=utf-8`;
}

/** An annotation's name: `odata.etag` or `@odata.etag`. */
export function annotation(format: Format, name: string): string {
  return format.version4 ? `@odata.${name}` : `odata.${name}`;
}

/** A type's name as the format writes it. */
export function typeName(format: Format, name: string): string {
  return format.version4 ? `#${name}` : name;
}

/** The body of an error in the format's shape. */
export function errorBody(format: Format, code: string, message: string): string {
  if (format.version4) return JSON.stringify({ error: { code, message } });
  const error = { code, message: { lang: 'en-US', value: message } };
  return JSON.stringify(format.level === 'verbose' ? { error } : { 'odata.error': error });
}
