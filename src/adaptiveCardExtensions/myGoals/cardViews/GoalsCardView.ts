import {
  BaseComponentsCardView, BasicCardView, PieChartCardView, PrimaryTextCardView, type CardViewActionsFooterConfiguration, type ComponentsCardViewParameters, type IActionArguments,
  type ICardButtonConfiguration, type IQuickViewCardAction
} from '@microsoft/sp-adaptive-card-extension-base';
import * as strings from 'MyGoalsAdaptiveCardExtensionStrings';
import { isolate } from '../adaptiveCard/isolate';
import type { Look } from '../Look';
import type { MyGoalsProperties } from '../MyGoalsProperties';
import type { MyGoalsState } from '../MyGoalsState';
import type { GoalsSession } from '../session/GoalsSession';
import { progressChart } from './progressChart';
import { cardFace, type FaceButton } from './cardFace';

function configuration({ title, opens, primary }: FaceButton): ICardButtonConfiguration {
  return {
    componentName: 'cardButton', title, style: primary ? 'positive' : 'default',
    action: opens === 'retry' || opens === 'send' ? { type: 'Submit', parameters: { id: opens } } : { type: 'QuickView', parameters: { view: opens } }
  };
}

/** The card on the dashboard: what matters now. */
export class GoalsCardView extends BaseComponentsCardView<MyGoalsProperties, MyGoalsState, ComponentsCardViewParameters> {
  public constructor(private readonly look: Look, private readonly session: GoalsSession) {
    super();
  }

  public get cardViewParameters(): ComponentsCardViewParameters {
    const face = cardFace(this.state, this.look);
    const { buttons } = face;
    const [header, body] = [face.header, face.body].map((text) => isolate(text, this.look.rightToLeft));
    const [first, second] = buttons.map(configuration);
    const footer: CardViewActionsFooterConfiguration = first === undefined ? undefined : second !== undefined && this.cardSize === 'Large' ? [first, second] : first;
    const common = { cardBar: { componentName: 'cardBar' as const, title: this.properties.title || (this.look.scope === 'team' ? strings.TeamTitle : strings.CardTitle) }, header: { componentName: 'text' as const, text: header }, footer };
    const chart = this.properties.chart && this.cardSize === 'Large' ? progressChart(this.state, this.look) : null;
    if (chart !== null) {
      return PieChartCardView({
        cardBar: common.cardBar, header: common.header, footer: first,
        body: [{ componentName: 'text', text: chart.text }, { componentName: 'dataVisualization', dataVisualizationKind: 'pie', isDonut: true, series: chart.series, ariaLabel: strings.ProgressChart }]
      });
    }
    return body === '' ? BasicCardView(common) : PrimaryTextCardView({ ...common, body: { componentName: 'text', text: body } });
  }

  public get onCardSelection(): IQuickViewCardAction {
    return { type: 'QuickView', parameters: { view: cardFace(this.state, this.look).opens } };
  }

  public onAction(action: IActionArguments): void {
    if (action.type !== 'Submit') return;
    const { id } = action.data as { id?: unknown };
    if (id === 'retry') this.session.read();
    if (id === 'send') this.session.sendUnsent();
  }
}
