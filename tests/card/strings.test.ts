import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '..', '..', 'src');
const folders = ['loc/strings', 'adaptiveCardExtensions/myGoals/loc', 'webparts/alignment/loc'].map((folder) => join(root, folder));

function strings(file: string): Record<string, string> {
  let made: Record<string, string> = {};
  const define = (_dependencies: string[], factory: () => Record<string, string>): void => { made = factory(); };
  new Function('define', readFileSync(file, 'utf8'))(define);
  return made;
}

const names = (text: string): string[] => [...new Set([...text.matchAll(/\{\w+\}/g)].map((match) => match[0]))].sort();

describe.each(folders)('%s', (folder) => {
  const english = strings(join(folder, 'en-us.js'));
  const others = readdirSync(folder).filter((file) => file.endsWith('.js') && file !== 'en-us.js');

  it.each(others)('%s has every string, no more, with the same places to fill in', (file) => {
    const translated = strings(join(folder, file));
    expect(Object.keys(translated).sort()).toEqual(Object.keys(english).sort());
    for (const key of Object.keys(english)) expect([key, names(translated[key])]).toEqual([key, names(english[key])]);
  });

  it('declares the strings that it has', () => {
    const declared = [...readFileSync(join(folder, 'mystrings.d.ts'), 'utf8').matchAll(/^ {2}(\w+): string;/gm)].map((match) => match[1]);
    expect(declared.sort()).toEqual(Object.keys(english).sort());
  });
});
