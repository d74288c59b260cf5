import * as path from 'node:path';
import { APPLICATION, type AmdBundle } from '../bundles/buildBundles';
import type { ComponentManifest } from './ComponentManifest';
import { composeManifests, missingComponents } from './composeManifests';
import { readRuntimeManifests } from './readRuntimeManifests';

const library = (id: string, dependencies: Record<string, string> = {}): ComponentManifest => ({
  id, alias: `alias-${id}`, version: '1.0.0', manifestVersion: 2, componentType: 'Library',
  loaderConfig: {
    internalModuleBaseUrls: ['/'], entryModuleId: id,
    scriptResources: Object.fromEntries(Object.entries(dependencies).map(([name, other]) => [name, { type: 'component', id: other, version: '1.0.0' }]))
  }
});
const application: AmdBundle = { ...APPLICATION, file: 'application.js', dependencies: ['runtime'] };

describe('the manifests of a page', () => {
  it('begin with the application, which depends on the runtime by its component id', () => {
    const other: AmdBundle = { id: 'o', version: '1.0.0', name: 'other', file: 'other.js', dependencies: [] };
    const [first] = composeManifests([{ name: 'runtime', manifest: library('r') }], [other, application], [], 'http://x/');
    expect(first).toMatchObject({
      id: APPLICATION.id, componentType: 'Application',
      loaderConfig: { internalModuleBaseUrls: ['http://x/'], scriptResources: { runtime: { type: 'component', id: 'r' } } }
    });
  });

  it('are refused when a component of the solution needs one that is not there', () => {
    const needy = library('s', { '@vendor/lost': 'lost-id' });
    expect(missingComponents([needy])).toEqual(['@vendor/lost (lost-id), needed by alias-s']);
    expect(() => composeManifests([], [], [needy], '')).toThrow('@vendor/lost');
  });

  it('are refused when the workbench imports what is no component', () => {
    expect(() => composeManifests([], [application], [], '')).toThrow('runtime, which is no component');
  });
});

describe('the manifests of the SPFx packages', () => {
  const runtime = readRuntimeManifests(path.resolve(__dirname, '../../..'), 'http://host/runtime/');
  const resource = (name: string): unknown => Object.values(runtime.find((component) => component.name === name)?.manifest.loaderConfig.scriptResources ?? {})[0];

  it('are served from this host', () => {
    expect(runtime.length).toBeGreaterThan(20);
    for (const { manifest } of runtime) expect(manifest.loaderConfig.internalModuleBaseUrls).toEqual(['http://host/runtime/']);
  });

  it('speak English where the packages have no texts', () => {
    expect(resource('@microsoft/sp-property-pane')).toMatchObject({ paths: { default: { path: expect.stringContaining('_en-us_') } }, defaultPath: { path: expect.stringContaining('_en-us_') } });
  });

  it('include what lies only in the boot file', () => {
    expect(runtime.map(({ name }) => name)).toEqual(expect.arrayContaining(['tslib', '@microsoft/load-themed-styles']));
  });
});
