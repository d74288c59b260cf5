import * as cardStrings from 'MyGoalsAdaptiveCardExtensionStrings';

/**
 * All strings, for what is opened from the card: the card's own are there from the start, the others once `loadStrings` is through. So read them when something is shown, not when
 * a module is loaded.
 */
export const strings = { ...cardStrings } as typeof cardStrings & IMyGoalsOpenedStrings;

/** Loads the strings that the card itself does not say, in the language of those that it says. Once they are there, this costs nothing. */
export async function loadStrings(): Promise<void> {
  const loaded = await (import(/* webpackChunkName: 'my-goals-strings-[request]' */ `./loc/${cardStrings.Locale}.js`) as Promise<{ default: IMyGoalsOpenedStrings }>);
  Object.assign(strings, loaded.default);
}
