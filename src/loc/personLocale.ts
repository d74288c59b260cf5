/**
 * The locale for a person's numbers and dates: the browser's when it speaks the language of the site (so that a person in Britain reads British dates on an American
 * site), else the site's own.
 */
export function personLocale(siteCulture: string, browserLanguage: string | undefined): string {
  const language = (name: string): string => name.split('-')[0].toLowerCase();
  const chosen = browserLanguage && language(browserLanguage) === language(siteCulture) ? browserLanguage : siteCulture;
  try {
    return Intl.NumberFormat.supportedLocalesOf([chosen])[0] ?? 'en-US';
  } catch (error) {
    // A culture name that is no BCP 47 tag (an empty one): numbers in plain English then.
    if (error instanceof RangeError) return 'en-US';
    throw error;
  }
}

const rightToLeft = new Set(['ar', 'arc', 'ckb', 'dv', 'fa', 'ha', 'he', 'khw', 'ks', 'ku', 'ps', 'sd', 'ur', 'yi', 'qps-plocm']);

/** Whether the language is written from right to left. */
export function isRightToLeft(culture: string): boolean {
  const name = culture.toLowerCase();
  return rightToLeft.has(name) || rightToLeft.has(name.split('-')[0]);
}
