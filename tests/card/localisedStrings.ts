import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import type { Plugin } from 'esbuild';

const root = path.resolve(__dirname, '..', '..');
const folders: Readonly<Record<string, string>> = { CommonStrings: 'src/loc/strings', MyGoalsAdaptiveCardExtensionStrings: 'src/adaptiveCardExtensions/myGoals/loc' };

/** Text as in a language that nobody speaks: a third longer, with accents on every letter. Places to fill in stay as they are. */
export function pseudo(text: string): string {
  const accents: Readonly<Record<string, string>> = { a: 'á', e: 'ē', i: 'ï', o: 'ø', u: 'ü', c: 'ç', n: 'ñ', s: 'š', y: 'ÿ', A: 'Å', E: 'É', I: 'Î', O: 'Ö', U: 'Û', C: 'Ç', N: 'Ñ', S: 'Š' };
  const changed = text.split(/(\{\w+\}|\|)/).map((part, index) => (index % 2 ? part : part.replace(/[a-zA-Z]/g, (letter) => accents[letter] ?? letter))).join('');
  return changed.split('|').map((form) => `[${form} ${'~'.repeat(Math.ceil(form.length / 3))}]`).join('|');
}

function moduleOf(name: string, language: string): string {
  const file = path.join(root, folders[name], `${language === 'qps-ploc' ? 'en-us' : language}.js`);
  const made = language === 'qps-ploc' ? `const pseudo = ${pseudo.toString()};\nmodule.exports = Object.fromEntries(Object.entries(make()).map(([key, text]) => [key, key === 'Language' ? text : pseudo(text)]));` : 'module.exports = make();';
  return `const define = (names, make) => { ${made} };\n${readFileSync(file, 'utf8')}`;
}

/** Lets esbuild find the strings of one language, which SharePoint hands out as AMD modules of their own. `language`: the name of a file of strings, or `qps-ploc`, which is made from the English ones. */
export function localisedStrings(language: string): Plugin {
  return {
    name: 'localised-strings',
    setup(build) {
      build.onResolve({ filter: /^(CommonStrings|MyGoalsAdaptiveCardExtensionStrings)$/ }, ({ path: name }) => ({ path: name, namespace: 'strings' }));
      build.onLoad({ filter: /.*/, namespace: 'strings' }, ({ path: name }) => ({
        contents: moduleOf(name, language)
      }));
    }
  };
}
