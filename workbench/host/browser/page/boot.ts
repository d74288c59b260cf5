import { readConfig } from './config';

/** The loader that Microsoft's boot file leaves behind as a global. */
interface SpModuleLoader {
  _isTelemetryDisabled: boolean;
  start(options: { clientSideApplicationId: string; buildNumber: string; manifests: unknown[]; spPageContextInfo: unknown }, onFailure: (error: unknown) => void): Promise<unknown>;
}

declare global {
  interface Window {
    spModuleLoader: SpModuleLoader;
    // Declared by Fluent in the same way.
    FabricConfig?: { fontBaseUrl?: string; iconBaseUrl?: string };
    moduleLoaderPromise: Promise<unknown>;
  }
}

const { runtime, baseUrl } = readConfig();
if (runtime) {
  window.FabricConfig = { fontBaseUrl: '', iconBaseUrl: `${baseUrl}/_workbench/icons/` };
  window.spModuleLoader._isTelemetryDisabled = true;
  // Microsoft's own code waits for this promise under this name.
  window.moduleLoaderPromise = window.spModuleLoader.start({
    clientSideApplicationId: runtime.applicationId, buildNumber: 'workbench', manifests: runtime.manifests, spPageContextInfo: runtime.pageContext
  }, (error) => console.error('The SPFx runtime did not start.', error));
  window.moduleLoaderPromise.catch((error) => console.error('The SPFx runtime did not start.', error));
}
