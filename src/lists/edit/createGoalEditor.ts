import type { Alignment, GoalRef, KeyResult, Objective } from '../../okr/document';
import { isMissing } from '../connection/ServerError';
import type { Site } from '../connection/Site';
import type { Dependants, EditOutcome, GoalEditor, RoleGrant } from '../GoalEditor';
import { ensureUser } from '../import/siteUsers';
import { quoted, readByLookup, readPeopleOf } from '../read/reading';
import { readGoalWithLog } from '../read/readLog';
import type { Role } from '../rights/roles';
import { personOfClaim } from '../rows/checkInRow';
import { alignmentCells } from '../rows/otherCells';
import { idOf, listsOf, placeOf, referenceOf } from '../rows/references';
import { wouldCloseCircle } from './ancestors';
import { carryForward } from './carryForward';
import { invalid, outcomeOf } from './editOutcome';
import { keyResultKind, objectiveKind } from './goalKinds';
import { readKeyResult, readObjective } from './readGoal';
import { createGoal, saveGoal } from './writeGoal';

const dependantsOf = async (site: Site, goal: GoalRef): Promise<Dependants> => {
  const place = placeOf(goal);
  if (place === null) return { keyResults: [], objectives: [], alignments: 0 };
  const lists = listsOf(place.isPrivate);
  const idsWhere = async (list: 'objectives' | 'keyResults', column: string): Promise<string[]> => (await readByLookup(site, lists[list], column, place.row)).map((row) => idOf(row, place.isPrivate));
  const isObjective = goal.objective !== undefined;
  const [keyResults, objectives, alignments] = await Promise.all([
    isObjective ? idsWhere('keyResults', 'OkrObjectiveId') : [], place.isPrivate ? [] : idsWhere('objectives', isObjective ? 'OkrParentId' : 'OkrParentKeyResultId'),
    site.getAll(site.items('OKRAlignments'), { $select: 'Id', $filter: `OkrParent eq ${quoted(place.reference)} or OkrChild eq ${quoted(place.reference)}`, $top: 5000 })
  ]);
  return { keyResults, objectives, alignments: alignments.length };
};

const removeGoal = async (site: Site, goal: GoalRef): Promise<EditOutcome<Dependants>> =>
  outcomeOf(site, async () => {
    const dependants = await dependantsOf(site, goal);
    const gone = async (ref: GoalRef): Promise<void> => {
      const place = placeOf(ref);
      if (place === null) return;
      try {
        await site.post(`${site.items(place.list)}(${place.row})/recycle`);
      } catch (error) {
        if (!isMissing(error)) throw error; // Deleted by a call whose answer was lost, or by somebody else.
      }
    };
    // Key results first: when this stops half way, the objective still shows what is left.
    for (const keyResult of dependants.keyResults) await gone({ keyResult });
    await gone(goal);
    return { kind: 'saved', value: dependants };
  });

const writeAlignment = async (site: Site, { child, parent, weight }: Alignment, removed: boolean): Promise<EditOutcome<Alignment>> => {
  const [from, to] = [referenceOf(child), referenceOf(parent)];
  if (from === null || to === null || from.startsWith('p') || to.startsWith('p')) return invalid('Only goals that everybody sees can support each other.');
  if (weight !== null && !(weight >= 0 && weight <= 100)) return invalid('A weight goes from 0 to 100.');
  return outcomeOf(site, async () => {
    if (!removed && (await wouldCloseCircle(site, child, parent))) return { kind: 'refused', reason: 'cycle', message: 'That would make a circle: the goal would support itself.', ask: [] };
    await site.post(site.items('OKRAlignments'), alignmentCells(`${from} supports ${to}`, from, to, weight, removed));
    return { kind: 'saved', value: { child, parent, weight } };
  });
};

const rolesOf = async (site: Site, goal: GoalRef, person: string): Promise<RoleGrant[]> => {
  const reference = referenceOf(goal) ?? '';
  const [{ reading }, rows] = await Promise.all([readGoalWithLog(site, goal, person), readPeopleOf(site, [reference])]);
  const refused = new Set((reading.rights.historyOf(reference)?.askedFor ?? []).map((row) => row.id));
  return rows.filter((row) => row.OkrRole !== 'known-as').map((row) => ({
    person: row.OkrPersonKey ?? '', role: row.OkrRole as Role, granted: row.OkrGranted !== false, by: personOfClaim(row.Author?.Name), at: row.Created, counts: !refused.has(row.Id)
  }));
};

/** Writes the rows of one change of roles in their order, and says whether the first one counts. */
const writeRoles = async (site: Site, goal: GoalRef, person: string, changes: readonly { person: string; role: Role; granted: boolean }[]): Promise<EditOutcome<RoleGrant>> => {
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

const handOver = async (site: Site, goal: GoalRef, person: string, to: string): Promise<EditOutcome<RoleGrant>> => {
  const place = placeOf(goal);
  if (place === null) return invalid('This goal is not in the lists.');
  return outcomeOf(site, async () => {
    const { reading, row } = await readGoalWithLog(site, goal, person);
    const owners = reading.rights.historyOf(place.reference)?.current('owner') ?? (row.OkrOwnerKey ? [row.OkrOwnerKey] : []);
    const others = owners.filter((owner) => owner !== to.toLowerCase());
    if (others.length === 0 && owners.length > 0 && row.OkrOwnerKey === to.toLowerCase()) return invalid('They own it already.');
    // The new owner first: who gives the ownership away has no say any more once theirs has ended. A hand-over that stopped half way is completed.
    const written = await writeRoles(site, goal, person, [{ person: to, role: 'owner', granted: true }, ...others.map((owner) => ({ person: owner, role: 'owner' as const, granted: false }))]);
    if (written.kind !== 'saved' || !written.value.counts) return written;
    const { etag } = await site.get(`${site.items(place.list)}(${place.row})`, { $select: 'Id' });
    await site.merge(`${site.items(place.list)}(${place.row})`, { OkrOwnerKey: to.toLowerCase(), OkrOwnerId: await ensureUser(site, to) }, etag ?? '');
    return written;
  });
};

/** What one person can do with goals beyond checking in. */
export const createGoalEditor = (site: Site, person: string): GoalEditor => ({
  readObjective: (id) => readObjective(site, id, person),
  readKeyResult: (id) => readKeyResult(site, id, person),
  createObjective: (draft): Promise<EditOutcome<Objective>> => createGoal(site, objectiveKind, draft, person),
  createKeyResult: (draft): Promise<EditOutcome<KeyResult>> => createGoal(site, keyResultKind, draft, person),
  saveObjective: (before, after): Promise<EditOutcome<Objective>> => saveGoal(site, objectiveKind, before, after, (id) => readObjective(site, id, person)),
  saveKeyResult: (before, after): Promise<EditOutcome<KeyResult>> => saveGoal(site, keyResultKind, before, after, (id) => readKeyResult(site, id, person)),
  carryForward: (objective, period, clientKey) => carryForward(site, objective, period, clientKey, person),
  dependantsOf: (goal) => dependantsOf(site, goal),
  remove: (goal) => removeGoal(site, goal),
  align: (alignment) => writeAlignment(site, alignment, false),
  unalign: (alignment) => writeAlignment(site, alignment, true),
  setRole: (goal, who, role, granted) => writeRoles(site, goal, person, [{ person: who, role, granted }]),
  rolesOf: (goal) => rolesOf(site, goal, person),
  handOver: (goal, to) => handOver(site, goal, person, to)
});
