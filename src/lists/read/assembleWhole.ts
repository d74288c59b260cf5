import type { Alignment, GoalRef, Initiative, Instant, Team } from '../../okr/document';
import { alignmentsOf, type AlignmentStatement } from '../rights/alignments';
import { personOfClaim } from '../rows/checkInRow';
import { initiativeOf, teamOf } from '../rows/otherRows';
import { goalOf } from '../rows/references';
import { atOnce, type Steps } from '../slices';
import { type Assembled, assembling, type RawRows, type RowProblem } from './assemble';

export interface AssembledWhole extends Assembled {
  /** Alignment rows of nobody with a role on either side: ignored, named by Health. */
  ignoredAlignments: readonly AlignmentStatement[];
}

/** `assembleWhole` for many rows: it can be stopped in between. */
export function* assemblingWhole(rows: RawRows, person: string, readAt: Instant, problem: RowProblem = () => undefined): Steps<AssembledWhole> {
  const assembled = yield* assembling(rows, person, readAt, problem);
  const statements = rows.alignments.map((row): AlignmentStatement => ({
    id: row.Id, child: row.OkrChild ?? '', parent: row.OkrParent ?? '', weight: row.OkrWeight, removed: row.OkrRemoved === true, writer: personOfClaim(row.Author?.Name), written: row.Created
  }));
  const { alignments, ignored } = alignmentsOf(statements, assembled.rights);
  return {
    ...assembled, ignoredAlignments: ignored,
    document: {
      ...assembled.document,
      teams: rows.teams.map((row): Team => teamOf(row, (column, value, message) => problem('OKRTeams', row.Id, column, value, message))),
      alignments: alignments.flatMap(({ child, parent, weight }): Alignment[] => {
        const [from, to] = [goalOf(child), goalOf(parent)];
        return from && to ? [{ child: from, parent: to as GoalRef, weight }] : [];
      }),
      initiatives: rows.initiatives.map((row): Initiative => initiativeOf(row, (column, value, message) => problem('OKRInitiatives', row.Id, column, value, message)))
    }
  };
}

/**
 * Makes the document of all rows: as `assemble`, with teams, initiatives, and the alignments that hold.
 * @throws ListsError when a newer product says that this one is too old for the lists
 */
export const assembleWhole = (rows: RawRows, person: string, readAt: Instant, problem?: RowProblem): AssembledWhole => atOnce(assemblingWhole(rows, person, readAt, problem));
