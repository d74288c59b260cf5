import { cardScenes } from './cardScenes';
import { quickViewScenes } from './quickViewScenes';
import { settingsScenes } from './settingsScenes';
import type { Scene } from './Scene';

/** All that there are pictures of, in the order of the page that lists them. */
export const scenes: readonly Scene[] = [...cardScenes, ...quickViewScenes, ...settingsScenes];
