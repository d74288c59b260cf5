import type { SeenGoal } from '../../src/lists/EditableOkrLists';
import type { GoalItem, Goals } from '../../src/adaptiveCardExtensions/myGoals/model/Goals';
import type { DetailView, HistoryRow, MyGoalsState, NewGoalForm } from '../../src/adaptiveCardExtensions/myGoals/MyGoalsState';
import { newBatch } from '../../src/adaptiveCardExtensions/myGoals/model/batch';
import { emptyForm } from '../../src/adaptiveCardExtensions/myGoals/model/emptyForm';

const today = '2026-11-21';

export function item(id: string, title: string, rest: Partial<GoalItem> = {}): GoalItem {
  return {
    id, title, isPrivate: false, state: 'active', measure: 'increase', unit: '%', start: 40, target: 90, milestones: [], value: 62, progress: 0.44, expected: 0.56, expectedValue: 68, status: 'behind', due: '2026-11-16', began: '2026-10-01',
    lastCheckIn: '2026-11-09', lastRow: '1', confidence: 6, obstacle: null, mayCheckIn: true, goalTitle: null, ...rest
  };
}

const ofEveryKind: GoalItem[] = [
  item('k1', 'Questions answered within a day'),
  item('k2', 'Hours until the first answer', { measure: 'decrease', unit: 'hours', start: 20, target: 6, value: 15, progress: 0.36, expectedValue: 12.2, status: 'at-risk', due: '2026-11-21' }),
  item('k3', 'Rating of our answers', { measure: 'stay-above', unit: 'stars', start: null, target: 4.2, value: 4.4, progress: 1, expected: null, expectedValue: null, status: 'on-track', due: '2026-11-23' }),
  item('k7', 'Open complaints', { measure: 'stay-below', unit: '', start: null, target: 10, value: 7, progress: 1, expected: null, expectedValue: null, status: 'on-track', due: '2026-11-23' })
];
const more: GoalItem[] = [
  item('k4', 'New subscribers', { unit: 'people', start: 0, target: 12000, value: 2150.5, progress: 0.179, expectedValue: 6720, status: 'at-risk', due: '2026-11-16' }),
  item('k5', 'New design is live', { measure: 'yes-no', unit: '', start: 0, target: 1, value: 0, progress: 0, expectedValue: null, status: 'behind', due: '2026-11-23' }),
  item('k6', 'Editorial plan for the year', {
    measure: 'milestones', unit: '', start: null, target: null, value: null, progress: 0.25, expectedValue: null, status: 'behind', due: '2026-11-20',
    milestones: [{ id: 'm1', title: 'Topics collected', done: true }, { id: 'm2', title: 'Authors found', done: false }, { id: 'm3', title: 'Calendar *shared*', done: false }]
  }),
  item('k8', 'Find out how many read to the end', { measure: 'baseline', start: null, target: null, value: null, progress: null, expected: null, expectedValue: null, status: 'not-started', lastCheckIn: null, confidence: null })
];

export const goals: Goals = {
  period: { title: 'Q4 2026', state: 'active' },
  groups: [
    { id: 'o1', title: 'Answer customers faster', isPrivate: false, progress: 0.61, status: 'on-track', supports: 'Customers recommend us', items: ofEveryKind },
    { id: 'o2', title: 'Make the newsletter worth reading', isPrivate: false, progress: 0.12, status: 'at-risk', supports: null, items: more }
  ]
};

/** Titles that people do write: very long, empty, Markdown, a template's language, right to left, emoji. */
export const strangeTitles = [
  'Raise the share of customers who, asked within fourteen days after their first purchase, answer that they would recommend us to a friend or a colleague without any reservation at all',
  'Goal without a title', '[Click](https://evil.example) **now** _please_ # not a heading', '1. not a list ${rows[0]} {{DATE(2026-01-01, SHORT)}} <b>bold</b>', 'להגדיל את שביעות הרצון של הלקוחות 🎯', 'Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenverordnungsentwurfsvorlage'
];

export const state: MyGoalsState = {
  situation: { kind: 'ready' }, goals, readAt: '2026-11-21T10:00:00Z', moves: {}, today, now: '2026-11-21T10:00:00Z', unsent: [], sendingUnsent: false, form: null, batch: null, done: null, help: null, team: null,
  detail: null, newGoal: null, page: 0
};

const quiet = (status: GoalItem['status'], n: number): Goals => ({
  period: { title: 'Q4 2026', state: 'active' },
  groups: [{ ...goals.groups[0], items: Array.from({ length: n }, (_unused, index) => item(`q${index}`, `Goal number ${index + 1}`, { status, due: '2026-11-23', progress: 0.6, value: 70 })) }]
});

const form = (goal: string, rest: Partial<ReturnType<typeof emptyForm>> = {}): MyGoalsState => {
  const found = [...ofEveryKind, ...more].find(({ id }) => id === goal) as GoalItem;
  return { ...state, form: { ...emptyForm(found, today, 'key'), ...rest } };
};
const said = { row: '1', value: 2150.5, milestone: null, date: today };
const seen: SeenGoal = { state: 'active', start: 40, target: 90, value: 62, last: '1' };
let key = 0;
const batch = newBatch(goals, { today, unsent: [] }, () => `batch-${++key}`)!;
/** Two goals of one's own, each with the one thing that it is measured by. */
const ownGoals: Goals = {
  period: goals.period,
  groups: [['Speak with *confidence* in front of groups', 'Talks given'], ['Finish my certificate', 'Certificate received']].map(([title, measured], index) => ({ ...goals.groups[0], id: `own${index}`, title, supports: null, items: [item(`own${index}`, measured, { goalTitle: title, lastCheckIn: null, value: null, progress: null, status: 'not-started' })] }))
};
const typed = { value: '71', confidence: '4', note: 'The queue is shorter since Tuesday.', obstacle: 'dependency', date: '2026-11-20' };

const row: HistoryRow = { date: '2026-11-09', kind: 'check-in', value: 62, milestone: null, confidence: 6, note: 'The queue is *shorter*.', obstacle: 'time', author: '', counted: true };
const detail: DetailView = {
  goal: 'k1', thresholds: { behind: 0, atRisk: 25 }, topicLink: 'https://contoso.example/topic', description: 'Counted by the help desk, [every](x) Monday.', more: 12, loading: { phase: 'shown' }, line: { from: { date: '2026-10-01', value: 40 }, to: { date: '2026-12-31', value: 90 } }, forecast: { value: 81.26, low: 74, high: 88.5, end: '2026-12-31' },
  rows: [row, { ...row, date: '2026-11-02', value: 58, note: '', obstacle: null, confidence: null }, { ...row, date: '2026-10-26', value: 55, counted: false, author: 'Ben Berg' }, { ...row, date: '2026-10-19', value: 49, note: '' }, { ...row, date: '2026-10-12', kind: 'reopen', value: null, note: '' }, { ...row, date: '2026-10-05', value: 42, note: '' }],
  chain: [{ title: 'Answer customers faster', level: 'person', coreValue: null, description: 'The queue is what people *complain* about.' }, { title: 'A support that people praise', level: 'team', coreValue: null, description: 'The queue is what people *complain* about.' }, { title: 'Customers recommend us', level: 'organisation', coreValue: 'Customers first', description: '' }]
};
const members = [
  { id: 'ben@contoso.example', name: 'Ben [Berg](x)', goals: { ...goals, groups: [{ ...goals.groups[1], items: more.map((each) => ({ ...each, obstacle: 'training' as const })) }] } },
  { id: 'ada@contoso.example', name: 'Ada Adams', goals: quiet('on-track', 2) }, { id: 'zoe@contoso.example', name: 'Zoë', goals: { period: null, groups: [] } }
];
const newGoal: NewGoalForm = { clientKeys: { objective: 'a', keyResult: 'b' }, typed: {}, errors: {}, phase: 'editing', message: '', objective: null };

/** Every state of the card, by name: what the card, the goals view, the check-in and the view after it show. */
export const states: Readonly<Record<string, MyGoalsState>> = {
  loading: { ...state, situation: { kind: 'loading' }, goals: null, readAt: null },
  'loading-warm': { ...state, situation: { kind: 'loading' } },
  empty: { ...state, goals: { period: null, groups: [] } },
  'empty-team-known': { ...state, goals: { period: null, groups: [] }, team: { leads: false, members, loading: { phase: 'shown' } } },
  due: state,
  'one-due': { ...state, goals: { ...goals, groups: [{ ...goals.groups[0], items: [ofEveryKind[0], ofEveryKind[2]] }] } },
  'all-on-track': { ...state, goals: quiet('on-track', 5) },
  'at-risk': { ...state, goals: quiet('at-risk', 1) },
  behind: { ...state, goals: quiet('behind', 2) },
  done: { ...state, goals: quiet('closed', 3) },
  forty: { ...state, goals: quiet('on-track', 40), page: 1 },
  strange: { ...state, goals: { ...goals, groups: [{ ...goals.groups[0], title: strangeTitles[2], supports: strangeTitles[3], items: strangeTitles.map((title, index) => item(`s${index}`, title, { unit: index === 0 ? strangeTitles[5] : '[x](y)' })) }] } },
  'past-period': { ...state, goals: { ...goals, period: { title: 'Q3 2026', state: 'closed' } } },
  'coming-period': { ...state, goals: { ...goals, period: { title: 'Q1 2027', state: 'planning' } } },
  'not-set-up': { ...state, goals: null, readAt: null, situation: { kind: 'not-set-up', maySetUp: false, ask: [{ name: 'Ada Adams', email: 'ada@contoso.example' }] } },
  'not-set-up-by-you': { ...state, goals: null, readAt: null, situation: { kind: 'not-set-up', maySetUp: true, ask: [] } },
  'no-access': { ...state, goals: null, readAt: null, situation: { kind: 'no-access', ask: [{ name: 'Ada Adams', email: null }, { name: 'Ben *Berg*', email: null }] } },
  'not-found': { ...state, goals: null, readAt: null, situation: { kind: 'not-found' } },
  error: { ...state, goals: null, readAt: null, situation: { kind: 'failed', offline: false, message: 'The server is busy. Try again in a minute.' } },
  offline: { ...state, situation: { kind: 'failed', offline: true, message: 'There is no connection.' }, readAt: '2026-11-21T07:00:00Z' },
  unsent: { ...state, unsent: ['k1'] },
  'sending-unsent': { ...state, unsent: ['k1'], sendingUnsent: true },
  'form-increase': form('k1'), 'form-decrease': form('k2'), 'form-above': form('k3'), 'form-below': form('k7'), 'form-yes-no': form('k5'), 'form-milestones': form('k6'), 'form-baseline': form('k8'),
  'form-errors': form('k1', { typed: { ...typed, value: 'seventy' }, errors: { value: '“seventy” is not a number that we can read. Write it like 1,234.5.', date: 'The date cannot be in the future.' } }),
  'form-doubt': form('k1', { typed: { ...typed, value: '-5' }, doubt: { value: -5, words: '-5% is below zero. Save it all the same?', open: true } }),
  'form-sending': form('k1', { typed, phase: 'sending' }),
  'form-not-sent': form('k1', { typed, phase: 'not-sent', kept: true, message: 'There is no connection.' }),
  'form-not-kept': form('k1', { typed, phase: 'not-sent', kept: false, message: 'The server did not answer.' }),
  'form-refused': form('k1', { typed, phase: 'refused', message: 'You may not check in on this goal.', ask: [{ name: 'Noor Haddad', email: null }] }),
  'form-changed': form('k1', { typed, phase: 'changed', meanwhile: { before: seen, now: { ...seen, target: 80, value: 66, last: '9' }, checkIns: [{ kind: 'check-in', value: 66, milestone: null, date: '2026-11-20', author: 'Noor *Haddad*', note: '' }, { kind: 'check-in', value: 64, milestone: null, date: '2026-11-19', author: '', note: '' }] } }),
  'form-closed': form('k5', { typed: { done: 'yes', confidence: '4', date: '2026-11-20' }, phase: 'changed', meanwhile: { before: seen, now: { ...seen, state: 'closed' }, checkIns: [] } }),
  'form-private': { ...state, goals: { ...goals, groups: [{ ...goals.groups[0], items: [item('p1', 'Evenings without mail', { isPrivate: true, goalTitle: 'Learn to say *no* to what others want of me after eight in the evening', unit: 'evenings', lastCheckIn: null })] }] }, form: null },
  'form-gone': { ...state, form: { ...form('k1').form!, goal: 'nowhere' } },
  'batch': { ...state, batch },
  'batch-own': { ...state, goals: ownGoals, batch: newBatch(ownGoals, { today, unsent: [] }, () => `batch-${++key}`) },
  'batch-errors': { ...state, batch: { ...batch, typed: { 'value-k1': 'x' }, errors: { k1: '“x” is not a number that we can read. Write it like 1,234.5.' } } },
  'batch-nothing': { ...state, batch: { ...batch, errors: { '': 'Enter at least one value.' } } },
  'batch-doubt': { ...state, batch: { ...batch, typed: { 'value-k1': '-5' }, doubts: { k1: { value: -5, words: '-5% is below zero. Save it all the same?', open: true } } } },
  'batch-sending': { ...state, batch: { ...batch, phase: 'sending' } },
  'batch-partly': { ...state, batch: { ...batch, phase: 'answered', typed: { 'value-k2': '12' }, outcomes: { k1: { kind: 'saved', message: '', kept: false }, k2: { kind: 'not-sent', message: 'There is no connection.', kept: true }, k4: { kind: 'refused', message: 'You may not check in on this goal.', kept: false } } } },
  'batch-changed': { ...state, batch: { ...batch, phase: 'answered', typed: { 'value-k1': '71' }, outcomes: { k1: { kind: 'changed', meanwhile: { before: seen, now: { ...seen, value: 66, last: '9' }, checkIns: [{ kind: 'check-in', value: 66, milestone: null, date: '2026-11-20', author: 'Noor *Haddad*', note: '' }] } } } } },
  'batch-saved': { ...state, batch: { ...batch, phase: 'answered', outcomes: { k1: { kind: 'saved', message: '', kept: false }, k2: { kind: 'saved', message: '', kept: false } } } },
  help: { ...state, help: { goal: 'k1', obstacle: 'training', contacts: [{ id: 'noor@contoso.example', name: 'Noor *Haddad*', owns: null }], topicLink: 'https://contoso.example/topic', courses: [{ title: 'Answer customers faster', url: 'https://learn.example/1' }], loading: { phase: 'shown' } } },
  'help-support': { ...state, help: { goal: 'k1', obstacle: 'support', contacts: [{ id: 'noor@contoso.example', name: 'Noor Haddad', owns: null }], topicLink: null, courses: [], loading: { phase: 'shown' } } },
  'help-dependency': { ...state, help: { goal: 'k1', obstacle: 'dependency', contacts: [{ id: 'ada@contoso.example', name: 'Ada *Adams*', owns: 'Customers [recommend](x) us' }, { id: 'ben@contoso.example', name: 'Ben [Berg](x)', owns: 'A support that people *praise*' }, { id: 'noor@contoso.example', name: 'Noor Haddad', owns: null }], topicLink: null, courses: [], loading: { phase: 'shown' } } },
  'help-one-owner': { ...state, help: { goal: 'k1', obstacle: 'dependency', contacts: [{ id: 'ada@contoso.example', name: 'Ada Adams', owns: 'Customers recommend us' }], topicLink: 'https://contoso.example/topic', courses: [], loading: { phase: 'shown' } } },
  'help-loading': { ...state, help: { goal: 'k1', obstacle: 'dependency', contacts: [], topicLink: null, courses: [], loading: { phase: 'loading' } } },
  'help-nobody': { ...state, help: { goal: 'k1', obstacle: 'time', contacts: [], topicLink: null, courses: [], loading: { phase: 'shown' } } },
  'team-loading': { ...state, team: { leads: false, members: [], loading: { phase: 'loading' } } },
  'team-failed': { ...state, team: { leads: false, members: [], loading: { phase: 'failed', message: 'You may not read the directory.' } } },
  'team-empty': { ...state, team: { leads: false, members: [], loading: { phase: 'shown' } } },
  team: { ...state, team: { leads: true, members, loading: { phase: 'shown' } } },
  'team-colleagues': { ...state, team: { leads: false, members: members.slice(1), loading: { phase: 'shown' } } },
  detail: { ...state, detail },
  'detail-loading': { ...state, detail: { ...detail, rows: [], forecast: null, chain: [], loading: { phase: 'loading' } } },
  'detail-failed': { ...state, detail: { ...detail, rows: [], forecast: null, loading: { phase: 'failed', message: 'There is no connection.' } } },
  'detail-milestones': { ...state, detail: { ...detail, goal: 'k6', forecast: null, rows: [{ ...row, value: null, milestone: 'm1' }, { ...row, value: null, note: 'Only a note', counted: false, author: 'Ben Berg' }] } },
  'detail-empty': { ...state, detail: { ...detail, goal: 'k8', rows: [], more: 0, forecast: null, chain: [] } },
  'new-goal': { ...state, newGoal },
  'new-goal-errors': { ...state, newGoal: { ...newGoal, typed: { title: 'Learn Polish', start: 'x' }, errors: { measured: 'Write how it is measured.', start: '“x” is not a number that we can read.' } } },
  'new-goal-sending': { ...state, newGoal: { ...newGoal, phase: 'sending' } },
  'new-goal-not-saved': { ...state, newGoal: { ...newGoal, typed: { title: 'Learn Polish', measured: 'Lessons' }, phase: 'not-saved', message: 'There is no connection.' } },
  'new-goal-half-saved': { ...state, newGoal: { ...newGoal, typed: { title: 'Learn Polish', measured: 'Lessons' }, phase: 'not-saved', objective: '7', message: 'There is no connection.' } },
  'new-goal-saved': { ...state, newGoal: { ...newGoal, typed: { title: 'Learn *Polish*', measured: 'Lessons' }, phase: 'saved', objective: '7' } },
  saved: { ...state, done: { goal: 'k4', valueBefore: 1200, progressBefore: 0.1, said, parents: [], obstacle: 'training' } },
  'saved-moved': { ...state, done: { goal: 'k4', valueBefore: 1200, progressBefore: 0.1, said, parents: [{ title: 'Make the newsletter [worth](x) reading', before: 0.12, after: 0.16 }, { title: 'Customers recommend us', before: 0.3, after: 0.303 }], obstacle: null } },
  'saved-backdated': { ...state, done: { goal: 'k4', valueBefore: 1200, progressBefore: 0.1, said: { ...said, date: '2026-11-09' }, parents: [], obstacle: null } },
  'saved-earlier': { ...state, done: { goal: 'k4', valueBefore: 2150.5, progressBefore: 0.179, said: { row: '2', value: 1200, milestone: null, date: '2026-10-05' }, parents: [], obstacle: null } },
  'saved-last': { ...state, goals: quiet('on-track', 1), done: { goal: 'q0', valueBefore: 60, progressBefore: 0.4, said, parents: [], obstacle: null } }
};

const viewsByState: readonly [RegExp, string][] = [
  [/^form/, 'check-in'], [/^one-due$/, 'check-in'], [/^batch/, 'all-due'], [/^help/, 'help'], [/^team/, 'team'], [/^detail/, 'detail'], [/^new-goal/, 'new-goal'], [/^saved/, 'done']
];

/** Each state with the quick view that shows it. */
export const shownStates: readonly { name: string; view: string }[] = Object.keys(states).map((name) => ({ name, view: viewsByState.find(([pattern]) => pattern.test(name))?.[1] ?? 'goals' }));
