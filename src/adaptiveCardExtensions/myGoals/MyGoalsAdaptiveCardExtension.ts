import { BaseAdaptiveCardExtension, type RenderType } from '@microsoft/sp-adaptive-card-extension-base';
import { Guid, Log } from '@microsoft/sp-core-library';
import type { IPropertyPaneConfiguration } from '@microsoft/sp-property-pane';
import { graphGetOf } from '../../graph/graphGetOf';
import type { GoalLists } from '../../lists/EditableOkrLists';
import { isRightToLeft, personLocale } from '../../loc/personLocale';
import { startState, toCache, type Stamp } from './cachedGoals';
import { GoalsCardView } from './cardViews/GoalsCardView';
import { NeutralCardView } from './cardViews/NeutralCardView';
import { dayHere } from './dayHere';
import type { Look } from './Look';
import { runningPeriods, type MyGoalsProperties } from './MyGoalsProperties';
import type { MyGoalsState } from './MyGoalsState';
import { loadStrings } from './opened/strings';
import type { MyGoalsPropertyPane } from './propertyPane/MyGoalsPropertyPane';
import { LazyQuickView } from './quickViews/LazyQuickView';
import type { QuickView, QuickViewId } from './quickViews/QuickView';
import { GoalsSession } from './session/GoalsSession';
import { safeLink } from '../../ui/format/safeLink';
import { userPrincipalName } from '../../lists/userPrincipalName';

const cardId = 'goals-card';
const keptFor = 7 * 24 * 60 * 60;

/** The lists and the method: loaded beside the first paint, which needs neither. */
const loadData = (): Promise<typeof import('./session/data')> => import(/* webpackChunkName: 'my-goals-data' */ './session/data');
const connectTo = async (page: { web: string; person: string }, siteUrl: string): Promise<GoalLists> => (await loadData()).connectLists(page, siteUrl);

const quickViews: Readonly<Record<QuickViewId, () => Promise<QuickView>>> = {
  goals: async () => (await import(/* webpackChunkName: 'my-goals-list' */ './quickViews/goals/goalsQuickView')).goalsQuickView,
  'check-in': async () => (await import(/* webpackChunkName: 'my-goals-check-in' */ './quickViews/checkIn/checkInQuickView')).checkInQuickView,
  'all-due': async () => (await import(/* webpackChunkName: 'my-goals-check-in' */ './quickViews/allDue/allDueQuickView')).allDueQuickView,
  help: async () => (await import(/* webpackChunkName: 'my-goals-done' */ './quickViews/help/helpQuickView')).helpQuickView,
  team: async () => (await import(/* webpackChunkName: 'my-goals-team' */ './quickViews/team/teamQuickView')).teamQuickView,
  // Below the data, whose part of the method it shares.
  detail: async () => (await (await loadData()).loadDetail()).detailQuickView,
  'new-goal': async () => (await import(/* webpackChunkName: 'my-goals-new-goal' */ './quickViews/newGoal/newGoalQuickView')).newGoalQuickView,
  done: async () => (await import(/* webpackChunkName: 'my-goals-done' */ './quickViews/done/doneQuickView')).doneQuickView
};

/** A quick view with the strings that it says. */
const loadView = async (id: QuickViewId): Promise<QuickView> => (await Promise.all([quickViews[id](), loadStrings()]))[0];

const isQuickView = (id: string): id is QuickViewId => Object.prototype.hasOwnProperty.call(quickViews, id);

/** The card "My goals": ties the platform to the session and the views, and does nothing else. */
export default class MyGoalsAdaptiveCardExtension extends BaseAdaptiveCardExtension<MyGoalsProperties, MyGoalsState> {
  private session: GoalsSession | undefined;
  /** One object for all views: what the settings change shows at once. */
  private shownLook: Look | undefined;
  private pane: MyGoalsPropertyPane | undefined;
  private connection: Promise<GoalLists> | undefined;

  /** @param kept what the platform kept of the last visit; its public typings leave the parameter out. */
  public async onInit(kept?: { state?: unknown }): Promise<void> {
    const now = new Date();
    this.state = startState(kept?.state, this.stamp(), now.toISOString(), dayHere(now));
    const look = this.look();
    this.shownLook = look;
    const session = this.startSession(look);
    this.session = session;
    this.cardNavigator.register(cardId, () => new GoalsCardView(look, session));
    for (const id of Object.keys(quickViews) as QuickViewId[]) this.quickViewNavigator.register(id, () => new LazyQuickView(() => loadView(id), look, session));
    session.read();
    if (look.scope === 'team') this.begin('team');
  }

  protected renderCard(): string {
    return cardId;
  }

  protected onRenderTypeChanged(before: RenderType): void {
    if (before === 'QuickView') this.session?.closed();
    else this.opened(this.quickViewNavigator.currentId);
  }

  /** Called by the platform before the properties are known; left out of its public typings. */
  protected getCacheSettings(): { isEnabled: boolean; expiryTimeInSeconds: number; cachedCardView: () => NeutralCardView } {
    return { isEnabled: true, expiryTimeInSeconds: keptFor, cachedCardView: () => new NeutralCardView() };
  }

  /** What of the state the platform keeps for the next visit; left out of its public typings. */
  protected getCachedState(state: MyGoalsState): object {
    return toCache(state, this.stamp());
  }

  /** The lists of the data site. */
  protected connect(): Promise<GoalLists> {
    return connectTo(this.page(), this.properties.siteUrl);
  }

  protected async loadPropertyPaneResources(): Promise<void> {
    const [{ MyGoalsPropertyPane: Pane }] = await Promise.all([import(/* webpackChunkName: 'my-goals-property-pane' */ './propertyPane/MyGoalsPropertyPane'), loadStrings()]);
    this.pane = new Pane({ properties: this.properties, pageWeb: this.page().web, connect: (siteUrl) => connectTo(this.page(), siteUrl), refresh: () => this.context.propertyPane?.refresh() });
  }

  protected getPropertyPaneConfiguration(): IPropertyPaneConfiguration {
    return this.pane?.configuration() ?? { pages: [] };
  }

  protected onPropertyPaneFieldChanged(path: string): void {
    if (this.shownLook) Object.assign(this.shownLook, this.look());
    if (path !== 'siteUrl') {
      if (path === 'scope' && this.properties.scope === 'team') this.begin('team');
      if (path === 'period') this.session?.showAgain().catch((error: Error) => Log.error('MyGoals', error, this.context.serviceScope));
      else this.setState();
      return;
    }
    this.connection = undefined;
    this.setState({ goals: null, readAt: null, situation: { kind: 'loading' } });
    this.session?.read();
  }

  private startSession(look: Look): GoalsSession {
    return new GoalsSession({
      lists: () => this.connected(),
      method: loadData,
      graph: graphGetOf(this.context),
      person: this.page().person,
      state: () => this.state,
      setState: (change) => this.setState(change),
      show: (view, change) => this.show(view, change),
      close: () => this.quickViewNavigator.close(),
      now: () => new Date().toISOString(),
      newKey: () => Guid.newGuid().toString(),
      locale: look.locale,
      period: () => this.period(),
      // They see their team's.
      withoutGoals: () => { if (look.scope === 'mine') this.begin('team'); }
    });
  }

  private async connected(): Promise<GoalLists> {
    const connection = this.connection ?? this.connect();
    this.connection = connection;
    try {
      return await connection;
    } catch (error) {
      // The next attempt starts afresh.
      if (this.connection === connection) this.connection = undefined;
      throw error;
    }
  }

  /** The goals are the first view, every other one stands above them: one level down, as the design guide of the platform wants it. */
  private show(view: QuickViewId, change: Partial<MyGoalsState>): void {
    const navigator = this.quickViewNavigator;
    if (this.renderType === 'QuickView' && navigator.currentId !== view) {
      if (view === 'goals' && navigator.size > 1) navigator.pop(true);
      else if (navigator.currentId === 'goals') navigator.push(view, true);
      else navigator.replace(view, true);
    }
    this.setState(change);
    this.opened(view);
  }

  private opened(view: string | undefined): void {
    if (view === undefined || !isQuickView(view)) return;
    this.session?.opened(view);
    this.begin(view);
  }

  /** Lets a view that has come up, or whose content the card itself shows, read what it needs. One that could not be loaded says so itself. */
  private begin(view: QuickViewId): void {
    const { session } = this;
    if (session !== undefined) loadView(view).then((loaded) => loaded.opened?.(session), () => undefined);
  }

  private look(): Look {
    const { currentUICultureName } = this.context.pageContext.cultureInfo;
    return {
      locale: personLocale(currentUICultureName, window.navigator.language),
      rightToLeft: isRightToLeft(currentUICultureName),
      scope: this.properties.scope === 'team' ? 'team' : 'mine',
      pageUrl: safeLink(/^\/(?!\/)/.test(this.properties.pageUrl) ? `${window.location.origin}${this.properties.pageUrl}` : this.properties.pageUrl)
    };
  }

  private page(): { web: string; person: string } {
    const { user, web } = this.context.pageContext;
    return { web: web.absoluteUrl, person: userPrincipalName(user.loginName) };
  }

  private period(): string {
    const { period } = this.properties;
    return !period || period === runningPeriods ? '' : period;
  }

  private stamp(): Stamp {
    const { web, person } = this.page();
    return { person, site: this.properties.siteUrl || web, period: this.period() };
  }
}
