import { readArgs } from '../machine/readArgs';
import { wholeNumber } from '../machine/wholeNumber';

export interface StartOptions {
  /** 0 = any free one. */
  port: number;
  open: boolean;
  /** A file (Viva Goals export or OKR JSON) to fill the lists with; null = the made-up company. */
  data: string | null;
  /** Size of the made-up company: below 40 it could not have its departments. */
  people: number;
  /** Throw away what is stored and fill again. */
  fresh: boolean;
  /** Where the local tenant's databases live; null = workbench/data. */
  store: string | null;
}

export const startUsage = 'Usage: npm start -- [--port N] [--no-open] [--data FILE] [--people N] [--fresh] [--store FOLDER]';

/** @throws UserError (exit code 2) that names the wrong argument */
export function parseStartOptions(args: readonly string[]): StartOptions {
  const { values } = readArgs({
    args: [...args],
    options: {
      port: { type: 'string', default: '4400' },
      'no-open': { type: 'boolean', default: false },
      data: { type: 'string' },
      people: { type: 'string', default: '300' },
      fresh: { type: 'boolean', default: false },
      store: { type: 'string' }
    }
  }, startUsage);
  return {
    port: wholeNumber('port', values.port, { least: 0, most: 65535, usage: startUsage }),
    open: !values['no-open'],
    data: values.data ?? null,
    people: wholeNumber('people', values.people, { least: 40, most: 50000, usage: startUsage }),
    fresh: values.fresh,
    store: values.store ?? null
  };
}
