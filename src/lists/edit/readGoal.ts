import type { KeyResult, Objective } from '../../okr/document';
import type { Site } from '../connection/Site';
import { contactsIfKnown } from '../contacts';
import type { EditableGoal } from '../GoalEditor';
import { ListsError } from '../OkrLists';
import { readPeopleOf } from '../read/reading';
import { assemble, noRows } from '../read/assemble';
import { personOfClaim } from '../rows/checkInRow';
import type { KeyResultRow } from '../rows/keyResultRow';
import type { ObjectiveRow } from '../rows/objectiveRow';
import { placeOf } from '../rows/references';
import { editsItems, overridesWriteSecurity, type PermissionMask } from '../schema/permissions';
import { type SettingRow, settingSelect } from '../settings/settingRows';
import { type GoalKind, keyResultKind, objectiveKind } from './goalKinds';

interface ListRights {
  EffectiveBasePermissions: PermissionMask;
  /** 2: people edit own rows only. */
  WriteSecurity: number;
}

/** Reads one goal whole, with what this person may do to it: asked of the server, so that nobody tries in vain. */
const readGoal = async <T extends Objective | KeyResult>(site: Site, kind: GoalKind<T>, id: string, person: string): Promise<EditableGoal<T>> => {
  const place = placeOf(kind.refOf(id));
  if (place === null) throw new ListsError('server', 'This goal is not in the lists.');
  const [answer, list, me, people, settings] = await Promise.all([
    site.get<(ObjectiveRow | KeyResultRow) & { AuthorId: number }>(`${site.items(place.list)}(${place.row})`, { $select: `${kind.select},AuthorId,Author/Name`, $expand: 'Author' }),
    site.get<ListRights>(site.list(place.list), { $select: 'EffectiveBasePermissions,WriteSecurity' }), site.get<{ Id: number }>('_api/web/currentuser', { $select: 'Id' }),
    readPeopleOf(site, [place.reference]),
    site.getAll<SettingRow>(site.items('OKRSettings'), { $select: settingSelect, $top: 5000 })
  ]);
  const row = answer.body;
  const creator = personOfClaim(row.Author?.Name);
  const { EffectiveBasePermissions: mask, WriteSecurity } = list.body;
  // Own rows go by the site's number of a person: who was deleted and made again under the same name has another one.
  const mayEdit = overridesWriteSecurity(mask) || (editsItems(mask) && (WriteSecurity !== 2 || row.AuthorId === me.body.Id));
  const readAt = new Date(site.wire.clock.now()).toISOString();
  const isObjective = place.list === 'OKRObjectives' || place.list === 'OKRPrivateObjectives';
  const part = isObjective ? (place.isPrivate ? { privateObjectives: [row as ObjectiveRow] } : { objectives: [row as ObjectiveRow] }) : place.isPrivate ? { privateKeyResults: [row as KeyResultRow] } : { keyResults: [row as KeyResultRow] };
  const { rights, now, document } = assemble({ ...noRows, settings, people, ...part }, person, readAt);
  const history = rights.historyOf(place.reference);
  const mayGiveRoles = creator === person || rights.isSpecial(person, now) || history?.holds(person, 'owner', now) === true || history?.holds(person, 'co-owner', now) === true;
  const goal = (isObjective ? document.objectives[0] : document.keyResults[0]) as T;
  return { goal: { ...goal, createdBy: creator }, etag: answer.etag ?? '', mayEdit, mayGiveRoles, ask: mayEdit ? [] : await contactsIfKnown(site) };
};

export const readObjective = (site: Site, id: string, person: string): Promise<EditableGoal<Objective>> => readGoal(site, objectiveKind, id, person);
export const readKeyResult = (site: Site, id: string, person: string): Promise<EditableGoal<KeyResult>> => readGoal(site, keyResultKind, id, person);
