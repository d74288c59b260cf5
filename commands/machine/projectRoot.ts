import * as path from 'node:path';

/** The folder of package.json. Commands run as bundles in temp/commands, two folders below it; `process.cwd()` is where npm started them. */
export const projectRoot: string = path.resolve(__dirname, '..', '..');
