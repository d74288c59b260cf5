/** Keeps what the named members of a document's object do not hold: fields of a newer version or of an import. */
export const extraOf = (value: object, known: readonly string[]): string | null => {
  const rest = Object.entries(value).filter(([name, content]) => !known.includes(name) && content !== undefined);
  return rest.length === 0 ? null : JSON.stringify(Object.fromEntries(rest));
};
