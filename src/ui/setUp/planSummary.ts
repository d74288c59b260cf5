import * as strings from 'AlignmentWebPartStrings';
import { counted, fill } from '../../loc/fill';
import { formatNumber } from '../../loc/numbers';
import type { PlannedStep } from './setUpState';
import { stepText } from './stepWords';

const unique = (names: readonly string[]): string[] => [...new Set(names)];

/** What a plan comes to, in a few plain sentences; empty when there is nothing to do. */
export function planSummary(steps: readonly PlannedStep[], locale: string): string[] {
  const open = steps.filter((step) => !step.done && step.refused !== true);
  const of = (...kinds: string[]): PlannedStep[] => open.filter(({ kind }) => kinds.includes(kind));
  const said: string[] = [];
  const count = (forms: string, n: number, values: Readonly<Record<string, string>> = {}): void => {
    if (n > 0) said.push(counted(forms, n, formatNumber(n, locale), values));
  };
  const names = (found: readonly PlannedStep[]): string => found.map((step) => step.names[0]).join(', ');
  for (const step of of('column-type', 'list-title')) said.push(fill(strings.SetUpPlanByHand, { step: stepText(step) }));
  const lists = of('list');
  count(strings.SetUpPlanLists, lists.length, { names: names(lists) });
  count(strings.SetUpPlanColumns, unique(of('column', 'choices', 'format', 'index').map((step) => step.names.slice(0, 2).join(' '))).length);
  count(strings.SetUpPlanViews, of('view').length);
  const rights = of('own-permissions', 'grant', 'members-off');
  count(strings.SetUpPlanRights, unique(rights.map((step) => step.names[step.names.length - 1])).length);
  const levels = of('level', 'group');
  if (levels.length > 0) said.push(fill(strings.SetUpPlanLevels, { names: names(levels) }));
  for (const [kind, sentence] of [['add-member', strings.SetUpPlanIn], ['remove-member', strings.SetUpPlanOut]] as const) {
    for (const group of unique(of(kind).map((step) => step.names[1]))) said.push(fill(sentence, { group, names: names(of(kind).filter((step) => step.names[1] === group)) }));
  }
  // What a new list gets belongs to making it.
  count(strings.SetUpPlanListSettings, of('list-settings').filter(({ names: [list] }) => !lists.some((step) => step.names[0] === list)).length);
  for (const step of of('open-editing')) if (lists.length === 0 || step.names[0] === 'yes') said.push(step.names[0] === 'yes' ? strings.SetUpPlanOpenOn : strings.SetUpPlanOpenOff);
  count(strings.SetUpPlanSettings, of('setting', 'administrators', 'findings', 'complete').length);
  return said;
}
