import { PropertyPaneChoiceGroup, PropertyPaneDropdown, PropertyPaneLabel, PropertyPaneTextField, PropertyPaneToggle, type IPropertyPaneConfiguration } from '@microsoft/sp-property-pane';
import { strings } from '../opened/strings';
import type { GoalLists } from '../../../lists/EditableOkrLists';
import { SiteCheck } from '../../../lists/SiteCheck';
import { siteWords } from '../../../loc/siteWords';
import type { Period } from '../../../okr/document';
import { runningPeriods, type MyGoalsProperties } from '../MyGoalsProperties';

interface PaneHost {
  properties: MyGoalsProperties;
  /** Absolute URL of the site that the card is on. */
  pageWeb: string;
  connect(siteUrl: string): Promise<GoalLists>;
  refresh(): void;
}

/** The card's settings: title, where the data is (checked as it is typed), whose goals and of which period, and the page that links lead to. */
export class MyGoalsPropertyPane {
  private readonly site: SiteCheck<GoalLists>;
  private periods: readonly Period[] = [];

  public constructor(private readonly host: PaneHost) {
    this.site = new SiteCheck({
      pageWeb: host.pageWeb, connect: host.connect, failed: () => host.refresh(),
      answered: (lists, { kind }) => {
        this.periods = [];
        host.refresh();
        if (kind === 'ready') this.readPeriods(lists);
      }
    });
  }

  public configuration(): IPropertyPaneConfiguration {
    const { properties, pageWeb } = this.host;
    return {
      pages: [{
        header: { description: strings.PaneDescription },
        groups: [{
          groupFields: [
            PropertyPaneTextField('title', { label: strings.PaneTitle, placeholder: strings.CardTitle }),
            PropertyPaneTextField('siteUrl', { label: strings.PaneSite, description: strings.PaneSiteHint, placeholder: 'https://', deferredValidationTime: 500 }),
            PropertyPaneLabel('', { text: siteWords(this.site.of(properties.siteUrl), pageWeb, strings) }),
            PropertyPaneDropdown('period', { label: strings.PanePeriod, options: this.periodOptions(), selectedKey: properties.period || runningPeriods }),
            PropertyPaneChoiceGroup('scope', { label: strings.PaneScope, options: [{ key: 'mine', text: strings.PaneScopeMine }, { key: 'team', text: strings.PaneScopeTeam }] }),
            PropertyPaneToggle('chart', { label: strings.PaneChart, onText: strings.PaneOn, offText: strings.PaneOff }),
            PropertyPaneTextField('pageUrl', { label: strings.PanePage, description: strings.PanePageHint, placeholder: 'https://', deferredValidationTime: 500 })
          ]
        }]
      }]
    };
  }

  /** The latest first. A period that was chosen and is not among them (any more) stays to be seen. */
  private periodOptions(): { key: string; text: string }[] {
    const { period } = this.host.properties;
    const sorted = [...this.periods].sort((a, b) => (b.start ?? '').localeCompare(a.start ?? '') || a.title.localeCompare(b.title)).map(({ id, title }) => ({ key: id, text: title }));
    const isKnown = !period || period === runningPeriods || sorted.some(({ key }) => key === period);
    return [{ key: runningPeriods, text: strings.PanePeriodRunning }, ...sorted, ...(isKnown ? [] : [{ key: period, text: strings.PanePeriodGone }])];
  }

  private readPeriods(lists: GoalLists): void {
    lists.readMine().then(({ document }) => {
      this.periods = document.periods;
      this.host.refresh();
      // The site was found, and says so; without its periods the choice stays as it is.
    }, () => this.host.refresh());
  }
}
