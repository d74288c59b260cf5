import { webPartDataOf } from './webPartData';
import type { LoadedManifest } from './runtimeInternals';

const manifest = (componentType: string): LoadedManifest => ({
  id: 'id', alias: 'Sample', componentType,
  preconfiguredEntries: [{ title: { default: 'Goals', 'de-de': 'Ziele' }, properties: { title: '', siteUrl: '' }, cardSize: 'Medium', officeFabricIconFontName: 'Org' }]
});
const options = { culture: 'de-DE', cardSize: null, properties: [{ siteUrl: 'page' }, { title: 'pane' }, { siteUrl: 'address' }] };

describe('what a page has stored about a component', () => {
  it('is the manifest\'s entry in the page\'s language, and the last one who sets a property wins', () => {
    expect(webPartDataOf(manifest('WebPart'), 'instance', options)).toMatchObject({ id: 'id', instanceId: 'instance', title: 'Ziele', properties: { title: 'pane', siteUrl: 'address' } });
  });

  it('falls back to the default language', () => {
    expect(webPartDataOf(manifest('WebPart'), 'i', { ...options, culture: 'fr-FR' }).title).toBe('Goals');
  });

  it('carries a card\'s own data inside', () => {
    const card = manifest('AdaptiveCardExtension');
    expect(webPartDataOf(card, 'i', options).properties).toMatchObject({ aceData: { iconProperty: 'Org', cardSize: 'Medium', properties: { title: 'pane' } } });
    expect(webPartDataOf(card, 'i', { ...options, cardSize: 'Large' }).properties).toMatchObject({ aceData: { cardSize: 'Large' } });
  });

  it('leaves the manifest as it is', () => {
    const original = manifest('WebPart');
    webPartDataOf(original, 'i', options);
    expect(original).toEqual(manifest('WebPart'));
  });
});
