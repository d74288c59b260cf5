import { runInNewContext } from 'node:vm';
import { pseudo } from '../../tests/card/localisedStrings';
import type { Scene } from './Scene';

const hebrew = 'אבגדהוזחטיכלמנסעפצקרשת';

/** Text in letters of a script that runs from right to left, each for one of ours. Places to fill in stay as they are. */
const mirrored = (text: string): string => text.split(/(\{\w+\}|\|)/).map((part, index) => (index % 2 ? part : part.replace(/[a-z]/gi, (letter) => hebrew[(letter.toLowerCase().charCodeAt(0) - 97) % hebrew.length]))).join('');

/** The strings of a component as SharePoint loads them, each changed. */
function changed(module: string, change: (text: string) => string): string {
  let head = '';
  let made: Record<string, string> = {};
  runInNewContext(module, {
    define: (...parts: unknown[]) => {
      head = parts.slice(0, -1).map((part) => `${JSON.stringify(part)},`).join('');
      made = (parts[parts.length - 1] as () => Record<string, string>)();
    }
  });
  return `define(${head}function(){return ${JSON.stringify(Object.fromEntries(Object.entries(made).map(([key, text]) => [key, key === 'Language' ? text : change(text)])))}});`;
}

/** Hands out the English strings in a language that nobody speaks: longer (`qps-ploc`), or from right to left (`qps-plocm`). The product has no such files: they would be in everybody's package. */
export const madeUpLanguage = (culture: 'qps-ploc' | 'qps-plocm'): NonNullable<Scene['before']> => async ({ page }) => {
  await page.route(/(CommonStrings|MyGoalsAdaptiveCardExtensionStrings)_en-us_[^/]*\.js/, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: changed(await response.text(), culture === 'qps-ploc' ? pseudo : mirrored) });
  });
};
