import { SPHttpClient } from '@microsoft/sp-http';
import { PropertyPaneDropdown, PropertyPaneTextField, PropertyPaneToggle, type IPropertyPaneConfiguration } from '@microsoft/sp-property-pane';
import { BaseClientSideWebPart } from '@microsoft/sp-webpart-base';
import type { IReadonlyTheme } from '@microsoft/sp-component-base';

interface Properties { title: string; siteUrl: string; on: boolean; choice: string }

/** A web part that says what its host tells it. */
export default class SampleWebPart extends BaseClientSideWebPart<Properties> {
  private theme: IReadonlyTheme | undefined;
  private me = '';
  private web = '';

  protected async onInit(): Promise<void> {
    await super.onInit();
    const response = await this.context.spHttpClient.get(`${this.properties.siteUrl}/_api/web?$select=Title`, SPHttpClient.configurations.v1);
    this.web = (await response.json() as { Title: string }).Title;
    const graph = await this.context.msGraphClientFactory.getClient('3');
    this.me = (await graph.api('/me').get() as { displayName: string }).displayName;
  }

  protected onThemeChanged(theme: IReadonlyTheme | undefined): void {
    this.theme = theme;
  }

  public render(): void {
    const { pageContext } = this.context;
    const list = document.createElement('dl');
    const facts: Record<string, string> = {
      title: this.properties.title, user: pageContext.user.loginName, web: pageContext.web.serverRelativeUrl, culture: pageContext.cultureInfo.currentUICultureName,
      dataSite: this.web, graph: this.me, text: this.theme?.semanticColors?.bodyText ?? '', mode: String(this.displayMode),
      team: this.context.sdks.microsoftTeams?.context.groupId ?? ''
    };
    for (const [name, value] of Object.entries(facts)) {
      const term = document.createElement('dt');
      const text = document.createElement('dd');
      term.textContent = name;
      text.textContent = value;
      text.dataset.fact = name;
      list.append(term, text);
    }
    this.domElement.replaceChildren(list);
  }

  protected getPropertyPaneConfiguration(): IPropertyPaneConfiguration {
    return {
      pages: [{
        header: { description: 'Sample web part' },
        groups: [{
          groupName: 'Basics',
          groupFields: [
            PropertyPaneTextField('title', { label: 'Title' }), PropertyPaneToggle('on', { label: 'On' }),
            PropertyPaneDropdown('choice', { label: 'Choice', options: [{ key: 'a', text: 'A' }, { key: 'b', text: 'B' }] })
          ]
        }]
      }]
    };
  }
}
