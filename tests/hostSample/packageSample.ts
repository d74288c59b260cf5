import * as fs from 'node:fs';
import * as path from 'node:path';
import { buildAmd } from '../../workbench/host/bundles/buildAmd';
import { readRuntimeManifests } from '../../workbench/host/manifests/readRuntimeManifests';

const RUNTIME = ['@microsoft/*', 'react', 'react-dom'];

/** A component to package; `file` is its source, from the repository's root. */
export interface SampleComponent { id: string; alias: string; file: string; manifest: object }

const COMPONENTS: readonly SampleComponent[] = [
  {
    id: '22222222-2222-4222-8222-222222222222', alias: 'SampleCard', file: 'tests/hostSample/SampleCard.ts',
    manifest: {
      componentType: 'AdaptiveCardExtension', supportedHosts: ['Dashboard'],
      preconfiguredEntries: [{ title: { default: 'Sample card' }, description: { default: '' }, cardSize: 'Large', officeFabricIconFontName: 'SharePointLogo', properties: { title: 'Sample' } }]
    }
  },
  {
    id: '11111111-1111-4111-8111-111111111111', alias: 'SampleWebPart', file: 'tests/hostSample/SampleWebPart.ts',
    manifest: {
      componentType: 'WebPart', loadLegacyFabricCss: false, supportedHosts: ['SharePointWebPart'], supportsThemeVariants: true,
      preconfiguredEntries: [{ title: { default: 'Sample' }, description: { default: '' }, properties: { title: 'From the manifest', on: true } }]
    }
  }
];

/** Packages the sample components as `npm run build` packages the product: `<folder>/manifests` and `<folder>/assets`. */
export async function packageSample(root: string, folder: string, sample: readonly SampleComponent[] = COMPONENTS): Promise<void> {
  const components = new Map(readRuntimeManifests(root, '').map(({ name, manifest }) => [name, { type: 'component', id: manifest.id, version: manifest.version }]));
  fs.mkdirSync(path.join(folder, 'manifests'), { recursive: true });
  fs.mkdirSync(path.join(folder, 'assets'), { recursive: true });
  for (const { id, alias, file, manifest } of sample) {
    const { code, dependencies } = await buildAmd({ moduleName: `${id}_0.1.0`, entry: { file: path.join(root, file) }, root, external: RUNTIME });
    fs.writeFileSync(path.join(folder, 'assets', `${alias}.js`), code);
    const scriptResources = { [alias]: { type: 'path', path: `${alias}.js` }, ...Object.fromEntries(dependencies.map((name) => [name, components.get(name)])) };
    const loaderConfig = { internalModuleBaseUrls: ['<!-- PATH TO CDN -->'], entryModuleId: alias, scriptResources };
    fs.writeFileSync(path.join(folder, 'manifests', `${id}.manifest.json`), JSON.stringify({ id, alias, version: '0.1.0', manifestVersion: 2, ...manifest, loaderConfig }));
  }
}
