import type { Alignment, CheckIn } from '../document';
import type { Problem, ProblemKind } from '../problem/Problem';
import { readCheckIn } from './readCheckIn';
import { readAlignment, readInitiative, readObjective, readPeriod, type MethodInitiative, type MethodObjective, type MethodPeriod } from './readGoals';
import { readKeyResult, type MethodKeyResult } from './readKeyResult';
import { readSettings, type MethodSettings } from './readSettings';
import { isRow, RowReader } from './RowReader';

/** What of a document the numbers depend on, with every field of the type that it should have. */
export interface MethodDocument {
  settings: MethodSettings;
  periods: Map<string, MethodPeriod>;
  objectives: Map<string, MethodObjective>;
  keyResults: Map<string, MethodKeyResult>;
  initiatives: Map<string, MethodInitiative>;
  alignments: Alignment[];
  checkIns: CheckIn[];
  problems: Problem[];
}

/** Reads anything at all: what is missing is empty, what is wrong counts as missing and is named in `problems`. */
export function readDocument(document: unknown): MethodDocument {
  const problems: Problem[] = [];
  if (!isRow(document)) problems.push({ code: 'bad-document', kind: 'document', id: null, message: 'This is no OKR document.' });
  const file = new RowReader(isRow(document) ? document : {}, 'document', null, problems);
  const settingsRow = file.present('settings');
  if (settingsRow !== null && !isRow(settingsRow)) problems.push({ code: 'bad-field', kind: 'settings', id: null, message: 'The settings are no object. The defaults hold.' });
  const settings = readSettings(isRow(settingsRow) ? new RowReader(settingsRow, 'settings', null, problems) : null);

  /** Rows by id; of several with one id the first. */
  function byId<Row>(list: string, kind: ProblemKind, read: (row: RowReader, id: string) => Row | null): Map<string, Row> {
    const rows = new Map<string, Row>();
    for (const value of file.list(list)) {
      const row = readRow(value, kind);
      if (!row) continue;
      if (row.id === null) {
        row.name('bad-row', 'A row without an id is left out.');
      } else if (rows.has(row.id)) {
        row.name('duplicate-id', 'Another row has the same id. The first one counts, this one is left out.');
      } else {
        const content = read(row, row.id);
        if (content !== null) rows.set(row.id, content);
      }
    }
    return rows;
  }

  function readRow(value: unknown, kind: ProblemKind): RowReader | null {
    if (!isRow(value)) {
      problems.push({ code: 'bad-row', kind, id: null, message: 'A row that is no object is left out.' });
      return null;
    }
    const id = new RowReader(value, kind, null, problems).textOrNull('id');
    return new RowReader(value, kind, id, problems);
  }

  return {
    settings,
    periods: byId('periods', 'period', readPeriod),
    objectives: byId('objectives', 'objective', readObjective),
    keyResults: byId('keyResults', 'keyResult', (row, id) => readKeyResult(row, id, settings)),
    initiatives: byId('initiatives', 'initiative', readInitiative),
    alignments: file.list('alignments').flatMap((value) => {
      const row = readRow(value, 'alignment');
      return (row && readAlignment(row)) ?? [];
    }),
    checkIns: [...byId('checkIns', 'checkIn', readCheckIn).values()],
    problems
  };
}
