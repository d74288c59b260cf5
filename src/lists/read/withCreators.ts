import type { Site } from '../connection/Site';
import { holdsAt } from '../rights/Account';
import { personOfClaim } from '../rows/checkInRow';
import type { KeyResultRow } from '../rows/keyResultRow';
import type { ObjectiveRow } from '../rows/objectiveRow';
import type { PersonRow } from '../rows/otherRows';
import { addressOf } from '../rows/references';
import { type SettingText, settingsOf } from '../settings/settingRows';
import { readNumbered } from './reading';

interface CreatedRow {
  Id: number;
  AuthorId: number;
  Author?: { Name?: string | null } | null;
}

/** Goals about which somebody who is no administrator has said who has a role: whether that counts may depend on who created the goal. */
const goalsInQuestion = (people: readonly PersonRow[], settings: readonly SettingText[]): Set<string> => {
  const { administrators } = settingsOf(settings).accounts;
  return new Set(people.flatMap((row) => (row.OkrItem && row.OkrRole !== 'known-as' && !holdsAt(administrators, personOfClaim(row.Author?.Name) ?? '', row.Created) ? [row.OkrItem] : [])));
};

const completed = async <T extends ObjectiveRow | KeyResultRow>(site: Site, list: 'OKRObjectives' | 'OKRKeyResults', rows: readonly T[], goals: ReadonlySet<string>): Promise<T[] | null> => {
  const kind = list === 'OKRObjectives' ? 'objective' : 'keyResult';
  const wanted = new Set([...goals].map(addressOf).flatMap((address) => (address?.kind === kind && !address.isPrivate ? [address.row] : [])));
  const open = rows.flatMap(({ Id, AuthorId }) => (wanted.has(Id) && AuthorId === undefined ? [Id] : []));
  if (open.length === 0) return null;
  const created = new Map((await readNumbered<CreatedRow>(site, list, open, { $select: 'Id,AuthorId,Author/Name', $expand: 'Author' })).map((row) => [row.Id, row]));
  return rows.map((row) => ({ ...row, ...created.get(row.Id) }));
};

/**
 * Adds to goals who created them, where a right depends on it: in every row the author would be five bytes in a hundred, and hardly any right asks for it. Gives the rows anew where
 * something was added, else null: they are kept, so the next visit asks only for rows that were read again.
 */
export const withCreators = async (
  site: Site, { objectives, keyResults, people, settings }: { objectives: readonly ObjectiveRow[]; keyResults: readonly KeyResultRow[]; people: readonly PersonRow[]; settings: readonly SettingText[] }
): Promise<{ objectives: ObjectiveRow[] | null; keyResults: KeyResultRow[] | null }> => {
  const goals = goalsInQuestion(people, settings);
  const [one, other] = await Promise.all([completed(site, 'OKRObjectives', objectives, goals), completed(site, 'OKRKeyResults', keyResults, goals)]);
  return { objectives: one, keyResults: other };
};
