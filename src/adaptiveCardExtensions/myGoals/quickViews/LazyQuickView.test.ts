import type { ActionData } from '../adaptiveCard/elements';
import type { Look } from '../Look';
import type { GoalsSession } from '../session/GoalsSession';
import { frame, text } from './frame';
import { LazyQuickView } from './LazyQuickView';
import type { QuickView } from './QuickView';

const look: Look = { locale: 'en-GB', rightToLeft: false, scope: 'mine', pageUrl: null };
const session = {} as GoalsSession;

/** A quick view whose code arrives, or does not, as `answers` say in turn; and what the platform's own navigator gives it. */
function open(answers: (QuickView | Error)[]) {
  const view = new LazyQuickView(async () => {
    const answer = answers.shift();
    if (answer instanceof Error || answer === undefined) throw answer ?? new Error('asked too often');
    return answer;
  }, look, session);
  const renders: string[] = [];
  const card = (): string => JSON.stringify(view.template);
  Object.assign(view, { _ace: { setState: () => renders.push(card()) }, _state: {} });
  const settle = async (): Promise<void> => { for (let i = 0; i < 10; i++) await Promise.resolve(); };
  return { view, card, renders, settle };
}

function saying(words: string, acted: ActionData[] = [], opened: () => void = () => undefined): QuickView {
  return { title: () => words, card: () => frame(look, [text(words)]), opened, act: (action) => { acted.push(action); } };
}

it('says that it is loading, then shows what was loaded and hands actions to it', async () => {
  const acted: ActionData[] = [];
  const { view, card, renders, settle } = open([saying('Here it is', acted)]);
  expect(card()).toContain('Loading');
  expect(view.title).toBe('');
  await settle();
  expect(renders).toHaveLength(1);
  expect(card()).toContain('Here it is');
  expect(view.title).toBe('Here it is');
  view.onAction({ type: 'Submit', id: '', data: { id: 'save', goal: 'k1' } });
  view.onAction({ type: 'Submit', id: '', data: 'nonsense' });
  expect(acted).toEqual([{ id: 'save', goal: 'k1' }]);
});

it('offers to try again when its code did not arrive, and lets it begin when it does', async () => {
  let begun = 0;
  const loaded = saying('Here it is', [], () => { begun++; });
  const { view, card, settle } = open([new Error('offline'), loaded, loaded]);
  await settle();
  expect(card()).toContain('This could not be opened');
  view.onAction({ type: 'Submit', id: '', data: { id: 'load' } });
  await settle();
  expect(card()).toContain('Here it is');
  expect(begun).toBe(1);
});
