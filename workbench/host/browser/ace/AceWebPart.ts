import { DisplayMode } from '@microsoft/sp-core-library';
import { BaseClientSideWebPart } from '@microsoft/sp-webpart-base';
import { PropertyPaneDropdown, type IPropertyPaneConfiguration } from '@microsoft/sp-property-pane';
import * as React from 'react';
import * as ReactDom from 'react-dom';
import { readConfig } from '../page/config';
import type { WorkbenchEvent } from '../page/WorkbenchRecord';
import { AceHost, AceLoader, ActionShim, LocalStorageCache, manifestOf, type Ace, type AceData, type ActionProvider, type CardRender, type QuickViewRender, type RenderArguments, type ShimAction } from './aceInternals';
import { withValue } from '../toolbar/pageLinks';
import { CardSurface } from './CardSurface';
import { QuickViewLayer } from './QuickViewLayer';
import { createActionProvider } from './createActionProvider';

/**
 * Stands in for Microsoft's web part that carries Adaptive Card Extensions, which is not published. The real web part manager loads it in place of
 * every card; everything between it and the card (loader, host, cache, action shim) is the runtime's own.
 */
export default class AceWebPart extends BaseClientSideWebPart<Record<string, unknown>> {
  private data: AceData | undefined;
  private alias = '';
  private ace: Ace | undefined;
  private shim: { handleAction(action: ShimAction): void } | undefined;
  private layer: QuickViewLayer | undefined;
  /** The card's own element: the web part manager empties `domElement` when it shows its progress indicator or an error. */
  private readonly surface = document.createElement('div');

  /** Called by the runtime before `onInit`, with the card's own data. */
  public _internalDeserialize(data: AceData): void {
    this.data = data;
    (BaseClientSideWebPart.prototype as unknown as { _internalDeserialize(data: AceData): void })._internalDeserialize.call(this, data);
  }

  protected get isRenderAsync(): boolean {
    return true;
  }

  protected async onInit(): Promise<void> {
    const data = this.data;
    const manifest = data && manifestOf(data.id);
    if (!data || !manifest) throw new Error('The card has no manifest.');
    this.alias = manifest.alias;
    const device = readConfig().runtime?.device ?? 'WebView';
    const cached = await LocalStorageCache.instance.get(this.cacheKey(), this.instanceId);
    // As on a real dashboard: what was seen last stands there while the card wakes up.
    if (cached && this.displayMode === DisplayMode.Read) this.drawCard(cached.cachedCard, cached.isVisible);
    else this.drawLoading();
    const ace = await new AceLoader().load({
      instanceId: this.instanceId, aceData: { ...data, properties: this.properties }, manifest, serviceScope: this.context.serviceScope,
      host: new AceHost({
        onUpdateCallback: (render) => this.update(render),
        onRequestRenderTypeCallback: (type) => { if (type === 'Card') this.closeQuickView(); else this.openQuickView(); },
        onVisibilityChanged: (render) => this.update(render),
        onError: (error) => console.error(`${this.alias}:`, error),
        onRenderCompleted: () => undefined, cache: LocalStorageCache.instance, propertyPane: this.context.propertyPane
      }),
      addedFromPersistedData: this.renderedFromPersistedData, initialDisplayMode: this.displayMode, deviceContext: device, cacheObject: cached,
      location: () => Promise.reject(new Error('The workbench has no location.')), sdks: {}, workloadName: 'Workbench'
    });
    this.ace = ace;
    this.shim = new ActionShim(ace, this.actionProvider(), 'Dashboard');
  }

  public render(): void {
    if (!this.ace) return;
    this.update(this.ace._getRenderArguments('Card'));
    this.ace._renderCompleted();
    this.renderCompleted();
  }

  protected onDispose(): void {
    this.layer?.close();
    ReactDom.unmountComponentAtNode(this.surface);
    this.ace?.onDispose();
  }

  protected loadPropertyPaneResources(): Promise<void> {
    return this.ace?._loadPropertyPaneResources() ?? Promise.resolve();
  }

  /** The card's own pane, and above it the group that the platform adds to every card. */
  protected getPropertyPaneConfiguration(): IPropertyPaneConfiguration {
    const configuration = this.ace?._getPropertyPaneConfiguration() ?? { pages: [] };
    const size = {
      groupFields: [PropertyPaneDropdown('cardSize', { label: 'Card size', selectedKey: this.data?.cardSize, options: [{ key: 'Medium', text: 'Medium' }, { key: 'Large', text: 'Large' }] })]
    };
    const [first, ...others] = configuration.pages;
    return { ...configuration, pages: [{ ...first, groups: [size, ...(first?.groups ?? [])] }, ...others] };
  }

  protected onPropertyPaneFieldChanged(path: string, oldValue: unknown, newValue: unknown): void {
    if (path !== 'cardSize') {
      this.ace?._onPropertyPaneFieldChanged(path, oldValue, newValue);
      return;
    }
    this.ace?._updateConfigurableFields(path, newValue);
    // The size is no property of the card, so the page keeps it: in its address.
    window.history.replaceState(null, '', withValue(window.location.href, 'size', String(newValue)));
  }

  protected onDisplayModeChanged(): void {
    this.ace?._internalSetDisplayMode(this.displayMode);
  }

  private cacheKey(): string {
    return LocalStorageCache.getKey(this.context.pageContext.site.id.toString(), (this.context.pageContext.listItem as { uniqueId?: string } | undefined)?.uniqueId);
  }

  private update(render: RenderArguments): void {
    if (render.card) this.drawCard(render.card, render.isVisible);
    if (this.ace?.renderType === 'QuickView' && render.quickLook) this.drawQuickView(render.quickLook);
  }

  private drawLoading(): void {
    this.draw(React.createElement('div', { className: 'card card-loading', 'aria-hidden': true }));
  }

  private drawCard(card: CardRender, isVisible: boolean): void {
    this.draw(React.createElement(CardSurface, {
      alias: this.alias, card, isVisible, isActive: this.ace !== undefined && this.displayMode === DisplayMode.Read,
      act: (action: ShimAction) => this.shim?.handleAction(action)
    }));
  }

  private draw(element: React.ReactElement): void {
    // There is a card to see, if only the one of last time: the runtime's own progress indicator would replace it after a while.
    this.context.statusRenderer.clearLoadingIndicator(this.domElement);
    if (this.surface.parentElement !== this.domElement) this.domElement.append(this.surface);
    ReactDom.render(element, this.surface);
  }

  private openQuickView(viewId?: string): void {
    const view = this.ace?._getRenderArguments('QuickView', false, viewId).quickLook;
    this.record('quickView', view?.viewId);
    if (view) this.drawQuickView(view);
  }

  private drawQuickView(view: QuickViewRender): void {
    this.layer ??= new QuickViewLayer({
      alias: this.alias, cardTitle: () => this.ace?.title ?? '',
      back: () => this.ace?.quickViewNavigator.pop(), close: () => this.closeQuickView(),
      openLink: (url) => this.record('openUrl', url), act: (action) => this.shim?.handleAction(action)
    });
    this.layer.show(view);
  }

  private closeQuickView(): void {
    if (!this.layer?.isOpen) return;
    this.layer.close();
    this.record('closeQuickView', undefined);
    // Only now may the card show what has changed: the platform does not allow it while a quick view is open.
    if (this.ace) this.update(this.ace._getRenderArguments('Card'));
  }

  private actionProvider(): ActionProvider {
    return createActionProvider((type, detail) => this.record(type, detail), (viewId) => this.openQuickView(viewId));
  }

  private record(type: WorkbenchEvent['type'], detail: unknown): void {
    window.__workbench.events.push({ type, component: this.alias, detail });
  }
}
