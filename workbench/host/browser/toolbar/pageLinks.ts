/** What goes along from page to page: how the person likes to see things. What belongs to one page stays behind. */
const KEPT = ['theme', 'locale'];

/** The address of another page of the workbench, seen in the same way as this one. */
export function linkTo(path: string, search: string): string {
  const from = new URLSearchParams(search);
  const to = new URLSearchParams();
  for (const name of KEPT) {
    const value = from.get(name);
    if (value !== null) to.set(name, value);
  }
  const query = to.toString();
  return query === '' ? path : `${path}?${query}`;
}

/** The same address with a value set, or without it. */
export function withValue(href: string, name: string, value: string | null): string {
  const url = new URL(href);
  if (value === null) url.searchParams.delete(name);
  else url.searchParams.set(name, value);
  return url.href;
}
