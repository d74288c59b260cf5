import { readFileSync } from 'node:fs';

/** The strings in one file of one language, which is an AMD module. */
export function readStrings(file: string): Record<string, string> {
  let made: Record<string, string> = {};
  const define = (_dependencies: string[], factory: () => Record<string, string>): void => { made = factory(); };
  new Function('define', readFileSync(file, 'utf8'))(define);
  return made;
}
