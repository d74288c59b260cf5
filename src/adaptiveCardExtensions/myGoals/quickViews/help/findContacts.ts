import type { GoalAbove } from '../../../../lists/EditableOkrLists';
import { managerOf } from '../../../../graph/people';
import type { HelpView } from '../../MyGoalsState';
import type { GoalsSession } from '../../session/GoalsSession';
import { namesOf } from '../../session/namesOf';

/** More than these nobody reads through. */
const most = 3;

/**
 * Whom a person may write to: their manager; where they wait for somebody, first those who answer for the goals that theirs is part of, nearest first. Who of them it is nobody can
 * know but the person. @param above what the goal serves, nearest first
 */
export async function findContacts(session: GoalsSession, obstacle: HelpView['obstacle'], above: Promise<readonly GoalAbove[]>): Promise<HelpView['contacts']> {
  // Without the directory there is no manager to name; the others stay.
  const managed = managerOf(session.graph).catch(() => null);
  const owners = new Map<string, string>();
  for (const { owner, title } of obstacle === 'dependency' ? await above : []) {
    const id = owner?.toLowerCase() ?? '';
    // Who came with an import and has no account cannot be written to.
    if (id.includes('@') && id !== session.person && !owners.has(id)) owners.set(id, title);
  }
  const nameOf = await namesOf(session, [...owners.keys()]);
  const contacts: HelpView['contacts'] = [...owners].slice(0, most).map(([id, owns]) => ({ id, name: nameOf(id), owns }));
  const manager = await managed;
  return manager === null || owners.has(manager.id) ? contacts : [...contacts, { ...manager, owns: null }];
}
