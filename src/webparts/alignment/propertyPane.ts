import { PropertyPaneChoiceGroup, PropertyPaneTextField, type IPropertyPaneConfiguration } from '@microsoft/sp-property-pane';
import * as strings from 'AlignmentWebPartStrings';
import { siteUrlOf } from '../../lists/dataSite';
import { fill } from '../../loc/fill';

/** @param pageSite absolute URL of the site that the page is on: addresses elsewhere are refused */
export function propertyPane(pageSite: string): IPropertyPaneConfiguration {
  const siteProblem = (typed: string): string => (typed.trim() === '' || siteUrlOf(typed, pageSite) !== null ? '' : fill(strings.PaneSiteWrong, { example: `${new URL(pageSite).origin}/sites/okr` }));
  return {
    pages: [{
      header: { description: strings.PaneDescription },
      groups: [{
        groupFields: [
          PropertyPaneTextField('title', { label: strings.PaneTitle, placeholder: strings.WebPartTitle }),
          PropertyPaneTextField('siteUrl', { label: strings.PaneSite, description: strings.PaneSiteHint, placeholder: 'https://', deferredValidationTime: 500, onGetErrorMessage: siteProblem }),
          PropertyPaneChoiceGroup('scope', { label: strings.PaneScope, options: [{ key: 'organisation', text: strings.ScopeOrganisation }, { key: 'mine', text: strings.ScopeMine }] })
        ]
      }]
    }]
  };
}
