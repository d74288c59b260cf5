import type { LoadedManifest, WebPartData } from './runtimeInternals';

/** The name in the page's language, else in any language. */
function localised(texts: Record<string, string> | undefined, culture: string): string {
  if (!texts) return '';
  const key = Object.keys(texts).find((name) => name.toLowerCase() === culture.toLowerCase());
  return (key ? texts[key] : texts.default) ?? '';
}

export interface DataOptions {
  culture: string;
  cardSize: 'Medium' | 'Large' | null;
  /** Later ones win. */
  properties: readonly Record<string, unknown>[];
}

/**
 * What a page would have stored about a component: the manifest's first entry, with the page's properties over it. An Adaptive Card Extension's own
 * data lies inside the data of the web part that carries it.
 */
export function webPartDataOf(manifest: LoadedManifest, instanceId: string, options: DataOptions): WebPartData {
  const entry = manifest.preconfiguredEntries[0];
  const common = {
    id: manifest.id, instanceId, title: localised(entry.title, options.culture), description: localised(entry.description, options.culture),
    dataVersion: '1.0', properties: Object.assign({}, entry.properties, ...options.properties) as Record<string, unknown>
  };
  if (manifest.componentType !== 'AdaptiveCardExtension') return common;
  const aceData = {
    ...common, iconProperty: entry.iconImageUrl ?? entry.officeFabricIconFontName, cardSize: options.cardSize ?? entry.cardSize ?? 'Medium'
  };
  return { ...common, properties: { aceData } };
}
