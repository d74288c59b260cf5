/** The server answered, and the answer is an error. `code` is SharePoint's number (an HRESULT), or null where the body had none. */
export class ServerError extends Error {
  public constructor(public readonly status: number, public readonly code: number | null, message: string, public readonly path: string) {
    super(message);
    this.name = 'ServerError';
  }
}

/** No answer came: the network is gone, or it took too long. Whether the server did what was asked is unknown. */
export class NoAnswerError extends Error {
  public constructor(message: string, public readonly path: string) {
    super(message);
    this.name = 'NoAnswerError';
  }
}

/** SharePoint's numbers for what the lists react to. */
export const serverCodes = {
  digestInvalid: [-2130575251, -2130575252],
  itemMissing: -2130575338,
  duplicate: -2130575169,
  threshold: -2147024860,
  accessDenied: -2147024891
} as const;

interface ErrorBody {
  code?: string;
  message?: { value?: string } | string;
}

/** Reads what SharePoint says in an error's body: JSON in one of two shapes, HTML from a proxy, or nothing. */
export const serverErrorOf = (status: number, body: string, path: string): ServerError => {
  let found: ErrorBody | undefined;
  try {
    const parsed = JSON.parse(body) as { 'odata.error'?: ErrorBody; error?: ErrorBody };
    found = parsed['odata.error'] ?? parsed.error;
  } catch {
    found = undefined; // HTML or nothing: the status has to do.
  }
  const number = /^-?\d+/.exec(found?.code ?? '');
  const text = typeof found?.message === 'string' ? found.message : found?.message?.value;
  return new ServerError(status, number ? Number(number[0]) : null, text ?? `The server answered ${status}.`, path);
};

/** Asked the way a caller reacts to it. */
export const isDuplicate = (error: unknown): boolean => error instanceof ServerError && error.code === serverCodes.duplicate;
export const isMissing = (error: unknown): boolean => error instanceof ServerError && error.status === 404;
/** A column that is asked for is not there: set-up stopped half way, or somebody deleted it. */
export const isColumnMissing = (error: unknown): boolean => error instanceof ServerError && error.status === 400;
export const isDenied = (error: unknown): boolean => error instanceof ServerError && (error.status === 403 || error.status === 401);
export const isConflict = (error: unknown): boolean => error instanceof ServerError && error.status === 412;
export const isThreshold = (error: unknown): boolean => error instanceof ServerError && error.code === serverCodes.threshold;
/** What was asked may have been done all the same: only looking tells. */
export const isAmbiguous = (error: unknown): boolean => error instanceof NoAnswerError || (error instanceof ServerError && error.status >= 500 && error.code !== serverCodes.duplicate && error.code !== serverCodes.threshold);
export const isDigestInvalid = (error: unknown): boolean =>
  error instanceof ServerError && error.status === 403 && error.code !== null && (serverCodes.digestInvalid as readonly number[]).includes(error.code);
