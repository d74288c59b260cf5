import { UserError } from './UserError';

/**
 * The whole number that an option was given, in digits.
 * @param most without one as large as whole numbers are exact (2^53 − 1)
 * @throws UserError (exit code 2) that names the option, and says how the command is used
 */
export function wholeNumber(name: string, text: string, { least, most, usage }: { least: number; most?: number; usage: string }): number {
  const value = Number(text);
  if (!/^\d+$/.test(text) || value < least || value > (most ?? Number.MAX_SAFE_INTEGER)) {
    throw new UserError(`--${name} takes a whole number from ${least}${most === undefined ? '' : ` to ${most}`}, not "${text}". ${usage}`, 2);
  }
  return value;
}
