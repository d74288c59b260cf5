import { BaseComponentContext } from '@microsoft/sp-component-base';
import * as core from '@microsoft/sp-core-library';
import { AdaptiveCardExtensionTestWrapper } from '@microsoft/sp-adaptive-card-extension-base/dist/test-api';
import { ListsError } from '../../lists/OkrLists';
import type { GoalLists } from '../../lists/EditableOkrLists';
import MyGoalsAdaptiveCardExtension from './MyGoalsAdaptiveCardExtension';

/** The card with lists that do not answer: what the platform sees of it before and after. */
class Card extends MyGoalsAdaptiveCardExtension {
  protected connect(): Promise<GoalLists> {
    return Promise.reject(new ListsError('offline', 'There is no connection.'));
  }
}

beforeAll(() => {
  // The page of a tenant says which of the platform's switches are off; here none is.
  (core as unknown as { _SPKillSwitch: { initialize(switches: object): void } })._SPKillSwitch.initialize({});
  Object.defineProperty(BaseComponentContext.prototype, 'pageContext', {
    configurable: true,
    get: () => ({ user: { loginName: 'i:0#.f|membership|Mia@Contoso.example' }, web: { absoluteUrl: 'https://contoso.example/sites/home' }, cultureInfo: { currentUICultureName: 'en-US' } })
  });
});

it('shows that it is loading at once, then what went wrong with a way to try again', async () => {
  const wrapper = new AdaptiveCardExtensionTestWrapper({ properties: { title: '', siteUrl: '', scope: 'mine', pageUrl: '', chart: false } }, Card);
  await wrapper.load();
  const header = (): string => JSON.stringify((wrapper.currentCardView as unknown as { cardViewParameters: { header: unknown } }).cardViewParameters.header);
  expect(header()).toMatch(/Loading|Could not load/);
  for (let i = 0; i < 50 && !header().includes('Could not load'); i++) await new Promise((resolve) => setTimeout(resolve, 10));
  expect(header()).toContain('Could not load');
});
