import {
  BarChartCardView, BaseAdaptiveCardExtension, BaseAdaptiveCardQuickView, BaseComponentsCardView, BaseWebQuickView, ImageCardView, LineChartCardView, PieChartCardView, PrimaryTextCardView, TextInputCardView,
  type ComponentsCardViewParameters, type IActionArguments, type IQuickViewCardAction, type ISPFxAdaptiveCard
} from '@microsoft/sp-adaptive-card-extension-base';
import { PropertyPaneTextField, type IPropertyPaneConfiguration } from '@microsoft/sp-property-pane';

interface Properties { title: string; siteUrl: string; view?: string; waits?: boolean }
interface State { count: number; last: string }

const typed = (action: IActionArguments): Record<string, string> => (action.type === 'Submit' ? action.data as Record<string, string> : {});

/** An action that the card's inputs do not hold up: newer than the typings. */
const withoutInputs = <T extends object>(action: T): T => ({ ...action, associatedInputs: 'none' });

class TextView extends BaseComponentsCardView<Properties, State, ComponentsCardViewParameters> {
  public get cardViewParameters(): ComponentsCardViewParameters {
    return PrimaryTextCardView({
      cardBar: { componentName: 'cardBar', title: this.properties.title },
      header: { componentName: 'text', text: `${this.state.count} sent` },
      body: { componentName: 'text', text: this.state.last || 'Nothing yet' },
      footer: [
        { componentName: 'cardButton', title: 'Open', style: 'positive', action: { type: 'QuickView', parameters: { view: 'main' } } },
        { componentName: 'cardButton', title: 'Add one', action: { type: 'Submit', parameters: { operation: 'add' } } }
      ]
    });
  }
  public get onCardSelection(): IQuickViewCardAction {
    return { type: 'QuickView', parameters: { view: 'main' } };
  }
  public onAction(_action: IActionArguments): void {
    this.setState({ count: this.state.count + 1, last: 'Added on the card' });
  }
}

class InputView extends BaseComponentsCardView<Properties, State, ComponentsCardViewParameters> {
  public get cardViewParameters(): ComponentsCardViewParameters {
    return TextInputCardView({
      cardBar: { componentName: 'cardBar', title: 'Ask' },
      header: { componentName: 'text', text: `Heard: ${this.state.last}` },
      body: { componentName: 'textInput', id: 'answer', placeholder: 'Your answer' },
      footer: { componentName: 'cardButton', title: 'Send answer', action: { type: 'Submit', parameters: {} } }
    });
  }
  public onAction(action: IActionArguments): void {
    this.setState({ last: typed(action).answer });
  }
}

const CHART_BAR = { componentName: 'cardBar', title: 'Chart' } as const;
const CHARTS: Readonly<Record<string, () => ComponentsCardViewParameters>> = {
  bar: () => BarChartCardView({
    cardBar: CHART_BAR,
    body: { componentName: 'dataVisualization', dataVisualizationKind: 'bar', series: [{ name: 'Done', data: [{ x: 'Mon', y: 2 }, { x: 'Tue', y: 5 }, { x: 'Wed', y: 3 }] }], ariaLabel: 'Done by day' }
  }),
  line: () => LineChartCardView({
    cardBar: CHART_BAR,
    body: { componentName: 'dataVisualization', dataVisualizationKind: 'line', series: [{ data: [{ x: 1, y: 2 }, { x: 2, y: 5 }] }, { data: [{ x: 1, y: 1 }, { x: 2, y: 2 }] }], ariaLabel: 'Over time' }
  }),
  pie: () => PieChartCardView({
    cardBar: CHART_BAR,
    body: { componentName: 'dataVisualization', dataVisualizationKind: 'pie', isDonut: true, series: [{ data: [{ x: 'On track', y: 5 }, { x: 'Behind', y: 2 }] }], ariaLabel: 'By status' }
  })
};

class ImageView extends BaseComponentsCardView<Properties, State, ComponentsCardViewParameters> {
  public get cardViewParameters(): ComponentsCardViewParameters {
    return ImageCardView({
      cardBar: { componentName: 'cardBar', title: 'Picture' }, header: { componentName: 'text', text: 'A picture says it' }, footer: undefined,
      image: { url: 'data:image/svg+xml,%3Csvg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 2"%3E%3Crect width="4" height="2" fill="teal"/%3E%3C/svg%3E', altText: 'A teal field' }
    });
  }
}

class ChartView extends BaseComponentsCardView<Properties, State, ComponentsCardViewParameters> {
  public get cardViewParameters(): ComponentsCardViewParameters {
    return CHARTS[this.properties.view ?? 'bar']();
  }
}

class MainView extends BaseAdaptiveCardQuickView<Properties, State, { heading: string; text: string; items: { name: string }[] }> {
  public get title(): string {
    return 'Sample quick view';
  }
  public get data(): { heading: string; text: string; items: { name: string }[] } {
    return { heading: `Count is ${this.state.count}`, text: '**Bold** and [a link](https://example.com) <img src=x onerror=alert(1)>', items: [{ name: 'alpha' }, { name: 'beta' }] };
  }
  public get template(): ISPFxAdaptiveCard {
    return {
      $schema: 'http://adaptivecards.io/schemas/adaptive-card.json', type: 'AdaptiveCard', version: '1.5',
      body: [
        { type: 'TextBlock', weight: 'Bolder', size: 'Large', text: '${heading}', wrap: true },
        { type: 'TextBlock', text: '${text}', wrap: true },
        { type: 'Container', $data: '${items}', style: 'emphasis', spacing: 'Small', items: [{ type: 'TextBlock', text: '${name} ${if(name == \'beta\', \'(second)\', \'\')}' }] },
        { type: 'TextBlock', text: 'On track', color: 'Good' }, { type: 'TextBlock', text: 'Behind', color: 'Warning' }, { type: 'TextBlock', text: 'At risk', color: 'Attention' },
        { type: 'Input.Text', id: 'name', label: 'Your name', isRequired: true, errorMessage: 'Please say who you are.' },
        { type: 'Input.ChoiceSet', id: 'mood', label: 'How sure are you?', value: '2', choices: [{ title: 'Sure', value: '1' }, { title: 'Rather sure', value: '2' }] },
        { type: 'Input.ChoiceSet', id: 'many', label: 'What stopped you?', style: 'expanded', isMultiSelect: true, choices: [{ title: 'Time', value: 't' }, { title: 'Others', value: 'o' }] }
      ],
      actions: [
        { type: 'Action.Submit', id: 'send', title: 'Send', style: 'positive', data: { operation: 'send' } },
        withoutInputs({ type: 'Action.Submit', id: 'details', title: 'Details', data: { operation: 'details' } }),
        withoutInputs({ type: 'Action.Submit', id: 'html', title: 'Own HTML', data: { operation: 'html' } }),
        { type: 'Action.OpenUrl', id: 'elsewhere', title: 'Elsewhere', url: '/elsewhere' }
      ]
    };
  }
  public onAction(action: IActionArguments): void {
    const data = typed(action);
    if (data.operation === 'details') this.quickViewNavigator.push('details');
    else if (data.operation === 'html') this.quickViewNavigator.push('html');
    else if (data.operation === 'send') this.setState({ count: this.state.count + 1, last: `Sent by ${data.name}` });
  }
}

class DetailsView extends BaseAdaptiveCardQuickView<Properties, State, { text: string }> {
  public get title(): string {
    return 'Details';
  }
  public get data(): { text: string } {
    return { text: this.state.last };
  }
  public get template(): ISPFxAdaptiveCard {
    return { type: 'AdaptiveCard', version: '1.5', body: [{ type: 'TextBlock', text: '${text}' }], actions: [{ type: 'Action.Submit', id: 'close', title: 'Close all', data: {} }] };
  }
  public onAction(_action: IActionArguments): void {
    this.quickViewNavigator.close();
  }
}

class HtmlView extends BaseWebQuickView<Properties, State> {
  public get title(): string {
    return 'Own HTML';
  }
  public render(): void {
    const text = document.createElement('p');
    text.textContent = `Drawn by the view, count ${this.state.count}`;
    this.domElement.replaceChildren(text);
  }
  public dispose(): void {
    document.body.dataset.htmlViewLeft = 'true';
  }
}

/** A card that uses every part of its host. */
export default class SampleCard extends BaseAdaptiveCardExtension<Properties, State> {
  /** The cached parameters are an alpha feature that the typings leave out. */
  public async onInit(...cached: { state?: State }[]): Promise<void> {
    if (this.properties.waits) await new Promise((resolve) => window.addEventListener('sample-go-on', resolve, { once: true }));
    this.state = { count: cached[0]?.state?.count ?? 0, last: '' };
    this.cardNavigator.register('text', () => new TextView());
    this.cardNavigator.register('input', () => new InputView());
    this.cardNavigator.register('image', () => new ImageView());
    for (const kind of Object.keys(CHARTS)) this.cardNavigator.register(kind, () => new ChartView());
    this.quickViewNavigator.register('main', () => new MainView());
    // A view that is loaded when it is needed: for a moment there is nothing to show.
    this.quickViewNavigator.register('details', () => new Promise<DetailsView>((resolve) => window.setTimeout(() => resolve(new DetailsView()), 300)));
    this.quickViewNavigator.register('html', () => new HtmlView());
  }
  public getCachedState(state: State): State {
    return state;
  }
  protected renderCard(): string {
    return this.properties.view ?? 'text';
  }
  protected getPropertyPaneConfiguration(): IPropertyPaneConfiguration {
    return { pages: [{ header: { description: 'Sample card' }, groups: [{ groupFields: [PropertyPaneTextField('title', { label: 'Title' })] }] }] };
  }
}
