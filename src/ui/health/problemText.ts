import * as strings from 'AlignmentWebPartStrings';
import { fill } from '../../loc/fill';
import { stepText } from '../setUp/stepWords';
import type { ShownProblem } from './healthState';
import { healthWords } from './healthWords';

/** What keeps a goal from being worked out, by the method's code for it. */
const methodWords = (): Readonly<Record<string, string>> => ({
  'measure-incomplete': strings.MethodMeasureIncomplete, 'mixed-units': strings.MethodMixedUnits, 'date-order': strings.MethodDateOrder, 'unknown-milestone': strings.MethodUnknownMilestone,
  'correction-without-row': strings.MethodCorrectionWithoutRow, 'duplicate-alignment': strings.MethodDuplicateAlignment, 'number-out-of-range': strings.MethodNumberOutOfRange
});

/** One problem in the reader's words. */
export function problemText(problem: ShownProblem): string {
  if (problem.step !== null) return stepText(problem.step);
  const words = healthWords()[problem.code];
  const what = methodWords()[problem.values.problem] ?? problem.values.what ?? '';
  return words === undefined ? problem.message : fill(words.row, { ...problem.values, what });
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
