import type { OrganisationCache } from './cache/OrganisationCache';
import { type Clock, systemClock } from './connection/Clock';
import { Site } from './connection/Site';
import type { AdministrableOkrLists, AdministrationRights } from './AdministrableOkrLists';
import type { GoalAbove, Meanwhile, ParentShare, SeenGoal } from './EditableOkrLists';
import type { GoalEditor } from './GoalEditor';
import type { Health } from './health/HealthProblem';
import { listsErrorOf } from './listsErrorOf';
import { type Access, type CheckInDraft, type CheckInOutcome, type Contact, ListsError, type MyGoals, type Organisation, type Principal, type Reading, type SetUpProgress, type SetUpStep, type SiteState } from './OkrLists';
import type { CheckIn, GoalRef, IsoDate, OkrDocument, Settings } from '../okr/document';
import type { ImportProgress, ImportResult } from './import/importDocument';
import type { AsOf } from './read/readOrganisation';
import { readMine } from './read/readMine';
import { userPrincipalName } from './userPrincipalName';
import { type KeyValueStore, MemoryStore, UnsentStore } from './write/UnsentStore';

export interface OkrListsOptions {
  /** Absolute URL of the data site. */
  webUrl: string;
  /** User principal name of who uses the product; the claim that SharePoint signs people in with (`i:0#.f|membership|a@b`) will do too. */
  person: string;
  /** The browser's `fetch`, whose cookies say who it is; a command's own sends a token. */
  fetch?: typeof fetch;
  /** Whether writes need a form digest: yes with cookies (the default), no with a token. */
  digest?: boolean;
  /** Where unsent check-ins are kept: the browser's localStorage as a rule. */
  storage?: KeyValueStore;
  /** Where rows of the organisation are kept between visits: the browser's IndexedDB as a rule. */
  cache?: OrganisationCache;
  clock?: Clock;
  /** Milliseconds after which a request without an answer is given up. */
  timeOut?: number;
}

/** The browser's storage; where it is blocked, one that lives as long as the page. */
export const browserStorage = (): KeyValueStore => {
  try {
    return window.localStorage;
  } catch {
    return new MemoryStore();
  }
};

/** The lists of one site for one person. What only few visits need (the whole organisation, logs, writing, set-up) is loaded when it is asked for. */
export const createOkrLists = (options: OkrListsOptions): AdministrableOkrLists => {
  const person = userPrincipalName(options.person);
  const send = options.fetch ?? ((input: RequestInfo | URL, init?: RequestInit) => fetch(input, init));
  const site = new Site(options.webUrl.replace(/\/+$/, ''), { fetch: send, clock: options.clock ?? systemClock, digest: options.digest ?? true, timeOut: options.timeOut ?? 30_000 });
  const unsent = new UnsentStore(options.storage ?? browserStorage(), site.webUrl, person);
  const desk = { site, person, unsent };

  /** What the last reading of the organisation gave: its roll-ups are stored after the first paint. */
  let lastOrganisation: (Organisation & AsOf) | undefined;
  const rowCache = async (): Promise<OrganisationCache> => options.cache ?? (await import(/* webpackChunkName: 'okr-organisation' */ './cache/browserCache')).browserCache(site.webUrl, person);

  /** Runs a reading; a failure comes as the one kind of error that components know. */
  const asked = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      const known = listsErrorOf(error);
      if (known.reason !== 'no-access' && known.reason !== 'not-set-up') throw known;
      // Whom to ask is an addition: without its code the reason stands alone.
      throw listsErrorOf(error, await import(/* webpackChunkName: 'okr-site-state' */ './contacts').then(({ contactsIfKnown }) => contactsIfKnown(site), () => []));
    }
  };

  const rights = async (): Promise<AdministrationRights> => (await import(/* webpackChunkName: 'okr-rights' */ './administrationRights')).administrationRightsOf(site);

  return {
    webUrl: site.webUrl,
    siteState: (): Promise<SiteState> => asked(async () => (await import(/* webpackChunkName: 'okr-site-state' */ './siteState')).siteStateOf(site)),
    readMine: (): Promise<MyGoals> => asked(() => readMine(site, person)),
    readOrganisation: (onProgress?: (rowsRead: number) => void, closedPeriods?: readonly string[] | 'all'): Promise<Organisation> =>
      asked(async () => {
        const [{ readOrganisation }, cache] = await Promise.all([import(/* webpackChunkName: 'okr-organisation' */ './read/readOrganisation'), rowCache()]);
        lastOrganisation = await readOrganisation(site, person, cache, onProgress, closedPeriods);
        return lastOrganisation;
      }),
    readTeam: (people: readonly string[]): Promise<Reading> => asked(async () => (await import(/* webpackChunkName: 'okr-team' */ './read/readTeam')).readTeam(site, person, people)),
    readMeanwhile: (goal: GoalRef, seen: SeenGoal): Promise<Meanwhile | null> => asked(async () => (await import(/* webpackChunkName: 'okr-check-in' */ './read/readMeanwhile')).readMeanwhile(site, goal, seen, person)),
    readParents: (goal: { keyResult: string; home: string; moved: number }, settings: Settings, today: IsoDate): Promise<ParentShare[]> =>
      asked(async () => (await import(/* webpackChunkName: 'okr-check-in' */ './read/readParents')).readParents(site, goal, settings, today)),
    readAbove: (objective: string): Promise<GoalAbove[]> => asked(async () => (await import(/* webpackChunkName: 'okr-check-in' */ './read/readAbove')).readAbove(site, objective)),
    readLog: (goal: GoalRef): Promise<CheckIn[]> => asked(async () => (await import(/* webpackChunkName: 'okr-check-in' */ './read/readLog')).readLog(site, goal, person)),
    readDescription: (goal: GoalRef): Promise<string> => asked(async () => (await import(/* webpackChunkName: 'okr-check-in' */ './read/readDescription')).readDescription(site, goal)),
    checkIn: async (draft: CheckInDraft): Promise<CheckInOutcome> => (await import(/* webpackChunkName: 'okr-check-in' */ './write/checkIn')).checkIn(desk, draft),
    discard: (clientKey: string): void => unsent.remove(clientKey),
    unsent: (): CheckInDraft[] => unsent.list().flatMap(({ draft, step }) => (step === 'send' ? [draft] : [])),
    sendUnsent: async (): Promise<{ draft: CheckInDraft; outcome: CheckInOutcome }[]> => (await import(/* webpackChunkName: 'okr-check-in' */ './write/checkIn')).sendUnsent(desk),
    foldWaiting: (): Promise<number> =>
      asked(async () => {
        const { foldQueued, mayEditAll, storeRollUps } = await import(/* webpackChunkName: 'okr-check-in' */ './write/tidyUp');
        const all = await mayEditAll(site);
        const folded = await foldQueued(site, person, all);
        if (lastOrganisation) await storeRollUps(site, lastOrganisation, person, all);
        return folded;
      }),
    editor: async (): Promise<GoalEditor> => (await import(/* webpackChunkName: 'okr-editor' */ './edit/createGoalEditor')).createGoalEditor(site, person),
    health: async (): Promise<Health> => (await import(/* webpackChunkName: 'okr-health' */ './health/createHealth')).createHealth(site, person),
    importDocument: (document: OkrDocument, onProgress: (progress: ImportProgress) => void): Promise<ImportResult> =>
      asked(async () => (await import(/* webpackChunkName: 'okr-import' */ './import/importDocument')).importDocument(site, document, person, null, onProgress)),
    exportDocument: (onProgress?: (rowsRead: number) => void): Promise<OkrDocument> => asked(async () => (await import(/* webpackChunkName: 'okr-export' */ './read/exportDocument')).exportDocument(site, person, onProgress)),
    rights: (): Promise<AdministrationRights> => asked(rights),
    whomToAsk: (): Promise<Contact[]> => asked(async () => (await import(/* webpackChunkName: 'okr-site-state' */ './contacts')).contactsOf(site)),
    access: (): Promise<Access> => asked(async () => (await import(/* webpackChunkName: 'okr-set-up' */ './setup/readAccess')).readAccess(site)),
    everyone: (): Promise<Principal> => asked(async () => (await import(/* webpackChunkName: 'okr-set-up' */ './setup/everyone')).everyoneOf(site)),
    findPrincipals: (text: string): Promise<Principal[]> => asked(async () => (await import(/* webpackChunkName: 'okr-set-up' */ './setup/findPrincipals')).findPrincipals(site, text)),
    planSetUp: (access?: Access): Promise<SetUpStep[]> => asked(async () => (await import(/* webpackChunkName: 'okr-set-up' */ './setup/setUp')).planSetUp(site, access)),
    setUp: (onProgress: (progress: SetUpProgress) => void, access?: Access): Promise<void> =>
      asked(async () => {
        const [{ setUp }, { maySetUp }] = await Promise.all([import(/* webpackChunkName: 'okr-set-up' */ './setup/setUp'), rights()]);
        if (!maySetUp) throw new ListsError('no-access', 'Setting up needs the right to manage permissions of this site.');
        await setUp(site, onProgress, undefined, access);
      })
  };
};
