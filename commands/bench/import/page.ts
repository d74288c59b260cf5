import { createOkrLists } from '../../../src/lists/createOkrLists';
import { benchAdmin, benchOrganisation, type BenchSize } from '../listsOrganisation';

export interface ImportOutcome {
  rows: number;
  seconds: number;
  requests: number;
  /** How often the page was told how far it is, and whether the numbers only ever grew up to the whole. */
  reports: number;
  isSteady: boolean;
}

export interface ImportPage {
  /** Makes the document; what a file of it would be read to. */
  prepare(size: BenchSize): number;
  /** Brings it into the lists of a site, as the product's own page does. */
  run(webUrl: string): Promise<ImportOutcome>;
}

declare global {
  interface Window {
    importBench: ImportPage;
  }
}

let document: ReturnType<typeof benchOrganisation> | undefined;

window.importBench = {
  prepare: (size) => {
    document = benchOrganisation(size);
    return document.objectives.length + document.keyResults.length + document.checkIns.length;
  },
  run: async (webUrl) => {
    if (!document) throw new Error('Nothing is prepared.');
    let requests = 0;
    const lists = createOkrLists({ webUrl, person: benchAdmin, fetch: (input, init) => {
      requests++;
      return fetch(input, init);
    } });
    const told: number[] = [];
    performance.mark('import began');
    const began = performance.now();
    const { rows } = await lists.importDocument(document, ({ rowsDone }) => told.push(rowsDone));
    performance.mark('import ended');
    return { rows, seconds: (performance.now() - began) / 1000, requests, reports: told.length, isSteady: told.every((done, index) => index === 0 || done >= told[index - 1]) && told[told.length - 1] === rows };
  }
};
