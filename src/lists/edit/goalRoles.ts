import type { GoalRef } from '../../okr/document';
import type { Site } from '../connection/Site';
import { isDenied, ServerError } from '../connection/ServerError';
import type { EditOutcome, RoleGrant } from '../GoalEditor';
import { claimOf, ensureUser } from '../import/siteUsers';
import { readPeopleOf } from '../read/reading';
import { readGoalWithLog } from '../read/readLog';
import { RoleHistory, type Role } from '../rights/roles';
import { personOfClaim } from '../rows/checkInRow';
import { placeOf, referenceOf } from '../rows/references';
import { overridesWriteSecurity, type PermissionMask } from '../schema/permissions';
import { type SettingRow, settingSelect, settingsOf } from '../settings/settingRows';
import { roleRowsOf } from '../read/assemble';
import { invalid, outcomeOf } from './editOutcome';

export const rolesOf = async (site: Site, goal: GoalRef, person: string): Promise<RoleGrant[]> => {
  const reference = referenceOf(goal) ?? '';
  const [{ reading }, rows] = await Promise.all([readGoalWithLog(site, goal, person), readPeopleOf(site, [reference])]);
  const refused = new Set((reading.rights.historyOf(reference)?.askedFor ?? []).map((row) => row.id));
  return rows.filter((row) => row.OkrRole !== 'known-as').map((row) => ({
    person: row.OkrPersonKey ?? '', role: row.OkrRole as Role, granted: row.OkrGranted !== false, by: personOfClaim(row.Author?.Name), at: row.Created, counts: !refused.has(row.Id)
  }));
};

/** Writes the rows of one change of roles in their order, and says whether the first one counts. */
export const writeRoles = async (site: Site, goal: GoalRef, person: string, changes: readonly { person: string; role: Role; granted: boolean }[]): Promise<EditOutcome<RoleGrant>> => {
  const place = placeOf(goal);
  if (place === null) return invalid('This goal is not in the lists.');
  return outcomeOf(site, async () => {
    const { body } = await site.get<{ Title: string | null }>(`${site.items(place.list)}(${place.row})`, { $select: 'Title' });
    for (const change of changes) {
      const key = change.person.toLowerCase();
      await site.post(site.items('OKRPeople'), {
        Title: place.isPrivate ? 'Private goal' : body.Title, OkrPersonKey: key, OkrPersonId: await ensureUser(site, key), OkrItem: place.reference, OkrRole: change.role, OkrGranted: change.granted
      });
    }
    const [first] = changes;
    const mine = (await rolesOf(site, goal, person)).filter((row) => row.person === first.person.toLowerCase() && row.role === first.role);
    return mine.length > 0 ? { kind: 'saved', value: mine[mine.length - 1] } : { kind: 'not-sent', reason: 'server', message: 'The server took the change, but does not show it.' };
  });
};

/**
 * "Own rows" are those whose author one is: an administrator who hands a goal over makes its new owner its author, where the server allows that. Not where it would change
 * who held which role before: roles that are believed because the author of the row gave them would no longer count, and what the new owner has only asked for would begin to.
 * Refused: the new owner drives it by the log.
 */
const giveRow = async (site: Site, goal: GoalRef, person: string, to: string): Promise<void> => {
  const place = placeOf(goal);
  if (place === null) return;
  const { body } = await site.get<{ EffectiveBasePermissions: PermissionMask }>(site.list(place.list), { $select: 'EffectiveBasePermissions' });
  if (!overridesWriteSecurity(body.EffectiveBasePermissions) || (await ensureUser(site, to)) === null) return;
  const [found, people, settings] = await Promise.all([
    readGoalWithLog(site, goal, person), readPeopleOf(site, [place.reference]), site.getAll<SettingRow>(site.items('OKRSettings'), { $select: settingSelect, $top: 5000 })
  ]);
  const rows = roleRowsOf(people);
  const historyOf = (creator: string | null): RoleHistory => new RoleHistory({ owner: to, creator }, rows, settingsOf(settings).accounts.administrators);
  if (!historyOf(to).agreesWith(historyOf(personOfClaim(found.creator)))) return;
  const claim = JSON.stringify([{ Key: claimOf(to) }]);
  const formValues = [{ FieldName: 'Author', FieldValue: claim }, { FieldName: 'Editor', FieldValue: claim }];
  try {
    await site.post(`${site.items(place.list)}(${place.row})/validateUpdateListItem`, { formValues, bNewDocumentUpdate: true });
  } catch (error) {
    if (!(error instanceof ServerError) || error.status >= 500) throw error;
  }
};

export const handOver = async (site: Site, goal: GoalRef, person: string, to: string): Promise<EditOutcome<RoleGrant>> => {
  const place = placeOf(goal);
  if (place === null) return invalid('This goal is not in the lists.');
  return outcomeOf(site, async () => {
    const { reading, row } = await readGoalWithLog(site, goal, person);
    const owners = reading.rights.historyOf(place.reference)?.current('owner') ?? (row.OkrOwnerKey ? [row.OkrOwnerKey] : []);
    const others = owners.filter((owner) => owner !== to.toLowerCase());
    if (others.length === 0 && owners.length > 0 && row.OkrOwnerKey === to.toLowerCase()) return invalid('They own it already.');
    // The new owner first: who gives the ownership away has no say any more once theirs has ended. A hand-over that stopped half way is completed.
    const ended = others.map((owner) => ({ person: owner, role: 'owner' as const, granted: false }));
    // Who has been an owner all along is given nothing: with a row that begins now, whoever it was handed to half way would seem to have been the first owner.
    const isOwner = owners.includes(to.toLowerCase()) && ended.length > 0;
    const written = await writeRoles(site, goal, person, isOwner ? ended : [{ person: to, role: 'owner', granted: true }, ...ended]);
    if (written.kind !== 'saved' || !written.value.counts) return written;
    try {
      const { etag } = await site.get(`${site.items(place.list)}(${place.row})`, { $select: 'Id' });
      await site.merge(`${site.items(place.list)}(${place.row})`, { OkrOwnerKey: to.toLowerCase(), OkrOwnerId: await ensureUser(site, to) }, etag ?? '');
    } catch (error) {
      // Who may decide it but not edit the row: the people list counts, and Health brings the column up to it.
      if (!isDenied(error)) throw error;
      return written;
    }
    await giveRow(site, goal, person, to.toLowerCase());
    return written;
  });
};
