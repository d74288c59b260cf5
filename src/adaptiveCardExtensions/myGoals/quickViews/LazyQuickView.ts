import { BaseAdaptiveCardQuickView, type IActionArguments, type IFocusParameters, type ISPFxAdaptiveCard } from '@microsoft/sp-adaptive-card-extension-base';
import * as strings from 'MyGoalsAdaptiveCardExtensionStrings';
import type { ActionData, Card } from '../adaptiveCard/elements';
import { bindText, type BoundCard } from '../adaptiveCard/bindText';
import type { Look } from '../Look';
import type { MyGoalsProperties } from '../MyGoalsProperties';
import type { MyGoalsState } from '../MyGoalsState';
import type { GoalsSession } from '../session/GoalsSession';
import { frame, text } from './frame';
import type { QuickView } from './QuickView';

/**
 * The platform's side of every quick view. What it shows is loaded when it is first opened; until then it says so, and when that fails it offers to try again (the
 * platform itself would show an empty view for ever).
 */
export class LazyQuickView extends BaseAdaptiveCardQuickView<MyGoalsProperties, MyGoalsState, BoundCard['data']> {
  private view: QuickView | null = null;
  private failed = false;

  public constructor(private readonly load: () => Promise<QuickView>, private readonly look: Look, private readonly session: GoalsSession) {
    super();
    this.startLoading();
  }

  public get title(): string {
    return this.view === null ? '' : this.view.title(this.state);
  }

  public get focusParameters(): IFocusParameters | undefined {
    const focusTarget = this.view?.focus?.(this.state);
    return focusTarget === undefined ? undefined : { focusTarget };
  }

  public get data(): BoundCard['data'] {
    return bindText(this.card()).data;
  }

  public get template(): ISPFxAdaptiveCard {
    return bindText(this.card()).template as ISPFxAdaptiveCard;
  }

  public onAction(action: IActionArguments): void {
    if (action.type !== 'Submit') return;
    const data: unknown = action.data;
    if (typeof data !== 'object' || data === null || typeof (data as { id?: unknown }).id !== 'string') return;
    if (this.view !== null) this.view.act(data as ActionData, this.session);
    else if (this.failed) this.retry();
  }

  private retry(): void {
    this.startLoading();
    this.setState();
    this.load().then((view) => view.opened?.(this.session), () => undefined);
  }

  private card(): Card {
    if (this.view !== null) return this.view.card(this.state, this.look);
    if (!this.failed) return frame(this.look, [text(strings.Loading)]);
    return frame(this.look, [text(strings.ViewFailed, { weight: 'bolder', size: 'large', style: 'heading' }), text(strings.ViewFailedBody)], [
      { type: 'Action.Submit', title: strings.Retry, data: { id: 'load' } }
    ]);
  }

  private startLoading(): void {
    this.failed = false;
    const shown = (change: { view: QuickView } | { failed: true }): void => {
      Object.assign(this, change);
      this.setState();
    };
    this.load().then((view) => shown({ view }), () => shown({ failed: true }));
  }
}
