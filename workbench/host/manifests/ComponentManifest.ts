/** A script of a component: a file, a file per language, or another component. Only what the workbench reads is typed. */
export type ScriptResource =
  | { type: 'path'; path: string | ScriptFile }
  | { type: 'localizedPath'; paths: Record<string, string | ScriptFile>; defaultPath?: string | ScriptFile }
  | { type: 'component'; id: string; version: string; failoverPath?: string };

export interface ScriptFile { path: string; integrity?: string }

/** An SPFx component manifest as the packages and `release/manifests` hold it. What is not named here is passed on untouched. */
export interface ComponentManifest {
  id: string;
  alias: string;
  version: string;
  manifestVersion: number;
  componentType: string;
  rootComponentId?: string;
  isInternal?: boolean;
  supportedHosts?: string[];
  preconfiguredEntries?: { title: Record<string, string> }[];
  loaderConfig: {
    internalModuleBaseUrls: string[];
    entryModuleId: string;
    scriptResources: Record<string, ScriptResource>;
  };
}
