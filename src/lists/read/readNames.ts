import type { Site } from '../connection/Site';
import { personOfClaim } from '../rows/checkInRow';
import type { PersonRow } from '../rows/otherRows';
import { quoted, readSelected } from './reading';

/** So many people one filter can name before its address gets too long. */
const most = 20;

/**
 * What the site knows people by, by user principal name: its users, and those of an import who have no account here. Whom nobody knows is left out. Two requests at once;
 * people after the twentieth are not asked for.
 */
export const readNames = async (site: Site, people: readonly string[]): Promise<Record<string, string>> => {
  const asked = [...new Set(people.map((each) => each.toLowerCase()))].slice(0, most);
  if (asked.length === 0) return {};
  const anyOf = (column: string, values: readonly string[]): string => values.map((value) => `${column} eq ${quoted(value)}`).join(' or ');
  const wanted = new Set(asked);
  const [users, imported] = await Promise.all([
    site.getAll<{ LoginName: string; Title: string }>('_api/web/siteusers', { $select: 'LoginName,Title', $filter: anyOf('LoginName', asked.map((each) => `i:0#.f|membership|${each}`)) }),
    readSelected<PersonRow>(
      site, 'OKRPeople', { $select: 'Id,Title,OkrPersonKey' }, `(${anyOf('OkrPersonKey', asked)}) and OkrRole eq 'known-as'`, ['OkrPersonKey', 'OkrRole'],
      (row) => row.OkrRole === 'known-as' && typeof row.OkrPersonKey === 'string' && wanted.has(row.OkrPersonKey.toLowerCase())
    )
  ]);
  return Object.fromEntries([
    ...imported.map((row) => [(row.OkrPersonKey ?? '').toLowerCase(), row.Title ?? '']), ...users.map(({ LoginName, Title }) => [personOfClaim(LoginName) ?? '', Title])
  ].filter(([person, name]) => person !== '' && name !== ''));
};
