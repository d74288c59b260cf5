/** Languages that nobody speaks, by which a page shows whether its texts have room, come from the strings, and may run from right to left. */
export const pseudoLanguages = ['qps-ploc', 'qps-plocm'] as const;
export type PseudoLanguage = (typeof pseudoLanguages)[number];

const accents: Readonly<Record<string, string>> = { a: 'á', e: 'ē', i: 'ï', o: 'ø', u: 'ü', c: 'ç', n: 'ñ', s: 'š', y: 'ÿ', A: 'Å', E: 'É', I: 'Î', O: 'Ö', U: 'Û', C: 'Ç', N: 'Ñ', S: 'Š' };
/** Makes the brackets around a text stand as around one that is written from right to left. */
const rightToLeftMark = '\u200f';

/** A third longer, with an accent on every letter that may have one. Places to fill in, and the bars between forms, stay as they are. */
function pseudoText(text: string, mark: string): string {
  const changed = text.split(/(\{\w+\}|\|)/).map((part, index) => (index % 2 ? part : part.replace(/[a-zA-Z]/g, (letter) => accents[letter] ?? letter))).join('');
  return changed.split('|').map((form) => `${mark}[${form} ${'~'.repeat(Math.ceil(form.length / 3))}]${mark}`).join('|');
}

/** The English strings in a pseudo-language, as a file of strings. `Language`, which decides plural forms, stays English; `Locale` is the file's own name. */
export function pseudoStrings(english: Readonly<Record<string, string>>, language: PseudoLanguage): string {
  const mark = language === 'qps-plocm' ? rightToLeftMark : '';
  const lines = Object.entries(english).map(([key, text]) => `    ${key}: ${JSON.stringify(key === 'Language' ? text : key === 'Locale' ? language : pseudoText(text, mark)).replace(/\u200f/g, '\\u200f')}`);
  return `// Made from en-us.js by "npm run strings". Not for editing.\ndefine([], function () {\n  return {\n${lines.join(',\n')}\n  };\n});\n`;
}
