/** A language that the workbench's pages can be opened in. */
export interface PageLocale {
  /** As SharePoint writes it: "de-DE". */
  culture: string;
  lcid: number;
  rightToLeft: boolean;
  /** Which of Microsoft's boot files has its texts. The packages ship English and pseudo-languages only. */
  assembly: 'en-us' | 'qps-ploc' | 'qps-ploca';
  name: string;
}

export const LOCALES: readonly PageLocale[] = [
  { culture: 'en-US', lcid: 1033, rightToLeft: false, assembly: 'en-us', name: 'English' },
  { culture: 'de-DE', lcid: 1031, rightToLeft: false, assembly: 'en-us', name: 'Deutsch' },
  { culture: 'qps-ploc', lcid: 1281, rightToLeft: false, assembly: 'qps-ploc', name: 'Pseudo' },
  { culture: 'qps-plocm', lcid: 2559, rightToLeft: true, assembly: 'qps-ploc', name: 'Pseudo, right to left' }
];

/** The locale that a query value names, in any case; English where it names none. */
export function pageLocale(value: string | null): PageLocale {
  return LOCALES.find(({ culture }) => culture.toLowerCase() === value?.toLowerCase()) ?? LOCALES[0];
}
