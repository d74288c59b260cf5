import * as strings from 'AlignmentWebPartStrings';
import { fill } from '../../loc/fill';
import { stepText } from '../setUp/stepWords';
import type { ShownProblem } from './healthState';
import { healthWords } from './healthWords';

/** What keeps a goal from being worked out, by the method's code for it. */
const methodWords = (): Readonly<Record<string, string>> => ({
  'measure-incomplete': strings.MethodMeasureIncomplete, 'mixed-units': strings.MethodMixedUnits, 'date-order': strings.MethodDateOrder, 'unknown-milestone': strings.MethodUnknownMilestone,
  'unknown-reference': strings.MethodUnknownReference, 'correction-without-row': strings.MethodCorrectionWithoutRow, 'duplicate-alignment': strings.MethodDuplicateAlignment, 'number-out-of-range': strings.MethodNumberOutOfRange
});

const roleWords = (): Readonly<Record<string, string>> => ({ owner: strings.RoleOwner, 'co-owner': strings.RoleCoOwner, 'check-in-owner': strings.RoleCheckInOwner, delegate: strings.RoleDelegate });

/** A role in the reader's words; what stands in the row when it is none. */
function roleText({ role, roleCode, granted }: ShownProblem['values']): string {
  const word = roleWords()[roleCode] ?? role ?? '';
  return granted === 'no' ? fill(strings.RoleEnded, { role: word }) : word;
}

/** A goal that is not there is only known by its number ("k12"): then that is told. */
function goalText(goal: string | undefined): string {
  const parts = /^p?([ok])(\d+)$/.exec(goal ?? '');
  return parts ? fill(strings.GoalByNumber, { kind: parts[1] === 'o' ? strings.Objective : strings.KeyResult, n: parts[2] }) : goal ?? '';
}

/** One problem in the reader's words. */
export function problemText(problem: ShownProblem): string {
  if (problem.step !== null) return stepText(problem.step);
  const words = healthWords()[problem.code];
  if (words === undefined) return problem.message;
  const { values } = problem;
  const what = methodWords()[values.problem] ?? strings.MethodOther;
  return fill(words.row, { ...values, what, role: roleText(values), goal: goalText(values.goal), child: goalText(values.child), parent: goalText(values.parent) });
}

/** What mending it changes, in the reader's words. */
export function mendText(problem: ShownProblem): string {
  switch (problem.mend) {
    case 'snapshot': return fill(strings.HealthMendSnapshot, problem.values);
    case 'owner-key': return fill(strings.HealthMendOwnerKey, problem.values);
    case 'owner-column': return fill(strings.HealthMendOwnerColumn, problem.values);
    default: return problemText(problem);
  }
}

/** What set-up found out about the site, in the reader's words; empty when there are none for it. */
export function findingText(finding: string): string {
  const words: Readonly<Record<string, string>> = {
    'unique-needs-open-write': strings.FindingUniqueNeedsOpenWrite, 'late-index': strings.FindingLateIndex, 'everyone-refused': strings.FindingEveryoneRefused, 'author-on-edit-taken': strings.FindingAuthorOnEditTaken,
    'author-on-edit-refused': strings.FindingAuthorOnEditRefused, 'author-on-add-taken': strings.FindingAuthorOnAddTaken, 'author-on-add-refused': strings.FindingAuthorOnAddRefused, 'author-unknown': strings.FindingAuthorUnknown
  };
  return words[finding] ?? '';
}
