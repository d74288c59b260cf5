import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pseudoLanguages, pseudoStrings } from '../../commands/strings/pseudoStrings';
import { readStrings } from '../../commands/strings/readStrings';
import { stringFolders } from '../../commands/strings/stringFolders';

const src = join(__dirname, '..', '..', 'src');
const folders = Object.values(stringFolders(join(src, '..')));

const names = (text: string): string[] => [...new Set([...text.matchAll(/\{\w+\}/g)].map((match) => match[0]))].sort();

/** All of the product's code, in one text. */
function code(folder: string): string {
  return readdirSync(folder, { withFileTypes: true }).map((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return code(path);
    return /\.tsx?$/.test(entry.name) && !/\.(test|d)\.tsx?$/.test(entry.name) ? readFileSync(path, 'utf8') : '';
  }).join('\n');
}

const product = code(src);

describe.each(folders)('%s', (folder) => {
  const english = readStrings(join(folder, 'en-us.js'));
  const others = readdirSync(folder).filter((file) => file.endsWith('.js') && file !== 'en-us.js');

  it('is in German and in both pseudo-languages', () => {
    expect(others.sort()).toEqual(['de-de.js', 'qps-ploc.js', 'qps-plocm.js']);
  });

  it.each(others)('%s has every string, no more, with the same places to fill in and as many forms', (file) => {
    const translated = readStrings(join(folder, file));
    expect(Object.keys(translated).sort()).toEqual(Object.keys(english).sort());
    for (const key of Object.keys(english)) expect([key, names(translated[key]), translated[key].split('|').length]).toEqual([key, names(english[key]), english[key].split('|').length]);
  });

  it.each(pseudoLanguages)('%s is made from the English strings as they are now (npm run strings)', (language) => {
    expect(readFileSync(join(folder, `${language}.js`), 'utf8') === pseudoStrings(english, language)).toBe(true);
  });

  it('declares the strings that it has, and has none that nothing shows', () => {
    const declared = [...readFileSync(join(folder, 'mystrings.d.ts'), 'utf8').matchAll(/^ {2}(\w+): string;/gm)].map((match) => match[1]);
    expect(declared.sort()).toEqual(Object.keys(english).sort());
    expect(Object.keys(english).filter((key) => !new RegExp(`[.'"]${key}\\b`).test(product))).toEqual([]);
  });

  it('says nothing in words that only its makers know', () => {
    const kept = ['fold', 'snapshot', 'alignment edge', 'cadence', 'pace', 'roll-up', 'digest', 'throttled', 'ETag', 'GUID'];
    for (const [key, text] of Object.entries(english)) for (const word of kept) expect([key, new RegExp(`\\b${word}`, 'i').test(text)]).toEqual([key, false]);
  });
});

const inLanguage = (language: string): Record<string, string>[] => folders.map((folder) => readStrings(join(folder, `${language}.js`)));

it('one thing has one name: how sure somebody is', () => {
  // To speak with confidence is the goal of an example.
  const others = (language: string, word: RegExp): string[] => inLanguage(language).flatMap((strings) => Object.entries(strings).filter(([key, text]) => key !== 'Sample1Goal' && word.test(text)).map(([key]) => key));
  expect(others('en-us', /confiden/i)).toEqual([]);
  expect(others('de-de', /zuversicht/i)).toEqual([]);
});

it.each(['en-us', 'de-de'])('what a status says, and what the settings say of the site, is told in the same words by the card and the page (%s)', (language) => {
  const told = inLanguage(language).map((strings) => Object.entries(strings).filter(([key]) => /^(Means\w+|Site[A-Z]\w+|NoTarget)$/.test(key))).filter((entries) => entries.length > 0);
  expect(told).toHaveLength(2);
  expect(told[0]).toHaveLength(13);
  expect(told[1].sort()).toEqual(told[0].sort());
});
