import type { MyGoalsState } from '../../src/adaptiveCardExtensions/myGoals/MyGoalsState';
import { startState, toCache } from '../../src/adaptiveCardExtensions/myGoals/cachedGoals';
import { allItems } from '../../src/adaptiveCardExtensions/myGoals/model/Goals';
import { readHistory } from '../../src/adaptiveCardExtensions/myGoals/quickViews/detail/readDetail';
import { helpQuickView } from '../../src/adaptiveCardExtensions/myGoals/quickViews/help/helpQuickView';
import { openHelp } from '../../src/adaptiveCardExtensions/myGoals/quickViews/help/openHelp';
import { loadStrings, strings } from '../../src/adaptiveCardExtensions/myGoals/opened/strings';
import { loadTeam } from '../../src/adaptiveCardExtensions/myGoals/quickViews/team/teamQuickView';
import { GraphError, type GraphGet } from '../../src/graph/GraphGet';
import { openAllDue } from '../../src/adaptiveCardExtensions/myGoals/quickViews/allDue/openAllDue';
import { submitAll } from '../../src/adaptiveCardExtensions/myGoals/quickViews/allDue/submitAll';
import { openCheckIn } from '../../src/adaptiveCardExtensions/myGoals/quickViews/checkIn/openCheckIn';
import { keepTheirs } from '../../src/adaptiveCardExtensions/myGoals/quickViews/checkIn/sendCheckIn';
import { submitCheckIn } from '../../src/adaptiveCardExtensions/myGoals/quickViews/checkIn/submitCheckIn';
import { newGoalQuickView } from '../../src/adaptiveCardExtensions/myGoals/quickViews/newGoal/newGoalQuickView';
import { GoalsSession } from '../../src/adaptiveCardExtensions/myGoals/session/GoalsSession';
import * as goalsMethod from '../../src/adaptiveCardExtensions/myGoals/model/goalsOf';
import { reckonedOn } from '../../src/adaptiveCardExtensions/myGoals/model/moves';
import { checkIn, keyResult, manager, me, measure, now, objective, sampleDocument } from './sampleDocument';
import { MemoryLists } from './MemoryLists';

const method = { ...goalsMethod, reckonedOn };
const stamp = { person: me, site: 'https://contoso.example/sites/okr', period: '' };

/** The session with lists in memory, and a platform that only remembers. */
function start(document = sampleDocument(), kept: unknown = undefined, locale = 'en-GB', period = '', graph: GraphGet = async () => { throw new Error('Graph is not asked here.'); }) {
  const lists = new MemoryLists(document, me, () => now);
  let state: MyGoalsState = startState(kept, stamp, now, '2026-11-21');
  const history: MyGoalsState[] = [state];
  const shown: string[] = [];
  let keys = 0;
  const setState = (change: Partial<MyGoalsState>): void => {
    state = { ...state, ...structuredClone(change) };
    history.push(state);
  };
  const session = new GoalsSession({
    lists: async () => lists, method: async () => method, graph, person: me, state: () => state, setState, show: (view, change) => { shown.push(view); setState(change); }, close: () => { shown.push('closed'); },
    now: () => now, newKey: () => `form-${++keys}`, locale, period: () => period, withoutGoals: () => { shown.push('without goals'); }
  });
  /** Lets everything that was started come to its end. */
  const settle = async (): Promise<void> => { for (let i = 0; i < 40; i++) await Promise.resolve(); };
  const save = (goal: string, typed: Record<string, string>): void => submitCheckIn({ ...typed, id: 'save', goal }, session);
  return { lists, session, save, history, shown, settle, state: () => state, item: (id: string) => allItems(state.goals!).find((each) => each.id === id)! };
}

const answers = { confidence: '7', note: '', obstacle: 'not-chosen', date: '2026-11-21' };

beforeAll(loadStrings);

/** A session in which a check-in on k1 was written and could not be sent. */
async function withUnsentCheckIn(): Promise<ReturnType<typeof start>> {
  const started = start();
  started.session.read();
  await started.settle();
  openCheckIn(started.session, 'k1');
  started.lists.faults.push('not-sent');
  started.save('k1', { ...answers, value: '71' });
  await started.settle();
  return started;
}

describe('reading', () => {
  it('shows the person\'s goals of the running period, with numbers as of today', async () => {
    const { session, settle, state, item } = start();
    session.read();
    await settle();
    expect(state().situation).toEqual({ kind: 'ready' });
    expect(state().goals!.period).toEqual({ title: 'Q4 2026', state: 'active' });
    expect(state().goals!.groups.map(({ title, supports, items }) => [title, supports, items.length])).toEqual([['Answer customers faster', 'Customers recommend us', 3], ['Make the newsletter worth reading', null, 3]]);
    expect(item('k1')).toMatchObject({ value: 62, progress: 0.44, due: '2026-11-16', lastCheckIn: '2026-11-09', confidence: 6, mayCheckIn: true });
    expect(item('k1').expectedValue).toBeCloseTo(40 + (51 / 91) * 50);
    expect(item('k6').milestones.map(({ done }) => done)).toEqual([true, false, false]);
  });

  it.each([['offline', true], ['server', false]] as const)('says that it could not, and reads on retry (%s)', async (fault, offline) => {
    const { lists, session, settle, state } = start();
    lists.faults.push(fault);
    session.read();
    await settle();
    expect(state().situation).toMatchObject({ kind: 'failed', offline });
    session.read();
    await settle();
    expect(state().situation.kind).toBe('ready');
  });

  it('asks what is wrong only when the lists are missing or closed', async () => {
    const { lists, session, settle, state } = start();
    lists.faults.push('not-set-up');
    session.read();
    await settle();
    expect(state().situation).toEqual({ kind: 'not-set-up', maySetUp: false, ask: [{ name: 'Ada Adams', email: null }] });
  });

  it('keeps what is shown while a second reading fails', async () => {
    const { lists, session, settle, state } = start();
    session.read();
    await settle();
    lists.faults.push('offline');
    session.read();
    await settle();
    expect(state().situation).toMatchObject({ kind: 'failed', offline: true });
    expect(state().goals!.groups).toHaveLength(2);
  });

  it('shows the latest period, and says so, when none is running', async () => {
    const document = sampleDocument();
    document.periods[1].state = 'closed';
    const { session, settle, state } = start(document);
    session.read();
    await settle();
    expect(state().goals!.period).toEqual({ title: 'Q4 2026', state: 'closed' });
  });

  it('is empty for a person without goals', async () => {
    const document = sampleDocument();
    document.objectives = [];
    document.keyResults = [];
    const { session, settle, state } = start(document);
    session.read();
    await settle();
    expect(state().goals).toEqual({ period: null, groups: [] });
  });
});

describe('checking in', () => {
  it('writes one row with what was said and shows the new value at once', async () => {
    const { lists, session, save, settle, state, shown, item } = start();
    session.read();
    await settle();
    openCheckIn(session, 'k1');
    save('k1', { ...answers, value: '71.5', obstacle: 'training', share: 'yes', note: ' Shorter queue ' });
    expect(state().form!.phase).toBe('sending');
    await settle();
    expect(lists.document.checkIns.filter((row) => row.clientKey === 'form-1')).toMatchObject([
      { keyResult: 'k1', kind: 'check-in', value: 71.5, confidence: 7, note: 'Shorter queue', obstacle: 'training', date: '2026-11-21', author: me }
    ]);
    expect(shown).toEqual(['check-in', 'done']);
    expect(state().form).toBeNull();
    expect(state().done).toMatchObject({ goal: 'k1', valueBefore: 62, progressBefore: 0.44, obstacle: 'training' });
    expect(item('k1')).toMatchObject({ value: 71.5, lastCheckIn: '2026-11-21', confidence: 7, due: '2026-11-23' });
    expect(lists.reads).toBe(1);
  });

  it('keeps what stopped somebody to themself unless they share it, and offers help either way', async () => {
    const { lists, session, save, settle, state } = start();
    session.read();
    await settle();
    openCheckIn(session, 'k1');
    save('k1', { ...answers, value: '70', obstacle: 'support' });
    await settle();
    expect(lists.document.checkIns.at(-1)).toMatchObject({ value: 70, obstacle: null });
    expect(state().done!.obstacle).toBe('support');
  });

  it('never says "saved" before it is, and keeps every typed word until then', async () => {
    for (const fault of ['refused', 'not-sent'] as const) {
      const { lists, session, save, settle, state, shown, history } = start();
      session.read();
      await settle();
      openCheckIn(session, 'k1');
      lists.faults.push(fault);
      save('k1', { ...answers, value: '71', note: 'Everything I typed' });
      await settle();
      expect(history.some(({ done }) => done !== null)).toBe(false);
      expect(shown).toEqual(['check-in']);
      expect(state().form).toMatchObject({ phase: fault, kept: fault === 'not-sent', typed: { value: '71', note: 'Everything I typed', confidence: '7' } });
      expect(state().unsent).toEqual(fault === 'not-sent' ? ['k1'] : []);
      // Again, with nothing typed anew: the same check-in, once.
      save('k1', {});
      await settle();
      expect(lists.document.checkIns.filter((row) => row.clientKey === 'form-1')).toMatchObject([{ value: 71, note: 'Everything I typed' }]);
      expect(state()).toMatchObject({ form: null, unsent: [], done: { goal: 'k1' } });
    }
  });

  it('sends nothing while a value is wrong, and says which and why', async () => {
    const { lists, session, save, settle, state } = start();
    session.read();
    await settle();
    openCheckIn(session, 'k1');
    save('k1', { ...answers, value: 'seventy', confidence: 'not-chosen', date: '2026-11-22' });
    await settle();
    expect(Object.keys(state().form!.errors)).toEqual(['value', 'confidence', 'date']);
    expect(state().form!.errors.value).toContain('seventy');
    expect(lists.document.checkIns).toHaveLength(5);
  });

  it('takes no day after today or before the goal began, and says which days it takes', async () => {
    const { lists, session, save, settle, state } = start();
    session.read();
    await settle();
    openCheckIn(session, 'k1');
    save('k1', { ...answers, value: '70', date: '2026-11-22' });
    expect(state().form!.errors).toEqual({ date: 'Choose a day that is not after today.' });
    save('k1', { ...answers, value: '70', date: '2026-09-30' });
    expect(state().form!.errors).toEqual({ date: 'The goal began on Thu 1 Oct. Choose that day or a later one.' });
    save('k1', { ...answers, value: '70', date: '2026-10-01' });
    await settle();
    expect(lists.document.checkIns.at(-1)).toMatchObject({ value: 70, date: '2026-10-01' });
    expect(state().done).toMatchObject({ said: { row: '6', value: 70, date: '2026-10-01' } });
  });

  it('asks once before it saves a value that the goal cannot well have, and never about an ordinary one', async () => {
    const { lists, session, save, settle, state } = start();
    session.read();
    await settle();
    const last = (): number | null => lists.document.checkIns.at(-1)!.value;
    for (const [goal, value, words] of [
      ['k4', -5, '-5\u00a0people is below zero. Save it all the same?'], ['k4', 1200001, '1,200,001\u00a0people is more than a hundred times the target (12,000\u00a0people). Save it all the same?']
    ] as const) {
      openCheckIn(session, goal);
      save(goal, { ...answers, value: String(value) });
      await settle();
      expect(state().form!.doubt).toEqual({ value, words, open: true });
      expect(last()).not.toBe(value);
      // Another one is asked about anew; the same one is saved.
      save(goal, { value: String(value * 2) });
      expect(state().form!.doubt).toMatchObject({ value: value * 2, open: true });
      save(goal, { value: String(value) });
      save(goal, { value: String(value) });
      await settle();
      expect(last()).toBe(value);
      lists.document.checkIns.pop();
      session.read();
      await settle();
    }
    for (const [goal, value] of [['k4', 0], ['k4', 130000], ['k2', 42], ['k2', 0], ['k3', 1], ['k1', 101]] as const) {
      openCheckIn(session, goal);
      save(goal, { ...answers, value: String(value) });
      await settle();
      expect(last()).toBe(value);
    }
  });

  it('asks about such a value among several too, and holds all back until the answer', async () => {
    const { lists, session, settle, state } = start();
    session.read();
    await settle();
    openAllDue(session);
    submitAll({ id: 'save', 'value-k1': '71', 'value-k4': '-5' }, session);
    await settle();
    expect(lists.document.checkIns).toHaveLength(5);
    expect(Object.keys(state().batch!.doubts)).toEqual(['k4']);
    submitAll({ id: 'save', 'value-k1': '71', 'value-k4': '-5' }, session);
    await settle();
    expect(lists.document.checkIns.slice(5).map(({ value }) => value)).toEqual([71, -5]);
  });

  it('says that one was offline, not that one is: the connection may be back', async () => {
    const { state } = await withUnsentCheckIn();
    expect(state().form!.message).toBe('You were offline: try again.');
  });

  it('reads numbers as the person writes them', async () => {
    const { lists, session, save, settle } = start(sampleDocument(), undefined, 'de-DE');
    session.read();
    await settle();
    openCheckIn(session, 'k4');
    save('k4', { ...answers, value: '1.234,5' });
    await settle();
    expect(lists.document.checkIns.at(-1)!.value).toBe(1234.5);
  });

  it('asks for a step of milestones, for yes or no, and for nothing that is not there', async () => {
    const { lists, session, save, settle, item } = start();
    session.read();
    await settle();
    openCheckIn(session, 'k6');
    save('k6', { ...answers, milestone: 'm2' });
    await settle();
    expect(lists.document.checkIns.at(-1)).toMatchObject({ keyResult: 'k6', value: null, milestone: 'm2' });
    expect(item('k6').milestones.map(({ done }) => done)).toEqual([true, true, false]);
    openCheckIn(session, 'k5');
    save('k5', { ...answers, done: 'yes' });
    await settle();
    expect(lists.document.checkIns.at(-1)).toMatchObject({ keyResult: 'k5', value: 1, milestone: null });
    expect(item('k5').progress).toBe(1);
  });

  it('two quick taps on Save are one check-in', async () => {
    const { lists, session, save, settle } = start();
    session.read();
    await settle();
    openCheckIn(session, 'k1');
    save('k1', { ...answers, value: '70' });
    save('k1', { ...answers, value: '70' });
    await settle();
    expect(lists.document.checkIns).toHaveLength(6);
  });

  it('the card\'s own button opens the first goal that is due', async () => {
    const { lists, session, save, settle } = start();
    session.read();
    await settle();
    save('k1', { ...answers, value: '70' });
    await settle();
    expect(lists.document.checkIns.at(-1)).toMatchObject({ keyResult: 'k1', value: 70, clientKey: 'form-1' });
  });

  it('a check-in from what was kept of the last visit is followed by a reading', async () => {
    const kept = toCache({ ...startState(undefined, stamp, now, '2026-11-21'), goals: (await goalsRead()), readAt: now }, stamp);
    const { lists, session, save, settle, state, item } = start(sampleDocument(), kept);
    expect(allItems(state().goals!)).toHaveLength(6);
    openCheckIn(session, 'k1');
    save('k1', { ...answers, value: '70' });
    await settle();
    expect(lists.reads).toBe(1);
    expect(item('k1').value).toBe(70);
    expect(state().done).toMatchObject({ goal: 'k1', valueBefore: 62 });
  });

  it('closing puts away what was begun, but not what is on its way', async () => {
    const { session, save, settle, state } = start();
    session.read();
    await settle();
    openCheckIn(session, 'k1');
    session.closed();
    expect(state().form).toBeNull();
    openCheckIn(session, 'k1');
    save('k1', { ...answers, value: '70' });
    session.closed();
    expect(state().form!.phase).toBe('sending');
    await settle();
    expect(state().done).toMatchObject({ goal: 'k1' });
  });

  it('sends what was kept when asked, and shows it', async () => {
    const { lists, session, save, settle, state, item } = start();
    session.read();
    await settle();
    openCheckIn(session, 'k1');
    lists.faults.push('not-sent');
    save('k1', { ...answers, value: '70' });
    await settle();
    session.showGoals();
    session.sendUnsent();
    expect(state().sendingUnsent).toBe(true);
    await settle();
    expect(state()).toMatchObject({ sendingUnsent: false, unsent: [] });
    expect(item('k1').value).toBe(70);
    expect(lists.document.checkIns).toHaveLength(6);
  });
});

describe('what changed while somebody wrote', () => {
  const others = (lists: MemoryLists, row: Parameters<typeof checkIn>[4] = {}): void => { lists.document.checkIns.push(checkIn('20', 'k1', '2026-11-20', 66, { author: manager, ...row })); };

  it('is shown with both values, nothing typed is lost, and the person may save theirs as well', async () => {
    const { lists, session, save, settle, state, shown } = start();
    session.read();
    await settle();
    openCheckIn(session, 'k1');
    others(lists);
    save('k1', { ...answers, value: '71', note: 'Everything I typed' });
    await settle();
    expect(lists.document.checkIns).toHaveLength(6);
    expect(shown).toEqual(['check-in']);
    expect(state().form).toMatchObject({ phase: 'changed', typed: { value: '71', note: 'Everything I typed' }, meanwhile: { checkIns: [{ author: 'Noor Haddad', value: 66, date: '2026-11-20' }] } });
    save('k1', {});
    await settle();
    expect(lists.document.checkIns.slice(5).map(({ value, note }) => [value, note])).toEqual([[66, ''], [71, 'Everything I typed']]);
    expect(state()).toMatchObject({ form: null, done: { goal: 'k1' } });
  });

  it('may be left as it is: nothing is sent, now or later', async () => {
    const { lists, session, save, settle, state, item } = start();
    session.read();
    await settle();
    openCheckIn(session, 'k1');
    lists.faults.push('not-sent');
    save('k1', { ...answers, value: '71' });
    await settle();
    others(lists);
    save('k1', {});
    await settle();
    expect(state().form!.phase).toBe('changed');
    keepTheirs(session);
    await settle();
    expect(state()).toMatchObject({ form: null, unsent: [] });
    expect(item('k1').value).toBe(66);
    expect(lists.document.checkIns).toHaveLength(6);
  });

  it('is a changed target and a closed goal too, but not one\'s own check-in that had arrived without an answer', async () => {
    for (const [change, now] of [
      [(lists: MemoryLists) => { lists.document.keyResults[0].measure.target = 80; }, { target: 80 }],
      [(lists: MemoryLists) => others(lists, { kind: 'close', value: null }), { state: 'closed' }],
      [(lists: MemoryLists) => others(lists, { clientKey: 'form-1', value: 71 }), null]
    ] as const) {
      const { lists, session, save, settle, state } = start();
      session.read();
      await settle();
      openCheckIn(session, 'k1');
      change(lists);
      save('k1', { ...answers, value: '71' });
      await settle();
      if (now === null) expect(state().done).toMatchObject({ goal: 'k1' });
      else expect(state().form).toMatchObject({ phase: 'changed', meanwhile: { now } });
    }
  });

  it('holds back only its own goal when several are sent, until they are saved once more', async () => {
    const { lists, session, settle, state } = start();
    session.read();
    await settle();
    openAllDue(session);
    others(lists);
    const typed = { id: 'save', 'value-k1': '71', 'value-k4': '2400' };
    submitAll(typed, session);
    await settle();
    expect(state().batch!.outcomes).toMatchObject({ k1: { kind: 'changed', meanwhile: { checkIns: [{ value: 66 }] } }, k4: { kind: 'saved' } });
    expect(lists.document.checkIns.slice(6).map(({ keyResult: goal }) => goal)).toEqual(['k4']);
    submitAll({ id: 'save', 'value-k1': '71' }, session);
    await settle();
    expect(state().batch!.outcomes).toMatchObject({ k1: { kind: 'saved' }, k4: { kind: 'saved' } });
    expect(lists.document.checkIns.slice(6).map(({ keyResult: goal }) => goal)).toEqual(['k4', 'k1']);
  });
});

describe('people whom the person\'s own reading does not know', () => {
  const ada = 'ada.adams@contoso.example';
  const bob = 'bob@gone.example';

  it('are named by what the site knows them by, and by their address only when nothing does', async () => {
    const { lists, session, save, settle, state } = start();
    lists.names = { [ada]: 'Ada Adams' };
    session.read();
    await settle();
    openCheckIn(session, 'k1');
    lists.document.checkIns.push(checkIn('20', 'k1', '2026-11-20', 66, { author: ada }), checkIn('21', 'k1', '2026-11-20', 67, { author: bob }));
    save('k1', { ...answers, value: '71' });
    await settle();
    expect(state().form!.meanwhile!.checkIns.map(({ author }) => author)).toEqual([bob, 'Ada Adams']);
    await expect(readHistory(session, 'k1')).resolves.toMatchObject({ rows: [{ author: bob }, { author: 'Ada Adams' }, { author: '' }] });
  });

  it('are whom a person may wait for: who answers for the goals that theirs is part of, then their manager', async () => {
    const document = sampleDocument();
    document.objectives[0].owner = ada;
    const { lists, session, settle, state } = start(document);
    lists.names = { [ada]: 'Ada Adams' };
    session.read();
    await settle();
    openHelp(session, 'k1', 'dependency');
    helpQuickView.opened?.(session);
    await settle();
    expect(state().help).toMatchObject({ contacts: [{ id: ada, name: 'Ada Adams', owns: 'Customers recommend us' }], loading: { phase: 'shown' } });
  });
});

it('says that the directory is closed to it, not that the person may not do something', async () => {
  const { session, settle, state } = start(undefined, undefined, undefined, undefined, () => Promise.reject(new GraphError('no-access', 'Authorization_RequestDenied')));
  session.read();
  await settle();
  loadTeam(session);
  await settle();
  expect(state().team!.loading).toEqual({ phase: 'failed', message: strings.TeamNoDirectory });
});

it('does not ask again for what is written and not sent yet', async () => {
  const { session, state } = await withUnsentCheckIn();
  session.showGoals();
  openAllDue(session);
  expect(state().unsent).toEqual(['k1']);
  expect(state().batch!.goals.map(({ goal }) => goal)).not.toContain('k1');
});

describe('after a check-in', () => {
  it('says from where to where what the goal serves has moved, about', async () => {
    const { session, save, settle, state } = start();
    session.read();
    await settle();
    openCheckIn(session, 'k1');
    save('k1', { ...answers, value: '82' });
    await settle();
    expect(state().done!.parents).toEqual([{ title: 'Answer customers faster', before: 0.4, after: 0.5 }, { title: 'Customers recommend us', before: 0.3, after: 0.35 }]);
  });

  it('goes on showing what it said, also at the next visit, and adds the next check-in to it, until somebody stores a newer number', async () => {
    const { lists, session, save, settle, state } = start();
    const group = (of: MyGoalsState) => of.goals!.groups.find(({ id }) => id === 'o1');
    session.read();
    await settle();
    openCheckIn(session, 'k1');
    save('k1', { ...answers, value: '82' });
    await settle();
    session.showGoals();
    expect(group(state())).toMatchObject({ progress: 0.5, about: true });
    session.read();
    await settle();
    expect(group(state())).toMatchObject({ progress: 0.5, about: true });

    const next = start(lists.document, JSON.parse(JSON.stringify(toCache(state(), stamp))));
    expect(group(next.state())).toMatchObject({ progress: 0.5, about: true });
    next.session.read();
    await next.settle();
    // The first key of this visit was used in the last one.
    next.session.newKey();
    openCheckIn(next.session, 'k1');
    next.save('k1', { ...answers, value: '90' });
    await next.settle();
    expect(next.state().done!.parents.map(({ before, after }) => [before, after].map((each) => Math.round(each * 1000)))).toEqual([[500, 540], [350, 370]]);
    expect(group(next.state())!.progress).toBeCloseTo(0.54);

    next.lists.stored = { o1: 0.56 };
    next.session.read();
    next.session.showGoals();
    await next.settle();
    expect(group(next.state())).toMatchObject({ progress: 0.56 });
    expect(group(next.state())!.about).toBeUndefined();
    // Not even when the old number comes back: that one is newer too.
    next.lists.stored = {};
    next.session.read();
    await next.settle();
    expect(group(next.state())!.progress).toBe(0.4);
  });

  it('adds up what several at once have moved', async () => {
    const { session, settle, state } = start();
    session.read();
    await settle();
    openAllDue(session);
    submitAll({ id: 'save', 'value-k1': '82', 'value-k4': '2400' }, session);
    await settle();
    session.showGoals();
    expect(state().goals!.groups.map(({ progress, about }) => [progress, about])).toEqual([[0.5, true], [0.4, undefined]]);
  });

  it('says nothing of it when nothing moved', async () => {
    const { session, save, settle, state } = start();
    session.read();
    await settle();
    openCheckIn(session, 'k1');
    save('k1', { ...answers, value: '62' });
    await settle();
    expect(state().done!.parents).toEqual([]);
  });
});

it('does not draw a form anew that somebody types into: what comes meanwhile waits until they have done', async () => {
  const { lists, session, save, settle, state, history, item } = start();
  session.read();
  await settle();
  openCheckIn(session, 'k1');
  const drawn = history.length;
  lists.document.checkIns.push(checkIn('20', 'k2', '2026-11-20', 9));
  session.read();
  await settle();
  expect(history).toHaveLength(drawn);
  expect(item('k2').value).toBe(15);
  save('k1', { ...answers, value: '70' });
  await settle();
  expect(state().done).toMatchObject({ goal: 'k1' });
  expect([item('k1').value, item('k2').value]).toEqual([70, 9]);
});

it('shows the goals of the period that the card is set to, also when another one is running', async () => {
  const document = sampleDocument();
  document.keyResults.push(keyResult('k9', 'o2', 'Readers last quarter', measure('increase', 0, 100, ''), { period: 'p1' }));
  for (const [period, titles] of [['p1', ['Readers last quarter']], ['', ['Questions answered within a day']], ['gone', ['Questions answered within a day']]] as const) {
    const { session, settle, state } = start(structuredClone(document), undefined, 'en-GB', period);
    session.read();
    await settle();
    expect(allItems(state().goals!).map(({ title }) => title).slice(0, 1)).toEqual(titles);
  }
});

it('calls goals of one\'s own that are measured in one way by their own title, and no others', async () => {
  const document = sampleDocument();
  document.objectives.push(objective('o3', 'Learn Polish'), objective('o4', 'Our team speaks Polish', { level: 'team' }), objective('o5', 'Travel by train', { owner: manager }));
  document.keyResults.push(keyResult('k7', 'o3', 'Lessons', measure('increase', 0, 20, '')), keyResult('k8', 'o4', 'People with a certificate', measure('increase', 0, 5, '')), keyResult('k9', 'o5', 'Flights', measure('stay-below', null, 1, '')));
  const { session, settle, item } = start(document);
  session.read();
  await settle();
  expect(['k1', 'k7', 'k8', 'k9'].map((id) => item(id).goalTitle)).toEqual([null, 'Learn Polish', null, null]);
});

describe('a new goal of one\'s own', () => {
  const year = { id: 'p0', title: '2026', start: '2026-01-01', end: '2026-12-31', state: 'active' as const, parent: null };
  /** A goal made in the card, in a year with its quarters, both running. */
  async function made(typed: Record<string, string>) {
    const document = sampleDocument();
    document.periods.unshift(year);
    const card = start(document);
    card.session.read();
    await card.settle();
    newGoalQuickView.opened?.(card.session);
    newGoalQuickView.act({ id: 'save', title: 'Finish my certificate', measured: 'Certificate received', ...typed }, card.session);
    await card.settle();
    return { ...card, goal: () => allItems(card.state().goals!).find(({ title }) => title === 'Certificate received')! };
  }

  it('belongs to the quarter that is running, not to its year, and begins today: its first check-in comes after that', async () => {
    const { lists, goal } = await made({});
    expect(lists.document.objectives.find(({ title }) => title === 'Finish my certificate')).toMatchObject({ period: 'p2', start: '2026-11-21', due: null });
    expect(lists.document.keyResults.find(({ title }) => title === 'Certificate received')).toMatchObject({ period: 'p2' });
    // The first Monday, on which everybody's check-ins are due.
    expect(goal()).toMatchObject({ due: '2026-11-23', expected: 0, status: 'not-started' });
  });

  it('is not at risk on the day on which it is made, although it is not done yet', async () => {
    const { session, save, settle, goal } = await made({});
    openCheckIn(session, goal().id);
    save(goal().id, { ...answers, done: 'no' });
    await settle();
    expect(goal()).toMatchObject({ value: 0, progress: 0, status: 'on-track' });
  });

  it('is done or not done without numbers, and goes from one to another with them', async () => {
    const measured = async (typed: Record<string, string>) => (await made({ start: '', target: '', unit: '', ...typed })).lists.document.keyResults.find(({ title }) => title === 'Certificate received')?.measure;
    await expect(measured({})).resolves.toMatchObject({ type: 'yes-no', start: 0, target: 1, unit: '' });
    await expect(measured({ target: '3', unit: 'talks' })).resolves.toMatchObject({ type: 'increase', start: 0, target: 3, unit: 'talks' });
    await expect(measured({ start: '5', target: '2' })).resolves.toMatchObject({ type: 'decrease', start: 5, target: 2 });
  });

  it('is not made without the number to reach, when another was given', async () => {
    for (const name of ['start', 'unit']) {
      const { lists, state } = await made({ [name]: '5' });
      expect(state().newGoal).toMatchObject({ phase: 'editing', errors: { target: 'Enter a number, such as 1,234.5.' } });
      expect(lists.document.keyResults.some(({ title }) => title === 'Certificate received')).toBe(false);
    }
  });
});

async function goalsRead() {
  const { session, settle, state } = start();
  session.read();
  await settle();
  return state().goals;
}

describe('what is kept for the next visit', () => {
  it('is shown at once to the same person on the same site', async () => {
    const before = { ...startState(undefined, stamp, now, '2026-11-21'), goals: await goalsRead(), readAt: now };
    const after = startState(JSON.parse(JSON.stringify(toCache(before, stamp))), stamp, now, '2026-11-28');
    expect(after.goals).toEqual(before.goals);
    expect(after.situation).toEqual({ kind: 'loading' });
    expect(after.today).toBe('2026-11-28');
  });

  it('is ignored for another person, another site, another version, and when it is broken', async () => {
    const before = { ...startState(undefined, stamp, now, '2026-11-21'), goals: await goalsRead(), readAt: now };
    const kept = toCache(before, stamp) as { cached: Record<string, unknown> };
    const empty = startState(undefined, stamp, now, '2026-11-21');
    expect(startState(kept, { ...stamp, person: 'somebody.else@contoso.example' }, now, '2026-11-21')).toEqual(empty);
    expect(startState(kept, { ...stamp, site: 'https://contoso.example/sites/other' }, now, '2026-11-21')).toEqual(empty);
    expect(startState({ cached: { ...kept.cached, version: 0 } }, stamp, now, '2026-11-21')).toEqual(empty);
    for (const broken of [null, 7, 'x', {}, { cached: null }, { cached: { ...kept.cached, goals: { groups: [null] } } }, { cached: { ...kept.cached, goals: { groups: [{ title: 1 }] } } }]) {
      expect(startState(broken, stamp, now, '2026-11-21')).toEqual(empty);
    }
  });

  it('never holds a private goal', async () => {
    const document = sampleDocument();
    document.objectives.push(objective('p3', 'Learn to say no', { visibility: 'private' }));
    document.keyResults.push(keyResult('p9', 'p3', 'Evenings without mail', measure('increase', 0, 20, 'evenings')));
    document.checkIns.push(checkIn('9', 'p9', '2026-11-16', 3));
    const { session, settle, state } = start(document);
    session.read();
    await settle();
    expect(JSON.stringify(state().goals)).toContain('Evenings without mail');
    const kept = JSON.stringify(toCache(state(), stamp));
    expect(kept).not.toContain('Evenings');
    expect(kept).not.toContain('Learn to say no');
    expect(kept).toContain('New subscribers');
  });
});
