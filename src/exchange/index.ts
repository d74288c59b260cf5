/** Files ↔ OKR document: Viva Goals exports, OKR JSON, tables. Pure functions of bytes: no file system, no clock. */
export { readFile, type ReadOptions, type ReadResult } from './readFile';
export { writeFile, type FileKind, type WrittenFile } from './writeFile';
export { FileRejected } from './report/FileRejected';
export { noCounts, type Counts } from './report/counts';
export { actions, type ProblemCode, type RejectionCode } from './report/codes';
export type { Problem } from './report/ProblemList';
export { parseInstant } from './values/parseDate';
export { nameUuid } from './identity/nameUuid';
