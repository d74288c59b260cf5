import { DATA_SITE, HOME_SITE } from '../context/sites';

export type PageId = 'start' | 'dashboard' | 'phone' | 'page' | 'full' | 'teams' | 'lists';

export interface WorkbenchPage {
  id: PageId;
  path: string;
  title: string;
  /** What it shows, in one sentence, for the start page. */
  description: string;
  /** The site that the page is on. */
  site: string;
  /** Which components of the solution stand on it; none: a page of the workbench's own. */
  shows: 'cards' | 'webParts' | 'nothing';
}

export const PAGES: readonly WorkbenchPage[] = [
  { id: 'start', path: '/', title: 'Start', description: '', site: HOME_SITE, shows: 'nothing' },
  { id: 'phone', path: `${HOME_SITE}/phone`, title: 'Phone', description: 'The Viva Connections dashboard as the phone app shows it.', site: HOME_SITE, shows: 'cards' },
  { id: 'dashboard', path: `${HOME_SITE}/dashboard`, title: 'Dashboard', description: 'The Viva Connections dashboard at a desk.', site: HOME_SITE, shows: 'cards' },
  { id: 'page', path: `${HOME_SITE}/page`, title: 'Intranet page', description: 'The web part among other content on a SharePoint page.', site: HOME_SITE, shows: 'webParts' },
  { id: 'full', path: `${HOME_SITE}/full`, title: 'Full page', description: 'The web part as an app of its own.', site: HOME_SITE, shows: 'webParts' },
  { id: 'teams', path: `${HOME_SITE}/teams`, title: 'Teams', description: 'The web part as a tab of a team in Microsoft Teams.', site: HOME_SITE, shows: 'webParts' },
  { id: 'lists', path: `${DATA_SITE}/lists`, title: 'Lists', description: 'The SharePoint lists behind it all, to read and to edit.', site: DATA_SITE, shows: 'nothing' }
];

/** The page that answers a path, and for the lists the name of the list. */
export function findPage(path: string): { page: WorkbenchPage; listName?: string } | undefined {
  const exact = PAGES.find((page) => page.path === path || `${page.path}/` === path);
  if (exact) return { page: exact };
  const lists = PAGES.find(({ id }) => id === 'lists');
  const prefix = `${lists?.path}/`;
  return lists && path.startsWith(prefix) ? { page: lists, listName: decodeURIComponent(path.slice(prefix.length)) } : undefined;
}
