/**
 * @jest-environment jsdom
 * @jest-environment-options {"customExportConditions": ["node"]}
 */
import * as core from '@microsoft/sp-core-library';
import { getCardRenderParameters } from '@microsoft/sp-adaptive-card-extension-base/lib/ac-template/util/getCardRenderParameters';
import { Template } from 'adaptivecards-templating';
import { GoalsCardView } from '../../src/adaptiveCardExtensions/myGoals/cardViews/GoalsCardView';
import { NeutralCardView } from '../../src/adaptiveCardExtensions/myGoals/cardViews/NeutralCardView';
import type { Look } from '../../src/adaptiveCardExtensions/myGoals/Look';
import type { GoalsSession } from '../../src/adaptiveCardExtensions/myGoals/session/GoalsSession';
import { publishedProblems } from './publishedProblems';
import { states } from './sampleStates';

interface Part { componentName: string; text?: string; title?: string; series?: unknown[] }
interface Rendered {
  template?: object;
  data?: object;
  cardViewParameters: { cardViewType: string; header?: Part[]; body?: Part[]; footer?: Part[] };
  cardProperties: { selectAction?: { data: { _internalQuickViewId: string } } };
}

beforeAll(() => {
  // The page of a tenant says which of the platform's switches are off; here none is.
  (core as unknown as { _SPKillSwitch: { initialize(switches: object): void } })._SPKillSwitch.initialize({});
});

const looks: Look[] = [{ locale: 'en-GB', rightToLeft: false, scope: 'mine', pageUrl: null }, { locale: 'de-DE', rightToLeft: false, scope: 'team', pageUrl: null }];

/** What the platform makes of a view of the card. On phones that is an Adaptive Card of the platform's own. */
function render(view: GoalsCardView | NeutralCardView, state: object, size: 'Medium' | 'Large', chart: boolean, device: 'WebView' | 'Mobile'): Rendered {
  const properties = { title: '', chart };
  Object.assign(view, { _ace: { properties, cardSize: size, state, title: 'My goals', iconProperty: 'target', context: {} }, _state: state, _properties: properties, _getCardSize: () => size });
  return getCardRenderParameters(view as unknown as Parameters<typeof getCardRenderParameters>[0], size, device, undefined, 'target', 'My goals', {} as Parameters<typeof getCardRenderParameters>[6], 'instance', 'goals-card') as Rendered;
}

const views = ['goals', 'check-in', 'all-due', 'done', 'help', 'team', 'detail', 'new-goal'];
const cases = Object.keys(states).flatMap((name) => (['Medium', 'Large'] as const).map((size) => ({ name, size })));

describe.each(cases)('the card in the state $name, $size', ({ name, size }) => {
  it.each([true, false])('is one of the platform\'s kinds of card and says the same on a phone, with a chart: %s', (chart) => {
    for (const look of looks) {
      const view = (): GoalsCardView => new GoalsCardView(look, {} as GoalsSession);
      const { cardViewParameters: shown, cardProperties } = render(view(), states[name], size, chart, 'WebView');
      const names = (parts: Part[] | undefined): string => (parts ?? []).map(({ componentName }) => componentName).join(',');
      expect(names(shown.header)).toBe('text');
      expect(['', 'text', 'text,dataVisualization']).toContain(names(shown.body));
      expect(names(shown.footer)).toMatch(size === 'Large' ? /^$|^cardButton(,cardButton)?$/ : /^$|^cardButton$/);
      expect(views).toContain(cardProperties.selectAction?.data._internalQuickViewId);

      const phone = render(view(), states[name], size, chart, 'Mobile');
      expect(phone.template).toBeDefined();
      const card = JSON.stringify(new Template(phone.template as object).expand({ $root: phone.data as object }));
      const words = [...(shown.header ?? []), ...(shown.body ?? []).filter(({ componentName }) => componentName === 'text')].map(({ text }) => text ?? '').concat((shown.footer ?? []).map(({ title }) => title ?? ''));
      for (const each of words) expect(card).toContain(JSON.stringify(each).slice(1, -1));
      // The template is the platform's own, with an icon and the roles of its texts, which no published version has.
      expect(publishedProblems(JSON.parse(card) as object).filter((problem) => !/has no subType\.$|\bIcon\b/.test(problem))).toEqual([]);
    }
  });
});

it('what the platform keeps between visits says nothing about anybody', () => {
  const kept = render(new NeutralCardView(), states.due, 'Medium', false, 'WebView');
  expect(JSON.stringify(kept)).not.toMatch(/Questions answered|due/);
});
