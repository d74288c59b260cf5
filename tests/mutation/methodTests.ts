import { readdirSync } from 'node:fs';
import * as path from 'node:path';

/*
 * The unit tests of the method as one, for mutation testing: they are loaded anew for each of some 4,400 changes, and one module with one environment loads
 * in a third of the time. Without the thousands of random organisations, which would be run anew each time too.
 */
const folder = path.resolve(__dirname, '../../src/okr');
const isMeant = (file: string): boolean => /\.test\.ts$/.test(file) && !/(properties|(fold|explain)\.property)\.test\.ts$/.test(file);

for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(isMeant).sort()) describe(file, () => void require(path.join(folder, file)));
