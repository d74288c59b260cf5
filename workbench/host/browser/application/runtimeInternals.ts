import * as applicationBase from '@microsoft/sp-application-base';
import * as httpBase from '@microsoft/sp-http-base';
import * as webPartBase from '@microsoft/sp-webpart-base';
import type { ThemeProvider, IReadonlyTheme } from '@microsoft/sp-component-base';
import type { DisplayMode, ServiceKey, ServiceScope } from '@microsoft/sp-core-library';
import type { PageContext } from '@microsoft/sp-page-context';

/*
 * What the runtime exports for Microsoft's own pages and leaves out of its typings. All of it is tied to version 1.23.2 exactly; it is declared
 * here once, as far as it is used.
 */

/** Data of a web part as a page stores it. */
export interface WebPartData {
  id: string;
  instanceId: string;
  title: string;
  description?: string;
  dataVersion?: string;
  properties: Record<string, unknown>;
}

export interface ComponentEntry {
  title: Record<string, string>;
  description?: Record<string, string>;
  properties?: Record<string, unknown>;
  officeFabricIconFontName?: string;
  iconImageUrl?: string;
  cardSize?: 'Medium' | 'Large';
}

export interface LoadedManifest {
  id: string;
  alias: string;
  componentType: string;
  preconfiguredEntries: ComponentEntry[];
}

export interface LoadContext {
  domElement: HTMLElement;
  instanceId: string;
  manifest: LoadedManifest;
  displayMode: DisplayMode;
  pageLayoutType: string;
  webPartData: WebPartData;
  addedFromPersistedData: boolean;
  formFactor: unknown;
}

export interface WebPartManager {
  loadWebPart(context: LoadContext): Promise<void>;
  getWebPartManifests(withCards: boolean): LoadedManifest[];
  serialize(instanceId: string): Map<string, WebPartData | undefined>;
  requestPropertyPaneAction(instanceId: string, action: 'Open' | 'Close'): void;
}

export interface WebPartHost {
  readonly serviceScope: ServiceScope;
  /** Called whenever a web part's data has changed. */
  setDirty?(instanceId: string): void;
  /** What becomes `context.sdks` of a web part. */
  getAdditionalContextProperties?(): { microsoftTeams?: object };
}

interface Token { getToken(resource: string): Promise<string> }

interface ApplicationBaseInternals {
  BaseApplication: abstract new () => {
    readonly context: { serviceScope: ServiceScope; pageContext: PageContext };
    _getPageChromeProvider(): unknown;
    onLoad(): Promise<void>;
  };
}
interface HttpBaseInternals {
  _AadTokenProviders: { _initialize(provider: Token, configuration: unknown): void; preAuthorizedConfiguration: unknown };
  _GraphHttpClientContext: { serviceKey: ServiceKey<{ _isInitialized: boolean; initialize(webPath: string, graphUrl: string, webUrl: string): void }> };
}
interface WebPartBaseInternals {
  _MinimalWebPartHost: new (scope: ServiceScope) => WebPartHost;
  _ClientSideWebPartManager: new (host: WebPartHost) => WebPartManager;
  WebPartFormFactor: { Standard: unknown; FullSize: unknown };
}

export type InternalThemeProvider = ThemeProvider & { _setTheme(theme: IReadonlyTheme): void };
export type InternalThemeProviderConstructor = new (scope: ServiceScope, theme: IReadonlyTheme) => InternalThemeProvider;

export const { BaseApplication } = applicationBase as unknown as ApplicationBaseInternals;
export const { _AadTokenProviders: AadTokenProviders, _GraphHttpClientContext: GraphHttpClientContext } = httpBase as unknown as HttpBaseInternals;
export const { _MinimalWebPartHost: MinimalWebPartHost, _ClientSideWebPartManager: ClientSideWebPartManager, WebPartFormFactor } = webPartBase as unknown as WebPartBaseInternals;
