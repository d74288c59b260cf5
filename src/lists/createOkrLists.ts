import type { OrganisationCache } from './cache/OrganisationCache';
import type { AdministrableOkrLists, AdministrationRights } from './AdministrableOkrLists';
import { goalListsOf, openSite, type OkrListsOptions } from './createGoalLists';
import type { Health } from './health/HealthProblem';
import { type Access, type Contact, ListsError, type Organisation, type Principal, type SetUpProgress, type SetUpStep } from './OkrLists';
import type { OkrDocument } from '../okr/document';
import type { ImportProgress, ImportResult } from './import/importDocument';
import type { AsOf } from './read/readOrganisation';

/** The lists of one site for one person. What only few visits need (the whole organisation, logs, writing, set-up) is loaded when it is asked for. */
export const createOkrLists = (options: OkrListsOptions): AdministrableOkrLists => {
  const desk = openSite(options);
  const { site, person, asked } = desk;

  /** What the last reading of the organisation gave: its roll-ups are stored after the first paint. */
  let lastOrganisation: (Organisation & AsOf) | undefined;
  const rowCache = async (): Promise<OrganisationCache> => options.cache ?? (await import(/* webpackChunkName: 'okr-organisation' */ './cache/browserCache')).browserCache(site.webUrl, person);

  const rights = async (): Promise<AdministrationRights> => (await import(/* webpackChunkName: 'okr-rights' */ './administrationRights')).administrationRightsOf(site);

  return {
    ...goalListsOf(desk),
    readOrganisation: (onProgress?: (rowsRead: number) => void, closedPeriods?: readonly string[] | 'all'): Promise<Organisation> =>
      asked(async () => {
        const [{ readOrganisation }, cache] = await Promise.all([import(/* webpackChunkName: 'okr-organisation' */ './read/readOrganisation'), rowCache()]);
        lastOrganisation = await readOrganisation(site, person, cache, onProgress, closedPeriods);
        return lastOrganisation;
      }),
    foldWaiting: (): Promise<number> =>
      asked(async () => {
        const { foldQueued, mayEditAll, storeRollUps } = await import(/* webpackChunkName: 'okr-check-in' */ './write/tidyUp');
        const all = await mayEditAll(site);
        const folded = await foldQueued(site, person, all);
        if (lastOrganisation) await storeRollUps(site, lastOrganisation, person, all);
        return folded;
      }),
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
