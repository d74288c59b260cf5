import type { IReadonlyTheme } from '@microsoft/sp-component-base';
import { Guid, Log } from '@microsoft/sp-core-library';
import type { IPropertyPaneConfiguration } from '@microsoft/sp-property-pane';
import { BaseClientSideWebPart } from '@microsoft/sp-webpart-base';
import type { ITheme } from '@fluentui/react/lib/Styling';
import * as React from 'react';
import * as ReactDom from 'react-dom';
import { browserStorage } from '../../lists/createGoalLists';
import { createOkrLists } from '../../lists/createOkrLists';
import { dataSite } from '../../lists/dataSite';
import { userPrincipalName } from '../../lists/userPrincipalName';
import type { AlignmentLists } from '../../lists/AdministrableOkrLists';
import { SiteCheck } from '../../lists/SiteCheck';
import { personLocale } from '../../loc/personLocale';
import { AlignmentApp } from './AlignmentApp';
import type { AlignmentProperties } from './AlignmentProperties';
import { browserAddressBar } from './browserAddressBar';
import { hostTheme } from './hostTheme';
import { propertyPane } from './propertyPane';
import { teamsAddressBar } from './teamsAddressBar';
import type { AddressBar } from './useGoalsPage';

/** The web part "Alignment": hands what the platform knows to the page, and does nothing else. */
export default class AlignmentWebPart extends BaseClientSideWebPart<AlignmentProperties> {
  private theme: ITheme = hostTheme(undefined);
  private lists: AlignmentLists | undefined;
  private site: SiteCheck | undefined;
  private addressBar: AddressBar = browserAddressBar;

  public async onInit(): Promise<void> {
    const teams = this.context.sdks.microsoftTeams;
    if (teams) this.addressBar = teamsAddressBar(teams.context.subEntityId);
    await this.connect();
  }

  public render(): void {
    if (!this.lists) return;
    const { cultureInfo } = this.context.pageContext;
    ReactDom.render(
      React.createElement(AlignmentApp, {
        lists: this.lists,
        title: this.properties.title,
        scope: this.properties.scope,
        locale: personLocale(cultureInfo.currentUICultureName, navigator.language),
        rightToLeft: cultureInfo.isRightToLeft,
        theme: this.theme,
        addressBar: this.addressBar,
        newKey: () => Guid.newGuid().toString(),
        onError: (error) => Log.error('Alignment', error, this.context.serviceScope)
      }),
      this.domElement
    );
  }

  protected onThemeChanged(theme: IReadonlyTheme | undefined): void {
    this.theme = hostTheme(theme);
    if (this.renderedOnce) this.render();
  }

  protected onPropertyPaneFieldChanged(path: string): void {
    if (path !== 'siteUrl') return;
    this.connect().then(() => this.render(), (error: Error) => this.renderError(error));
  }

  protected getPropertyPaneConfiguration(): IPropertyPaneConfiguration {
    const pageWeb = this.context.pageContext.web.absoluteUrl;
    const refresh = (): void => this.context.propertyPane.refresh();
    this.site = this.site ?? new SiteCheck({ pageWeb, connect: (typed) => this.listsAt(typed), answered: refresh, failed: refresh });
    return propertyPane(this.site.of(this.properties.siteUrl), pageWeb);
  }

  protected onDispose(): void {
    ReactDom.unmountComponentAtNode(this.domElement);
  }

  private async connect(): Promise<void> {
    this.lists = await this.listsAt(this.properties.siteUrl);
  }

  /** @param configured '' = wherever the tenant or the page's own site has them */
  private async listsAt(configured: string): Promise<AlignmentLists> {
    const { web, user } = this.context.pageContext;
    const webUrl = await dataSite({ configured, pageWeb: web.absoluteUrl, fetch: (input, init) => window.fetch(input, init), storage: browserStorage(), now: Date.now() });
    return createOkrLists({ webUrl, person: userPrincipalName(user.loginName) });
  }
}
