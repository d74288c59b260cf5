import type { IncomingMessage } from 'node:http';
import { pageLocale, type PageLocale } from '../context/pageLocale';

export type Theme = 'light' | 'dark' | 'contrast';
export const THEMES: readonly Theme[] = ['light', 'dark', 'contrast'];

/** The state of a page that its URL holds. */
export interface PageRequest {
  /** Who is looking, in lower case; undefined where nobody has been picked yet. */
  upn: string | undefined;
  /** Whether the URL named that person, so that the choice is to be remembered. */
  upnFromUrl: boolean;
  theme: Theme;
  locale: PageLocale;
  edit: boolean;
  /** The card's size on the dashboard; null: as the manifest says. */
  cardSize: 'Medium' | 'Large' | null;
  /** The Microsoft 365 group whose tab the Teams page is; null: none in particular. */
  teamsGroupId: string | null;
  /** Property values that override all others. */
  properties: Record<string, unknown>;
}

export const USER_COOKIE = 'tenant-user';

function cookie(request: IncomingMessage, name: string): string | undefined {
  const pair = (request.headers.cookie ?? '').split(';').map((part) => part.trim()).find((part) => part.startsWith(`${name}=`));
  return pair ? decodeURIComponent(pair.slice(name.length + 1)) : undefined;
}

/** The properties in `?props=`: a JSON object. @throws where it is anything else */
function readProperties(text: string | null): Record<string, unknown> {
  if (text === null) return {};
  const value = JSON.parse(text) as unknown;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new SyntaxError('?props= has to be a JSON object.');
  return value as Record<string, unknown>;
}

/** Reads `?user=&theme=&locale=&mode=&size=&group=&props=` and the cookie that says who is looking. Unknown values fall back to the default. */
export function readPageRequest(request: IncomingMessage, query: URLSearchParams): PageRequest {
  const fromUrl = query.get('user')?.trim().toLowerCase() || undefined;
  const size = query.get('size')?.toLowerCase();
  return {
    upn: fromUrl ?? cookie(request, USER_COOKIE)?.toLowerCase(),
    upnFromUrl: fromUrl !== undefined,
    theme: THEMES.find((theme) => theme === query.get('theme')) ?? 'light',
    locale: pageLocale(query.get('locale')),
    edit: query.get('mode') === 'edit',
    cardSize: size === 'large' ? 'Large' : size === 'medium' ? 'Medium' : null,
    teamsGroupId: query.get('group'),
    properties: readProperties(query.get('props'))
  };
}
