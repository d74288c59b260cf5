import type { CheckInDraft } from '../../../../lists/OkrLists';
import type { CheckIn } from '../../../../okr/document';
import { allItems } from '../../model/Goals';
import { notSavedErrorWords, notSavedWords } from '../../model/notSavedWords';
import type { BatchForm } from '../../MyGoalsState';
import type { GoalsSession } from '../../session/GoalsSession';
import { carryMoves } from '../checkIn/carryMoves';
import { changedMeanwhile } from '../checkIn/changedMeanwhile';

/**
 * Sends several check-ins, one after the other, and shows what became of each. What was typed stays for those that were not saved; those whose goal others changed meanwhile
 * are sent when the person saves once more.
 */
export function sendBatch(session: GoalsSession, batch: BatchForm, drafts: readonly CheckInDraft[]): void {
  send(session, batch, drafts).catch((error: Error) => {
    const unknown = drafts.map(({ goal }) => [goal.keyResult ?? '', { kind: 'not-sent' as const, message: notSavedErrorWords(error), kept: false }]);
    session.change({ batch: { ...batch, phase: 'answered', outcomes: { ...Object.fromEntries(unknown), ...batch.outcomes } } });
  });
}

async function send(session: GoalsSession, batch: BatchForm, drafts: readonly CheckInDraft[]): Promise<void> {
  session.change({ batch: { ...batch, phase: 'sending' } });
  const lists = await session.lists();
  const outcomes = { ...batch.outcomes };
  const rows: CheckIn[] = [];
  const seen = new Map(batch.goals.map((each) => [each.goal, each.seen]));
  const changes = await Promise.all(drafts.map(async (draft) => {
    const before = seen.get(draft.goal.keyResult ?? '');
    return before === undefined ? null : changedMeanwhile(session, lists, draft, before);
  }));
  for (const [index, draft] of drafts.entries()) {
    const goal = draft.goal.keyResult ?? '';
    const meanwhile = changes[index];
    if (meanwhile !== null) {
      outcomes[goal] = { kind: 'changed', meanwhile };
      seen.set(goal, meanwhile.now);
      continue;
    }
    const outcome = await lists.checkIn(draft);
    if (outcome.kind === 'saved') rows.push(outcome.checkIn);
    const message = outcome.kind === 'saved' ? '' : notSavedWords(outcome.reason, outcome.message);
    outcomes[goal] = { kind: outcome.kind, message, kept: outcome.kind === 'not-sent' && outcome.kept };
  }
  const goals = batch.goals.map((each) => ({ ...each, seen: seen.get(each.goal) ?? each.seen }));
  const before = new Map(session.state.goals === null ? [] : allItems(session.state.goals).map(({ id, progress }) => [id, progress]));
  session.change({ ...(await session.added(rows, lists)), batch: { ...batch, goals, phase: 'answered', outcomes } });
  await carryMoves(session, rows.map(({ keyResult }) => ({ goal: keyResult ?? '', progressBefore: before.get(keyResult ?? '') ?? null })));
}
