import type { Scene } from './Scene';

const section = (title: string, scenes: readonly Scene[]): string => `## ${title}
| | |
|---|---|
${scenes.map(({ name, about }) => `| **${name}**<br>${about} | [<img src="${name}.png" alt="${about.replace(/"/g, '&quot;')}" width="900">](${name}.png) |`).join('\n')}
`;

/** The page on which all pictures of the card are seen. */
export function indexPage(scenes: readonly Scene[]): string {
  const of = (shows: Scene['shows']): Scene[] => scenes.filter((scene) => scene.shows === shows);
  return `# The card My goals in pictures
Every state of the card and of its quick views, on the phone and at a desk, light and dark, taken from the running product by \`npm run screenshots\`. Quick views are drawn as high
as what they say, so that nothing of them is hidden. The people and their goals are made up.

${section('The card on the dashboard', of('card'))}
${section('Quick views', of('quick-view'))}
${section('The settings of the card', of('settings'))}`;
}
