import { initializeIcons, loadTheme } from '@fluentui/react';
import { ThemeProvider } from '@microsoft/sp-component-base';
import { DisplayMode, type ServiceScope } from '@microsoft/sp-core-library';
import type { PageConfig, RuntimeConfig } from '../../pages/PageConfig';
import type { Theme } from '../../pages/pageRequest';
import { readConfig } from '../page/config';
import { signIn } from './identity';
import { createPropertyStore } from './propertyStore';
import {
  BaseApplication, ClientSideWebPartManager, MinimalWebPartHost, WebPartFormFactor,
  type InternalThemeProvider, type InternalThemeProviderConstructor, type LoadedManifest, type WebPartManager
} from './runtimeInternals';
import { createTeamsSdk } from './teamsSdk';
import { applyTokens, spfxTheme } from './themes';
import { webPartDataOf } from './webPartData';

/**
 * The page's application. The runtime starts it as it starts SharePoint's own page application; it puts the solution's components on the page
 * through Microsoft's web part manager.
 */
export default class WorkbenchApplication extends BaseApplication {
  /** No suite navigation and no page chrome: the workbench brings its own. */
  public _getPageChromeProvider(): undefined {
    return undefined;
  }

  public async onLoad(): Promise<void> {
    const config = readConfig();
    const { runtime, person } = config;
    if (!runtime || !person) throw new Error('This page has no components.');
    const record = window.__workbench;
    record.timing.applicationLoaded = performance.now();
    signIn(person.upn, this.context.serviceScope, this.context.pageContext);
    initializeIcons(`${config.baseUrl}/_workbench/icons/`);
    const scope = this.startScope(config.theme);
    await placeComponents(scope, config, runtime);
    record.timing.allRendered = performance.now();
    record.ready = true;
    document.body.dataset.ready = 'true';
  }

  /** A child scope with a theme provider, as each section of a SharePoint page has. */
  private startScope(theme: Theme): ServiceScope {
    const scope = this.context.serviceScope.startNewChild();
    const Provider = ThemeProvider as unknown as InternalThemeProviderConstructor;
    const provider: InternalThemeProvider = new Provider(scope, applyTheme(theme));
    scope.provide(ThemeProvider.serviceKey, provider);
    scope.finish();
    window.__workbench.setTheme = (next) => provider._setTheme(applyTheme(next));
    return scope;
  }
}

function applyTheme(name: Theme): ReturnType<typeof spfxTheme> {
  const theme = spfxTheme(name);
  applyTokens(name, document.body);
  loadTheme(theme);
  document.documentElement.dataset.theme = name;
  return theme;
}

async function placeComponents(scope: ServiceScope, config: PageConfig, runtime: RuntimeConfig): Promise<void> {
  const content = document.getElementById('workbenchPageContent');
  if (!content) throw new Error('This page has no place for components.');
  const store = createPropertyStore(window.localStorage, config.page);
  const host = new MinimalWebPartHost(scope);
  host.getAdditionalContextProperties = () => ({ microsoftTeams: createTeamsSdk(config) });
  const manager = new ClientSideWebPartManager(host);
  const placed = runtime.components.map(({ id, instanceId }) => {
    const manifest = manager.getWebPartManifests(true).find((candidate) => candidate.id === id);
    if (!manifest) throw new Error(`The runtime does not know the component ${id}.`);
    return { manifest, instanceId };
  });
  host.setDirty = (instanceId) => {
    const component = placed.find((candidate) => candidate.instanceId === instanceId);
    const data = manager.serialize(instanceId).get(instanceId);
    if (component && data) store.write(component.manifest.alias, data.properties);
  };
  await Promise.all(placed.map(({ manifest, instanceId }) => {
    const properties = [runtime.defaultProperties, store.read(manifest.alias), runtime.urlProperties];
    return placeComponent(manager, manifest, instanceId, content, config, runtime, properties);
  }));
}

async function placeComponent(
  manager: WebPartManager, manifest: LoadedManifest, instanceId: string, content: HTMLElement, config: PageConfig, runtime: RuntimeConfig,
  properties: Record<string, unknown>[]
): Promise<void> {
  const frame = document.createElement('div');
  frame.className = 'workbench-component';
  frame.dataset.component = manifest.alias;
  const element = document.createElement('div');
  if (config.edit) frame.append(editBar(manager, manifest, instanceId));
  frame.append(element);
  content.append(frame);
  await manager.loadWebPart({
    domElement: element, instanceId, manifest, displayMode: config.edit ? DisplayMode.Edit : DisplayMode.Read, pageLayoutType: runtime.layout,
    webPartData: webPartDataOf(manifest, instanceId, { culture: config.culture, cardSize: runtime.cardSize, properties }),
    addedFromPersistedData: true, formFactor: runtime.layout === 'SingleWebPartAppPageLayout' ? WebPartFormFactor.FullSize : WebPartFormFactor.Standard
  });
  window.__workbench.timing.firstRender ??= performance.now();
}

/** What a SharePoint page in edit mode shows beside a web part: the way to its properties. */
function editBar(manager: WebPartManager, manifest: LoadedManifest, instanceId: string): HTMLElement {
  const bar = document.createElement('div');
  bar.className = 'workbench-edit-bar';
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'button';
  button.textContent = `Edit properties of ${manifest.preconfiguredEntries[0].title.default}`;
  button.addEventListener('click', () => manager.requestPropertyPaneAction(instanceId, 'Open'));
  bar.append(button);
  return bar;
}
