import type { AlignmentLists } from '../../../src/lists/AdministrableOkrLists';
import { ListsError } from '../../../src/lists/OkrLists';

const nothing = (): Promise<never> => Promise.reject(new ListsError('offline', 'The benchmark shows what is in memory.'));

/** The page is measured with what is in memory: nothing is read or sent. */
export const offlineLists: AlignmentLists = {
  webUrl: 'https://contoso.example/sites/okr', siteState: nothing, readMine: nothing, readOrganisation: nothing, readLog: nothing, readDescription: nothing, checkIn: nothing, unsent: () => [], sendUnsent: nothing, foldWaiting: nothing,
  planSetUp: nothing, setUp: nothing, rights: nothing, whomToAsk: nothing, access: nothing, everyone: nothing, findPrincipals: nothing, health: nothing
};
