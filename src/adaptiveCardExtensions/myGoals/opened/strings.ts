import * as cardStrings from 'MyGoalsAdaptiveCardExtensionStrings';

/**
 * All strings, for what is opened from the card: the card's own are there from the start, the others once `loadStrings` is through. So read them when something is shown, not when
 * a module is loaded.
 */
export const strings = { ...cardStrings } as typeof cardStrings & IMyGoalsOpenedStrings;

type Loaded = Promise<{ default: IMyGoalsOpenedStrings }>;

/** By the language that a file of the card's own strings says it is in. Named one by one: a name put together at run time costs the card a table of all files. */
const languages: Readonly<Record<string, () => Loaded>> = {
  'en-us': () => import(/* webpackChunkName: 'my-goals-en' */ './loc/en-us.js'),
  'de-de': () => import(/* webpackChunkName: 'my-goals-de' */ './loc/de-de.js'),
  'qps-ploc': () => import(/* webpackChunkName: 'my-goals-qps' */ './loc/qps-ploc.js'),
  'qps-plocm': () => import(/* webpackChunkName: 'my-goals-qpsm' */ './loc/qps-plocm.js')
};

/** Loads the strings that the card itself does not say, in the language of those that it says. Once they are there, this costs nothing. */
export async function loadStrings(): Promise<void> {
  Object.assign(strings, (await languages[cardStrings.Locale]()).default);
}
