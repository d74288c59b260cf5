import * as aceBase from '@microsoft/sp-adaptive-card-extension-base';
import type { IPropertyPaneConfiguration } from '@microsoft/sp-property-pane';
import type { DisplayMode, ServiceScope } from '@microsoft/sp-core-library';
import * as spLoader from '@microsoft/sp-loader';
import type { ICardProperties, SelectActionType } from '@microsoft/sp-adaptive-card-extension-base/lib/interfaces/ICardRenderParameters';
import type { ICardViewParameters } from '@microsoft/sp-adaptive-card-extension-base/lib/views/card/parameters/BaseParameters';

/*
 * What Microsoft's own dashboard uses of the card package and its typings leave out. Tied to version 1.23.2 exactly.
 */

export type CardAction = SelectActionType & { type: string; data?: Record<string, unknown> };

export interface CardRender {
  cardViewParameters: ICardViewParameters;
  cardProperties: ICardProperties;
}

interface QuickViewCommon {
  viewId: string;
  viewStackSize: number;
  pageBarProperties: { externalLink?: { url: string }; leftNavigationButtonType: 'Back' | 'Close'; title?: string };
}
export interface AdaptiveQuickView extends QuickViewCommon {
  quickViewType: 'AdaptiveCardQuickView';
  data: object;
  /** Empty while a lazily loaded view is on its way. */
  template: Record<string, unknown>;
  focusParameters?: { focusTarget?: string };
}
export interface HtmlQuickView extends QuickViewCommon {
  quickViewType: 'WebQuickView';
  render(element: HTMLElement): void;
  dispose(): void;
}
export type QuickViewRender = AdaptiveQuickView | HtmlQuickView;

export interface RenderArguments {
  card?: CardRender;
  quickLook?: QuickViewRender;
  isVisible: boolean;
  lastUpdatedType: 'Card' | 'QuickView';
}

/** What the runtime keeps of a card between visits ("last known good"). */
export interface CachedCard {
  cachedCard: CardRender;
  isVisible: boolean;
  cachedState: unknown;
}

export interface AceCache {
  get(key: string, instanceId: string): Promise<CachedCard | undefined>;
}

export interface Ace {
  readonly title: string;
  readonly renderType: 'Card' | 'QuickView';
  readonly quickViewNavigator: { pop(): void; size: number };
  readonly _cacheKey: string;
  _getRenderArguments(type: 'Card' | 'QuickView', onlyData?: boolean, viewId?: string): RenderArguments;
  _internalOnAction(action: object): void;
  _internalOnActionError(error: object): void;
  _internalSetDisplayMode(mode: DisplayMode): void;
  _renderCompleted(): void;
  _loadPropertyPaneResources(): Promise<void>;
  _getPropertyPaneConfiguration(): IPropertyPaneConfiguration;
  _onPropertyPaneFieldChanged(path: string, oldValue: unknown, newValue: unknown): void;
  _updateConfigurableFields(path: string, value: unknown): void;
  onDispose(): void;
}

export interface AceData {
  id: string;
  instanceId: string;
  properties: Record<string, unknown>;
  cardSize?: 'Medium' | 'Large';
}

interface AceHostCallbacks {
  onUpdateCallback(render: RenderArguments): void;
  onRequestRenderTypeCallback(type: 'Card' | 'QuickView', instanceId: string): void;
  onVisibilityChanged(render: RenderArguments): void;
  onError(error: string): void;
  onRenderCompleted(): void;
  cache: AceCache;
  propertyPane: unknown;
}

/** What the shim asks for when an action needs more than the card itself. */
export interface ActionProvider {
  aceActionHandler(ace: Ace, action: object): void;
  aceErrorhandler(ace: Ace, error: object): void;
  confirmationDialog(action: { data?: Record<string, unknown> }): Promise<boolean>;
  getLocation(ace: Ace): { getLocation(): void };
  selectMedia(ace: Ace): { getMedia(): void; isPickerOpen: boolean };
  showLocation(ace: Ace): { showLocation(): void };
  log(ace: Ace, tag: string): void;
  openUrl(ace: Ace, url: string): void;
  quickView(viewId: string): void;
}

/** An action as the shim takes it: of an Adaptive Card, or of a card's button in the same form. */
export interface ShimAction { getJsonTypeName(): string }

interface AceInternals {
  _AdaptiveCardExtensionHost: new (callbacks: AceHostCallbacks) => object;
  _AdaptiveCardExtensionLoader: new () => { load(context: AceLoadContext): Promise<Ace> };
  _AdaptiveCardExtensionActionShim: new (ace: Ace, provider: ActionProvider, location: string) => { handleAction(action: ShimAction): void };
  _LocalStorageACECache: { instance: AceCache; getKey(siteId: string, itemId: string | undefined): string };
  _createAction(action: object, id?: string, title?: string, style?: string): CardAction;
}

interface AceLoadContext {
  instanceId: string;
  aceData: AceData;
  host: object;
  manifest: unknown;
  serviceScope: ServiceScope;
  addedFromPersistedData: boolean;
  initialDisplayMode: DisplayMode;
  deviceContext: 'WebView' | 'Mobile';
  cacheObject?: CachedCard;
  location(): Promise<unknown>;
  sdks: object;
  workloadName: string;
}

const internals = aceBase as unknown as AceInternals;
export const AceHost = internals._AdaptiveCardExtensionHost;
export const AceLoader = internals._AdaptiveCardExtensionLoader;
export const ActionShim = internals._AdaptiveCardExtensionActionShim;
export const LocalStorageCache = internals._LocalStorageACECache;
export const createAction = internals._createAction;

interface ManifestLookup { tryGetManifestById(id: string): { alias: string } | undefined }

/** The manifest of a component that the page was given, by its id. */
export const manifestOf = (id: string): { alias: string } | undefined => (spLoader.SPComponentLoader as unknown as ManifestLookup).tryGetManifestById(id);
