import { BaseAdaptiveCardExtension, BaseComponentsCardView, PrimaryTextCardView, type ComponentsCardViewParameters } from '@microsoft/sp-adaptive-card-extension-base';
import * as strings from 'MyGoalsAdaptiveCardExtensionStrings';

export interface MyGoalsProperties {
  title: string;
  siteUrl: string;
  scope: 'mine' | 'team';
}

export interface MyGoalsState {
  phase: 'loading';
}

class LoadingCardView extends BaseComponentsCardView<MyGoalsProperties, MyGoalsState, ComponentsCardViewParameters> {
  public get cardViewParameters(): ComponentsCardViewParameters {
    return PrimaryTextCardView({
      cardBar: { componentName: 'cardBar', title: this.properties.title || strings.CardTitle },
      header: { componentName: 'text', text: strings.CardTitle },
      body: { componentName: 'text', text: '' },
      footer: undefined
    });
  }
}

export default class MyGoalsAdaptiveCardExtension extends BaseAdaptiveCardExtension<MyGoalsProperties, MyGoalsState> {
  public async onInit(): Promise<void> {
    this.state = { phase: 'loading' };
    this.cardNavigator.register('loading', () => new LoadingCardView());
  }

  protected renderCard(): string {
    return 'loading';
  }
}
