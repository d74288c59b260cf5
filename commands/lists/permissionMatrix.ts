/** Somebody who tries something, and what they are to the goal in question. */
export const roles = [
  'reader', 'site Member', 'participant', 'manager', 'owner and creator', 'owner, not creator', 'co-owner', 'check-in owner', 'administrator'
] as const;
export type MatrixRole = (typeof roles)[number];

/** What becomes of it. `comment`: written, shown, counts for nothing. `asked for`: written, without effect until somebody with the right does it. */
export type Verdict = 'yes' | 'no' | 'comment' | 'asked for';

export interface MatrixRow {
  operation: string;
  /** `product`: through the product's own functions. `raw`: a REST call of somebody who goes round it. */
  by: 'product' | 'raw';
  verdicts: Readonly<Record<MatrixRole, Verdict>>;
  /** The same where members may edit each other's goals. */
  openVerdicts: Readonly<Record<MatrixRole, Verdict>>;
}

const words: Readonly<Record<string, Verdict>> = { y: 'yes', n: 'no', c: 'comment', a: 'asked for' };
const verdictsOf = (letters: string): Record<MatrixRole, Verdict> => Object.fromEntries(roles.map((role, index) => [role, words[letters[index]]])) as Record<MatrixRole, Verdict>;

/** @param open left out: open editing changes nothing of it */
const row = (operation: string, by: 'product' | 'raw', verdicts: string, open: string = verdicts): MatrixRow => ({ operation, by, verdicts: verdictsOf(verdicts), openVerdicts: verdictsOf(open) });

/**
 * Who may do what to one goal, and to the lists. The order of the letters is that of `roles`: reader, site Member, participant, manager, owner and creator,
 * owner who did not create it, co-owner, check-in owner, administrator. Each cell is a test (tests/lists/permissions.test.ts); docs/lists.md shows it.
 */
export const permissionMatrix: readonly MatrixRow[] = [
  row('read the goals of the organisation', 'product', 'yyyyyyyyy'),
  row('check in', 'product', 'nnccyyyyy'),
  row('correct a check-in of somebody else', 'product', 'nnccyyyyy'),
  row('close with a score', 'product', 'nnccyyyyy'),
  row('reopen', 'product', 'nnccyyyyy'),
  row('postpone', 'product', 'nnccyyyyy'),
  row('create a goal', 'product', 'nnyyyyyyy'),
  row('create a private goal', 'product', 'nnyyyyyyy'),
  row('edit the goal', 'product', 'nnnnynnny', 'nnyyyyyyy'),
  row('delete the goal', 'product', 'nnnnynnny', 'nnyyyyyyy'),
  row('let the goal support another objective', 'product', 'nnaayyyay'),
  row('weigh what supports the goal', 'product', 'nnaayyyay'),
  row('give somebody a role on the goal', 'product', 'nnaayyyay'),
  row('hand the goal over', 'product', 'nnaayyyay'),
  row('read somebody else\'s private goal', 'product', 'nnnnnnnny'),
  row('set up the lists', 'product', 'nnnnnnnny'),
  row('read the log', 'raw', 'yyyyyyyyy'),
  row('add a row to the log as somebody without the product', 'raw', 'nnccyyyyy'),
  row('add a row to the log in somebody else\'s name', 'raw', 'nnnnnnnny'),
  row('change a row of the log', 'raw', 'nnnnnnnny'),
  row('delete a row of the log', 'raw', 'nnnnnnnny'),
  row('make somebody else the author of a row of the log', 'raw', 'nnnnnnnny'),
  row('add a goal', 'raw', 'nnyyyyyyy'),
  row('change the goal\'s stored numbers', 'raw', 'nnnnynnny', 'nnyyyyyyy'),
  row('change what the goal says', 'raw', 'nnnnynnny', 'nnyyyyyyy'),
  row('delete the goal\'s row', 'raw', 'nnnnynnny', 'nnyyyyyyy'),
  row('make somebody else the author of the goal', 'raw', 'nnnnynnny', 'nnyyyyyyy'),
  row('add a role for oneself', 'raw', 'nnaayyyay'),
  row('change a row of the people list', 'raw', 'nnnnnnnny'),
  row('delete a row of the people list', 'raw', 'nnnnnnnny'),
  row('change a row of the alignments', 'raw', 'nnnnnnnny'),
  row('delete a row of the alignments', 'raw', 'nnnnnnnny'),
  row('see somebody else\'s private goal', 'raw', 'nnnnnnnny'),
  row('change somebody else\'s private goal', 'raw', 'nnnnnnnny'),
  row('see a private check-in of somebody else', 'raw', 'nnnnnnnny'),
  row('put a row into the queue', 'raw', 'nnyyyyyyy'),
  row('change a row in the queue', 'raw', 'nnnnnnnny'),
  row('take a row out of the queue', 'raw', 'nnyyyyyyy'),
  row('change a setting', 'raw', 'nnnnnnnny'),
  row('add a setting', 'raw', 'nnnnnnnny'),
  row('change a period', 'raw', 'nnnnnnnny'),
  row('add a period', 'raw', 'nnnnnnnny'),
  row('change a team', 'raw', 'nnnnnnnny'),
  row('add a column', 'raw', 'nnnnnnnny'),
  row('delete a column', 'raw', 'nnnnnnnny'),
  row('switch versions off', 'raw', 'nnnnnnnny'),
  row('delete a list', 'raw', 'nnnnnnnny'),
  row('give oneself rights on a list', 'raw', 'nnnnnnnny'),
  row('join the administrators', 'raw', 'nnnnnnnny')
];
