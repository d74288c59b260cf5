import { ACE_WEB_PART, APPLICATION, type AmdBundle } from '../bundles/buildBundles';
import type { ComponentManifest, ScriptResource } from './ComponentManifest';
import type { RuntimeComponent } from './readRuntimeManifests';

/** What sets the manifests of our own modules apart from a plain library. */
const KIND_OF: Readonly<Record<string, Partial<ComponentManifest>>> = {
  [APPLICATION.id]: { componentType: 'Application' },
  [ACE_WEB_PART.id]: { componentType: 'WebPart', isInternal: true, preconfiguredEntries: [{ title: { default: 'Card' } }] }
};

/**
 * Every manifest that the page hands to the SPFx loader: our application first, then the runtime's, our modules' and the solution's.
 * @param bundleUrl where our modules are served; ends with a slash
 * @throws where a component needs one that nobody provides: the runtime would ask a server for it in the middle of a page
 */
export function composeManifests(
  runtime: readonly RuntimeComponent[], bundles: readonly AmdBundle[], solution: readonly ComponentManifest[], bundleUrl: string
): ComponentManifest[] {
  const byName = new Map<string, ScriptResource>();
  for (const { name, manifest } of runtime) byName.set(name, { type: 'component', id: manifest.id, version: manifest.version });
  for (const { name, id, version } of bundles) byName.set(name, { type: 'component', id, version });

  const ours = bundles.map(({ id, version, name, file, dependencies }): ComponentManifest => {
    const resources = dependencies.map((dependency): [string, ScriptResource] => {
      const component = byName.get(dependency);
      if (!component) throw new Error(`${name} imports ${dependency}, which is no component of the SPFx runtime.`);
      return [dependency, component];
    });
    return {
      manifestVersion: 2, id, alias: name, version, componentType: 'Library', ...KIND_OF[id],
      loaderConfig: {
        internalModuleBaseUrls: [bundleUrl], entryModuleId: name,
        scriptResources: { [name]: { type: 'path', path: file }, ...Object.fromEntries(resources) }
      }
    };
  });
  ours.sort((a, b) => Number(b.id === APPLICATION.id) - Number(a.id === APPLICATION.id));
  const all = [...ours, ...runtime.map(({ manifest }) => manifest), ...solution];
  const missing = missingComponents(all);
  if (missing.length > 0) throw new Error(`The SPFx runtime here lacks ${missing.join('; ')}.`);
  return all;
}

/** Each component that some manifest depends on and none provides, as "name (id), needed by alias". */
export function missingComponents(manifests: readonly ComponentManifest[]): string[] {
  const provided = new Set(manifests.map(({ id }) => id));
  return manifests.flatMap(({ alias, loaderConfig }) => Object.entries(loaderConfig.scriptResources)
    .flatMap(([name, resource]) => (resource.type === 'component' && !provided.has(resource.id) ? [`${name} (${resource.id}), needed by ${alias}`] : [])));
}
