import type { HealthCode } from './HealthProblem';

/** What each problem is and means, in plain English; `{name}` is a value of the problem. */
const words: Readonly<Record<HealthCode, string>> = {
  schema: '{step}: not there, or changed.',
  'extra-rights': '{who} has rights on "{list}" beside the OKR groups ({levels}).',
  'not-checked': 'Columns and permissions were not checked: only somebody who may manage permissions of this site can look into them.',
  'rows-not-checked': 'The rows were not checked, because columns or lists are missing. Mend that, then check again.',
  cell: '{column}: "{value}" cannot be read. It counts as empty.',
  number: '{column}: {value} is not between {from} and {to}.',
  setting: 'The setting "{name}" cannot be read: the default holds.',
  'no-owner': '"{title}" has no owner: nobody is asked to check in.',
  'owner-unknown': '"{title}" belongs to {person}, who is no user of this site: nobody is asked to check in.',
  'owner-key': 'The owner column of "{title}" says {person}, the key beside it {key}: {person} does not find it among their goals.',
  'owner-history': '"{title}" is owned by {owner}, its owner column says {column}.',
  orphan: '"{title}" hangs on a goal that is not there: it counts for nothing.',
  cycle: '"{title}" hangs on itself by way of others: that connection is left out.',
  'period-dates': '"{title}" has no start or end, or ends before it starts: nothing is expected of its goals.',
  'period-overlap': '"{title}" and "{other}" overlap.',
  'period-unknown': '"{title}" is in a period that is not there.',
  'stale-snapshot': 'The stored numbers of "{title}" are not what its check-ins say.',
  uncounted: 'The check-in of {person} on {date} is shown as a comment: they had no right at the time, or it repeats another.',
  'asked-for': '{writer} asked that {person} is {role} of "{goal}": it waits for somebody who may decide that.',
  'ignored-alignment': '{writer} has no role on {child} or {parent}: that one supports the other is ignored.',
  'role-without-goal': '{person} is {role} of {goal}, which is not there: the row counts for nothing.',
  'alignment-without-goal': '{child} supports {parent}: one of them is not there.',
  'check-in-without-goal': 'The check-in is about {goal}, which is not there.',
  duplicate: 'The same {column} as row {first}. The first one counts.',
  'no-distance': '"{title}": start and target are both {value}, so its progress can only be nothing or all.',
  weights: '"{title}": {what}',
  method: '"{title}": {what}'
};

/** A problem in plain English. */
export const describeProblem = (code: HealthCode, values: Readonly<Record<string, string>>): string => words[code].replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
