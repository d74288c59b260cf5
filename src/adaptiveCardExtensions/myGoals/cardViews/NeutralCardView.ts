import { BaseComponentsCardView, BasicCardView, type ComponentsCardViewParameters } from '@microsoft/sp-adaptive-card-extension-base';
import * as strings from 'MyGoalsAdaptiveCardExtensionStrings';
import type { MyGoalsProperties } from '../MyGoalsProperties';
import type { MyGoalsState } from '../MyGoalsState';

/** What the platform keeps and shows before the card is loaded: its key knows no person, so this says nothing about anybody. */
export class NeutralCardView extends BaseComponentsCardView<MyGoalsProperties, MyGoalsState, ComponentsCardViewParameters> {
  public get cardViewParameters(): ComponentsCardViewParameters {
    return BasicCardView({
      cardBar: { componentName: 'cardBar', title: strings.CardTitle },
      header: { componentName: 'text', text: strings.Loading },
      footer: undefined
    });
  }
}
