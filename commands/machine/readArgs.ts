import { parseArgs, type ParseArgsConfig } from 'node:util';
import { UserError } from './UserError';

/**
 * `parseArgs`, for the person at the terminal.
 * @throws UserError (exit code 2) that names the wrong argument and says how the command is used
 */
export function readArgs<Config extends ParseArgsConfig>(config: Config, usage: string): ReturnType<typeof parseArgs<Config>> {
  try {
    return parseArgs(config);
  } catch (error) {
    // The rest of Node's message is about arguments that begin with a dash on purpose: nobody has any.
    const [what] = (error as Error).message.split(/\. |\.?\n/);
    throw new UserError(`${what.replace(/\.?$/, '.')} ${usage}`, 2);
  }
}
