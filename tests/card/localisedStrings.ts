import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import type { Plugin } from 'esbuild';
import { stringFolders } from '../../commands/strings/stringFolders';

const folders = stringFolders(path.resolve(__dirname, '..', '..'));

/** Lets esbuild find the strings of one language, which SharePoint hands out as AMD modules of their own. `language`: the name of a file of strings. */
export function localisedStrings(language: string): Plugin {
  return {
    name: 'localised-strings',
    setup(build) {
      build.onResolve({ filter: /^(CommonStrings|MyGoalsAdaptiveCardExtensionStrings)$/ }, ({ path: name }) => ({ path: name, namespace: 'strings' }));
      const moduleOf = (file: string): { contents: string } => ({ contents: `const define = (names, make) => { module.exports = make(); };\n${readFileSync(file, 'utf8')}` });
      build.onLoad({ filter: /.*/, namespace: 'strings' }, ({ path: name }) => moduleOf(path.join(folders[name], `${language}.js`)));
      build.onLoad({ filter: /[\\/]opened[\\/]loc[\\/][a-z-]+\.js$/ }, ({ path: file }) => moduleOf(file));
    }
  };
}
