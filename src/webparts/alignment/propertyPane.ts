import { PropertyPaneChoiceGroup, PropertyPaneLabel, PropertyPaneTextField, type IPropertyPaneConfiguration } from '@microsoft/sp-property-pane';
import * as strings from 'AlignmentWebPartStrings';
import type { SiteAnswer } from '../../lists/SiteCheck';
import { siteWords } from '../../loc/siteWords';

/** @param site what is known of the data site that is set @param pageSite absolute URL of the site that the page is on: addresses elsewhere are refused */
export function propertyPane(site: SiteAnswer, pageSite: string): IPropertyPaneConfiguration {
  return {
    pages: [{
      header: { description: strings.PaneDescription },
      groups: [{
        groupFields: [
          PropertyPaneTextField('title', { label: strings.PaneTitle, placeholder: strings.WebPartTitle }),
          PropertyPaneTextField('siteUrl', { label: strings.PaneSite, description: strings.PaneSiteHint, placeholder: 'https://', deferredValidationTime: 500 }),
          PropertyPaneLabel('', { text: siteWords(site, pageSite, strings) }),
          PropertyPaneChoiceGroup('scope', { label: strings.PaneScope, options: [{ key: 'organisation', text: strings.ScopeOrganisation }, { key: 'mine', text: strings.ScopeMine }] })
        ]
      }]
    }]
  };
}
