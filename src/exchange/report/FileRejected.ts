import type { RejectionCode } from './codes';

/** The whole file cannot be read. The message is one plain line. */
export class FileRejected extends Error {
  public constructor(public readonly code: RejectionCode, message: string, public readonly field: string | null = null) {
    super(message);
    this.name = 'FileRejected';
  }
}
