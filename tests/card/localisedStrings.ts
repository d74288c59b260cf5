import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import type { Plugin } from 'esbuild';

const root = path.resolve(__dirname, '..', '..');
const folders: Readonly<Record<string, string>> = { CommonStrings: 'src/loc/strings', MyGoalsAdaptiveCardExtensionStrings: 'src/adaptiveCardExtensions/myGoals/loc' };

/** Lets esbuild find the strings of one language, which SharePoint hands out as AMD modules of their own. */
export function localisedStrings(language: string): Plugin {
  return {
    name: 'localised-strings',
    setup(build) {
      build.onResolve({ filter: /^(CommonStrings|MyGoalsAdaptiveCardExtensionStrings)$/ }, ({ path: name }) => ({ path: name, namespace: 'strings' }));
      build.onLoad({ filter: /.*/, namespace: 'strings' }, ({ path: name }) => ({
        contents: `const define = (names, make) => { module.exports = make(); };\n${readFileSync(path.join(root, folders[name], `${language}.js`), 'utf8')}`
      }));
    }
  };
}
