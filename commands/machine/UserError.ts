/** What went wrong in words for the person at the terminal: printed as one line, without a stack. */
export class UserError extends Error {
  public constructor(message: string, public readonly exitCode: number = 1) {
    super(message);
    this.name = 'UserError';
  }
}
