import { join } from 'node:path';

/** Where the strings of each module are, one file for each language. */
export const stringFolders = (root: string): Readonly<Record<string, string>> => ({
  CommonStrings: join(root, 'src', 'loc', 'strings'),
  MyGoalsAdaptiveCardExtensionStrings: join(root, 'src', 'adaptiveCardExtensions', 'myGoals', 'loc'),
  MyGoalsOpenedStrings: join(root, 'src', 'adaptiveCardExtensions', 'myGoals', 'opened', 'loc'),
  AlignmentWebPartStrings: join(root, 'src', 'webparts', 'alignment', 'loc')
});
