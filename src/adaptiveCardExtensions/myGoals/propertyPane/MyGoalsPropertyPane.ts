import { PropertyPaneChoiceGroup, PropertyPaneLabel, PropertyPaneTextField, PropertyPaneToggle, type IPropertyPaneConfiguration } from '@microsoft/sp-property-pane';
import * as strings from 'MyGoalsAdaptiveCardExtensionStrings';
import type { OkrLists } from '../../../lists/OkrLists';
import type { MyGoalsProperties } from '../MyGoalsProperties';
import { siteWords } from './siteWords';

interface PaneHost {
  properties: MyGoalsProperties;
  connect(siteUrl: string): Promise<OkrLists>;
  refresh(): void;
}

/** The card's settings: title, where the data is (checked as it is typed), whose goals, and the page that links lead to. */
export class MyGoalsPropertyPane {
  private site: { url: string; words: string } | null = null;

  public constructor(private readonly host: PaneHost) {}

  public configuration(): IPropertyPaneConfiguration {
    const { siteUrl } = this.host.properties;
    if (this.site === null || this.site.url !== siteUrl) this.check(siteUrl);
    return {
      pages: [{
        header: { description: strings.PaneDescription },
        groups: [{
          groupFields: [
            PropertyPaneTextField('title', { label: strings.PaneTitle, placeholder: strings.CardTitle }),
            PropertyPaneTextField('siteUrl', { label: strings.PaneSite, description: strings.PaneSiteHint, placeholder: 'https://', deferredValidationTime: 500 }),
            PropertyPaneLabel('', { text: this.site?.words ?? strings.PaneSiteChecking }),
            PropertyPaneChoiceGroup('scope', { label: strings.PaneScope, options: [{ key: 'mine', text: strings.PaneScopeMine }, { key: 'team', text: strings.PaneScopeTeam }] }),
            PropertyPaneToggle('chart', { label: strings.PaneChart }),
            PropertyPaneTextField('pageUrl', { label: strings.PanePage, description: strings.PanePageHint, placeholder: 'https://', deferredValidationTime: 500 })
          ]
        }]
      }]
    };
  }

  private check(url: string): void {
    const asked = { url, words: strings.PaneSiteChecking };
    this.site = asked;
    const answered = (words: string): void => {
      // A later address may have been typed meanwhile.
      if (this.site !== asked) return;
      this.site = { url, words };
      this.host.refresh();
    };
    this.host.connect(url).then((lists) => lists.siteState()).then((state) => answered(siteWords(state)), (error: Error) => answered(error.message));
  }
}
