/**
 * What can be wrong with a file, by code. F_: the file is refused. E_: a row is left out. W_: something of a row was left out, changed or is doubtful.
 * The text is what is done about it.
 */
export const actions = {
  F_EMPTY: 'Nothing was read.',
  F_NO_COLUMNS: 'Nothing was read.',
  F_NOT_ZIP: 'Nothing was read.',
  F_ZIP_DAMAGED: 'Nothing was read.',
  F_ZIP_ENCRYPTED: 'Nothing was read.',
  F_ZIP_BOMB: 'Nothing was read.',
  F_ZIP_ENTRIES: 'Nothing was read.',
  F_NO_OBJECTIVES: 'Nothing was read.',
  F_BAD_JSON: 'Nothing was read.',
  F_VERSION: 'Nothing was read.',
  E_NO_ID: 'The row was left out.',
  E_NO_TITLE: 'The row was left out.',
  E_BAD_TYPE: 'The row was left out.',
  E_BAD_ROW: 'The row was left out.',
  E_DUP_ID: 'The row was left out; the first one with this id stands.',
  E_UNCLOSED_QUOTE: 'The row was left out; all rows before it stand.',
  W_ENCODING: 'Read as Windows-1252.',
  W_NUL: 'The characters were dropped.',
  W_DUP_HEADER: 'The first column of this name counts.',
  W_SHORT_ROW: 'The missing cells were read as empty.',
  W_BAD_ALIGNMENT: 'The parent was left out; the item is kept.',
  W_TITLE_MATCH: 'Aligned to the only item of this title.',
  W_DUP_EDGE: 'The first weight stands.',
  W_NO_WEIGHT: 'The weight is automatic.',
  W_WEIGHT_RANGE: 'The weight is automatic.',
  W_WEIGHT_SUM: 'The weights were kept; they are scaled when progress is worked out.',
  W_SELF_PARENT: 'The parent was left out; the item is kept.',
  W_CYCLE_EDGE: 'The parent was left out; the item is kept.',
  W_ORPHAN_PARENT: 'The parent was left out; the item is kept.',
  W_BAD_NUMBER: 'Read as empty.',
  W_BAD_DATE: 'Read as empty.',
  W_BAD_VALUE: 'The usual value was taken.',
  W_DATE_ORDER: 'The dates were kept as given.',
  W_PROGRESS_MISMATCH: 'The metric value counts.',
  W_PERIOD_CREATED: 'The period was created from the dates of its goals.',
  W_NO_PERIOD: 'The item is kept without a period.',
  W_NO_OWNER: 'The item is kept without an owner.',
  W_AMBIGUOUS_OWNER: 'Check the owners.',
  W_BAD_CHECKIN: 'The check-in was left out.',
  W_BAD_COMMENT: 'The comment was left out.',
  W_DUP_CHECKIN: 'It counts once.',
  W_UNKNOWN_STATUS: 'Read as not started.',
  W_SCORE_RANGE: 'Read as empty.',
  W_TITLE_LONG: 'The title was shortened; the full one stands in the description.',
  W_ZIP_PATH: 'The entry was not read.',
  W_BAD_ENTITY: 'The entry was left out.',
  W_NOT_IN_TABLE: 'It is not in the file that was written; use OKR JSON to keep everything.'
} as const;

export type ProblemCode = keyof typeof actions;
/** Codes that refuse the whole file. */
export type RejectionCode = Extract<ProblemCode, `F_${string}`>;
