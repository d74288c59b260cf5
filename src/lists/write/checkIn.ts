import type { CheckIn } from '../../okr/document';
import { isDenied, isMissing, NoAnswerError, ServerError } from '../connection/ServerError';
import type { Site } from '../connection/Site';
import { contactsIfKnown } from '../contacts';
import type { CheckInDraft, CheckInOutcome } from '../OkrLists';
import { placeOf } from '../rows/references';
import { refreshSnapshot } from './refreshSnapshot';
import { findByClientKey, type GoalLabel, sendCheckIn } from './sendCheckIn';
import { alone } from './alone';
import type { Unsent, UnsentStore } from './UnsentStore';
import { faultOf } from './validateDraft';

/** What checking in needs of the one who checks in. */
export interface CheckInDesk {
  site: Site;
  person: string;
  unsent: UnsentStore;
}

const labelOf = async (site: Site, draft: CheckInDraft): Promise<GoalLabel> => {
  const place = placeOf(draft.goal);
  if (place === null) return { title: '', period: null, ownerKey: null };
  const { body } = await site.get<{ Title: string | null; OkrPeriodId: number | null; OkrOwnerKey: string | null }>(`${site.items(place.list)}(${place.row})`, { $select: 'Title,OkrPeriodId,OkrOwnerKey' });
  return { title: body.Title ?? '', period: body.OkrPeriodId, ownerKey: body.OkrOwnerKey };
};

/** Checks in, and says truly what became of it. */
export const checkIn = async (desk: CheckInDesk, draft: CheckInDraft): Promise<CheckInOutcome> => {
  const fault = faultOf(draft);
  if (fault !== null) return { kind: 'refused', reason: 'invalid', message: fault, ask: [] };
  return delivering(draft, () => deliver(desk, { draft, step: 'send', tried: false, at: desk.site.wire.clock.now() }));
};

/** Another tab may be sending the same draft: in the private lists only looking first keeps it from being there twice. */
const delivering = <T>({ clientKey }: CheckInDraft, work: () => Promise<T>): Promise<T> => alone(`okr-check-in|${clientKey}`, work);

/** Sends what is kept, oldest first; what another tab has sent in the meantime is left to it. */
export const sendUnsent = async (desk: CheckInDesk): Promise<{ draft: CheckInDraft; outcome: CheckInOutcome }[]> => {
  const results: { draft: CheckInDraft; outcome: CheckInOutcome }[] = [];
  for (const { draft } of desk.unsent.list()) {
    await delivering(draft, async () => {
      const entry = desk.unsent.get(draft.clientKey);
      if (entry === null) return;
      const outcome = await deliver(desk, entry);
      if (entry.step === 'send') results.push({ draft, outcome });
    });
  }
  return results;
};

const deliver = async (desk: CheckInDesk, entry: Unsent): Promise<CheckInOutcome> => {
  const { site, unsent } = desk;
  const { draft } = entry;
  // Kept before it is sent: whatever happens to this page, the check-in is not lost with it.
  const kept = unsent.put({ ...entry, tried: true });
  const doubt = { mayBeThere: entry.tried };
  let saved: CheckIn;
  try {
    const label = await labelOf(site, draft);
    saved = await sendCheckIn(site, draft, label, doubt);
  } catch (error) {
    const found = isFinal(error) && doubt.mayBeThere ? await lookAgain(site, draft) : null;
    // Nobody is told "refused" of what may be in the log: it is looked for again at the next visit.
    if (found === 'unknown') return { kind: 'not-sent', kept, reason: 'server', message: messageOf(error) };
    if (found === null) return failureOf(desk, draft, kept, error);
    saved = found;
  }
  unsent.put({ ...entry, step: 'fold', tried: true });
  try {
    const checkIns = await refreshSnapshot(site, draft.goal, desk.person, Number(saved.id));
    unsent.remove(draft.clientKey);
    const { id } = saved;
    saved = checkIns.find((row) => row.id === id) ?? saved;
  } catch (error) {
    // The check-in is in the log; the goal's row is a copy, refreshed at the next visit from what is kept here. Of a goal that is gone there is none.
    if (!(error instanceof NoAnswerError) && !(error instanceof ServerError)) throw error;
    if (isMissing(error)) unsent.remove(draft.clientKey);
  }
  return { kind: 'saved', checkIn: saved };
};

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
/** Trying again will not help. */
const isFinal = (error: unknown): boolean => isDenied(error) || isMissing(error) || (error instanceof ServerError && error.status === 400);

const lookAgain = async (site: Site, draft: CheckInDraft): Promise<CheckIn | null | 'unknown'> => {
  try {
    return await findByClientKey(site, draft);
  } catch (error) {
    if (error instanceof NoAnswerError || error instanceof ServerError) return 'unknown';
    throw error;
  }
};

const failureOf = async (desk: CheckInDesk, draft: CheckInDraft, kept: boolean, error: unknown): Promise<CheckInOutcome> => {
  const message = messageOf(error);
  if (!isFinal(error)) {
    const isBusy = error instanceof ServerError && (error.status === 429 || error.status === 503);
    return { kind: 'not-sent', kept, reason: error instanceof NoAnswerError ? 'offline' : isBusy ? 'throttled' : 'server', message };
  }
  desk.unsent.remove(draft.clientKey);
  if (isMissing(error)) return { kind: 'refused', reason: 'not-set-up', message: 'The goal is not there any more, or the lists are not set up.', ask: [] };
  if (!isDenied(error)) return { kind: 'refused', reason: 'invalid', message, ask: [] };
  return { kind: 'refused', reason: 'no-access', message: 'You may not check in here.', ask: await contactsIfKnown(desk.site) };
};
