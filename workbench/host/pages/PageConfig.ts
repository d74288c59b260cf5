import type { Theme } from './pageRequest';
import type { Person } from '../context/readPerson';
import type { PageId } from './workbenchPages';

/** What a page tells its scripts, as JSON in the element #workbench-config. */
export interface PageConfig {
  page: PageId;
  baseUrl: string;
  /** Who is looking; null: nobody has been picked. */
  person: Person | null;
  theme: Theme;
  culture: string;
  edit: boolean;
  links: { id: PageId; path: string; title: string; description: string }[];
  locales: { culture: string; name: string }[];
  /** The site whose lists the lists page shows, and the list that it opens. */
  dataSite: string;
  listName: string | null;
  /** Only where components stand on the page. */
  runtime: RuntimeConfig | null;
}

export interface RuntimeConfig {
  applicationId: string;
  manifests: unknown[];
  pageContext: Record<string, unknown>;
  /** The components to show, by id. */
  components: { id: string; instanceId: string }[];
  /** Where the host is told to be: a phone's app, or a browser at a desk. */
  device: 'Mobile' | 'WebView';
  layout: 'SingleWebPartAppPageLayout' | 'Teams' | 'None';
  /** The Microsoft 365 group of the team whose tab this is, on the Teams page. */
  teamsGroupId: string | null;
  cardSize: 'Medium' | 'Large' | null;
  /** The properties that the page's author has set, and those that this URL overrides them with. */
  defaultProperties: Record<string, unknown>;
  urlProperties: Record<string, unknown>;
}
