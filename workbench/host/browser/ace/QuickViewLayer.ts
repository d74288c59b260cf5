import * as React from 'react';
import * as ReactDom from 'react-dom';
import type { QuickViewRender, ShimAction } from './aceInternals';
import { QuickViewPanel } from './QuickViewPanel';

export interface QuickViewActions {
  alias: string;
  cardTitle(): string;
  back(): void;
  close(): void;
  openLink(url: string): void;
  act(action: ShimAction): void;
}

/** Where a card's quick view is drawn: over the page at a desk, over the phone's screen on the phone. One is open at a time. */
export class QuickViewLayer {
  private readonly container: HTMLElement;
  private view: QuickViewRender | undefined;
  private openedFrom: Element | null = null;

  public constructor(private readonly actions: QuickViewActions) {
    const container = document.getElementById('quickViewLayer');
    if (!container) throw new Error('This page has no place for quick views.');
    this.container = container;
  }

  public get isOpen(): boolean {
    return this.view !== undefined;
  }

  public show(view: QuickViewRender): void {
    if (!this.isOpen) this.openedFrom = document.activeElement;
    this.disposeHtml(view);
    this.view = view;
    ReactDom.render(React.createElement(QuickViewPanel, { view, actions: this.actions }), this.container);
  }

  public close(): void {
    this.disposeHtml(undefined);
    this.view = undefined;
    ReactDom.unmountComponentAtNode(this.container);
    if (this.openedFrom instanceof HTMLElement) this.openedFrom.focus();
  }

  /** A view that draws its own HTML has to be told when it leaves the screen. */
  private disposeHtml(next: QuickViewRender | undefined): void {
    if (this.view?.quickViewType === 'WebQuickView' && this.view.viewId !== next?.viewId) this.view.dispose();
  }
}
