/** People of the sample who are always there, whatever its seed and size: for tests, pictures and the guide. */
export const personas = {
  /** Leads the company and owns its objectives. */
  executive: { upn: 'ines.halden@contoso.example', displayName: 'Ines Halden' },
  /** Has direct reports, some of them behind. */
  manager: { upn: 'jonas.vry@contoso.example', displayName: 'Jonas Vry' },
  /** Owns five key results of the running quarter, two of them due. */
  fiveKeyResults: { upn: 'mia.sommer@contoso.example', displayName: 'Mia Sommer' },
  /** Owns one key result and nothing else. */
  oneGoal: { upn: 'tom.adler@contoso.example', displayName: 'Tom Adler' },
  /** Owns nothing and holds no role. */
  noGoals: { upn: 'lea.winkler@contoso.example', displayName: 'Lea Winkler' },
  /** Owns forty key results of the running quarter. */
  fortyGoals: { upn: 'max.overbeck@contoso.example', displayName: 'Max Overbeck' },
  /** Owns nothing, but is check-in owner of one and co-owner of another person's key result. */
  checksInForOthers: { upn: 'ada.quirin@contoso.example', displayName: 'Ada Quirin' }
} as const;

export type PersonaName = keyof typeof personas;

export const administrator = 'admin@contoso.example';
