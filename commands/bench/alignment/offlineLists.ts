import { ListsError, type OkrLists } from '../../../src/lists/OkrLists';

const nothing = (): Promise<never> => Promise.reject(new ListsError('offline', 'The benchmark shows what is in memory.'));

/** The page is measured with what is in memory: nothing is read or sent. */
export const offlineLists: OkrLists = {
  webUrl: 'https://contoso.example/sites/okr', siteState: nothing, readMine: nothing, readOrganisation: nothing, readLog: nothing, readDescription: nothing, checkIn: nothing, unsent: () => [], sendUnsent: nothing, foldWaiting: nothing,
  planSetUp: nothing, setUp: nothing
};
