import { type Clock, systemClock } from './connection/Clock';
import { Site } from './connection/Site';
import type { OrganisationCache } from './cache/OrganisationCache';
import type { GoalAbove, GoalLists, Meanwhile, MovedGoal, ParentShare, SeenGoal } from './EditableOkrLists';
import type { GoalEditor } from './GoalEditor';
import { listsErrorOf } from './listsErrorOf';
import type { CheckInDraft, CheckInOutcome, MyGoals, Reading, SiteState } from './OkrLists';
import type { CheckIn, GoalRef, IsoDate, Settings } from '../okr/document';
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

/** One site as one person uses it: what all of its lists are made of. */
export interface OpenedSite {
  site: Site;
  person: string;
  unsent: UnsentStore;
  /** Runs a reading; a failure comes as the one kind of error that components know. */
  asked<T>(work: () => Promise<T>): Promise<T>;
}

export const openSite = (options: OkrListsOptions): OpenedSite => {
  const person = userPrincipalName(options.person);
  const send = options.fetch ?? ((input: RequestInfo | URL, init?: RequestInit) => fetch(input, init));
  const site = new Site(options.webUrl.replace(/\/+$/, ''), { fetch: send, clock: options.clock ?? systemClock, digest: options.digest ?? true, timeOut: options.timeOut ?? 30_000 });
  return {
    site, person, unsent: new UnsentStore(options.storage ?? browserStorage(), site.webUrl, person),
    asked: async (work) => {
      try {
        return await work();
      } catch (error) {
        const known = listsErrorOf(error);
        if (known.reason !== 'no-access' && known.reason !== 'not-set-up') throw known;
        // Whom to ask is an addition: without its code the reason stands alone.
        throw listsErrorOf(error, await import(/* webpackChunkName: 'okr-site-state' */ './contacts').then(({ contactsIfKnown }) => contactsIfKnown(site), () => []));
      }
    }
  };
};

/** One person's goals, and what is done with them. What only few visits need (logs, writing) is loaded when it is asked for. */
export const goalListsOf = (desk: OpenedSite): GoalLists => {
  const { site, person, asked } = desk;
  return {
    webUrl: site.webUrl,
    siteState: (): Promise<SiteState> => asked(async () => (await import(/* webpackChunkName: 'okr-site-state' */ './siteState')).siteStateOf(site)),
    readMine: (): Promise<MyGoals> => asked(() => readMine(site, person)),
    readTeam: (people: readonly string[]): Promise<Reading> => asked(async () => (await import(/* webpackChunkName: 'okr-team' */ './read/readTeam')).readTeam(site, person, people)),
    readMeanwhile: (goal: GoalRef, seen: SeenGoal): Promise<Meanwhile | null> => asked(async () => (await import(/* webpackChunkName: 'okr-check-in' */ './read/readMeanwhile')).readMeanwhile(site, goal, seen, person)),
    readParents: (goals: readonly MovedGoal[], settings: Settings, today: IsoDate): Promise<ParentShare[][]> =>
      asked(async () => (await import(/* webpackChunkName: 'okr-check-in' */ './read/readParents')).readParents(site, goals, settings, today)),
    readAbove: (objective: string): Promise<GoalAbove[]> => asked(async () => (await import(/* webpackChunkName: 'okr-check-in' */ './read/readAbove')).readAbove(site, objective)),
    readLog: (goal: GoalRef): Promise<CheckIn[]> => asked(async () => (await import(/* webpackChunkName: 'okr-check-in' */ './read/readLog')).readLog(site, goal, person)),
    readDescription: (goal: GoalRef): Promise<string> => asked(async () => (await import(/* webpackChunkName: 'okr-check-in' */ './read/readDescription')).readDescription(site, goal)),
    readNames: (people: readonly string[]): Promise<Record<string, string>> => asked(async () => (await import(/* webpackChunkName: 'okr-check-in' */ './read/readNames')).readNames(site, people)),
    checkIn: async (draft: CheckInDraft): Promise<CheckInOutcome> => (await import(/* webpackChunkName: 'okr-check-in' */ './write/checkIn')).checkIn(desk, draft),
    discard: (clientKey: string): void => desk.unsent.remove(clientKey),
    unsent: (): CheckInDraft[] => desk.unsent.list().flatMap(({ draft, step }) => (step === 'send' ? [draft] : [])),
    sendUnsent: async (): Promise<{ draft: CheckInDraft; outcome: CheckInOutcome }[]> => (await import(/* webpackChunkName: 'okr-check-in' */ './write/checkIn')).sendUnsent(desk),
    editor: async (): Promise<GoalEditor> => (await import(/* webpackChunkName: 'okr-editor' */ './edit/createGoalEditor')).createGoalEditor(site, person)
  };
};

/** What the card needs of the lists of one site, for one person. */
export const createGoalLists = (options: OkrListsOptions): GoalLists => goalListsOf(openSite(options));
