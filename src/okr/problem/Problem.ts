/** What a problem is about: a row of the document, or the document and its settings as a whole. */
export type ProblemKind = 'document' | 'settings' | 'period' | 'team' | 'objective' | 'keyResult' | 'alignment' | 'checkIn' | 'initiative';

export type ProblemCode =
  /** The input is no OKR document at all. */
  | 'bad-document'
  /** Today is no day of the calendar: nothing is expected, nothing lies in the future. */
  | 'bad-today'
  /** A row that is no object, or has no id. Left out. */
  | 'bad-row'
  /** A second row with the id of an earlier one. Left out. */
  | 'duplicate-id'
  /** A field of a wrong type or with an unknown word. Counts as missing. */
  | 'bad-field'
  /** A date that is no day of the calendar. Counts as missing. */
  | 'bad-date'
  /** A weight that is negative or beyond all measure. Counts as automatic. */
  | 'bad-weight'
  /** A score outside 0 to 1. Counts as missing. */
  | 'bad-score'
  /** A parent, period or goal that is not in the document. */
  | 'unknown-reference'
  /** A milestone named by a check-in that the key result does not have. */
  | 'unknown-milestone'
  /** A key result without any parent: kept, contributes to nothing. */
  | 'orphan'
  /** The same child under the same parent twice. Counts once. */
  | 'duplicate-alignment'
  /** A parent that was cut off because it closed a circle. */
  | 'cycle-cut'
  /** Fixed weights that do not make 100 percent. */
  | 'weights-normalised'
  /** Weighing by value was asked for, but units differ or a size is missing. Weights stay equal. */
  | 'mixed-units'
  /** A start after the due date. Nothing is expected. */
  | 'date-order'
  /** A measure without what its progress is computed from. No progress. */
  | 'measure-incomplete'
  /** A number too great to compute with. */
  | 'number-out-of-range'
  /** A row of the log later than the evening of today. Ignored. */
  | 'future-check-in'
  /** A correction of a row that is not in the log of this goal. Ignored. */
  | 'correction-without-row'
  /** The stored state and the rows at hand do not suffice: read the whole log of this goal. */
  | 'needs-log';

/** Something in the data that keeps a number from being what its author meant. Never fatal. */
export interface Problem {
  code: ProblemCode;
  kind: ProblemKind;
  /** The row's id; null for the document, the settings and rows without one. */
  id: string | null;
  /** What happened, and what was done about it, for a person. */
  message: string;
}
