import { Template } from 'adaptivecards-templating';
import { progressChart } from '../../src/adaptiveCardExtensions/myGoals/cardViews/progressChart';
import { bindText } from '../../src/adaptiveCardExtensions/myGoals/adaptiveCard/bindText';
import type { Card } from '../../src/adaptiveCardExtensions/myGoals/adaptiveCard/elements';
import type { GoalItem } from '../../src/adaptiveCardExtensions/myGoals/model/Goals';
import type { MyGoalsState } from '../../src/adaptiveCardExtensions/myGoals/MyGoalsState';
import type { Look } from '../../src/adaptiveCardExtensions/myGoals/Look';
import { loadStrings } from '../../src/adaptiveCardExtensions/myGoals/opened/strings';
import { allDueQuickView } from '../../src/adaptiveCardExtensions/myGoals/quickViews/allDue/allDueQuickView';
import { checkInQuickView } from '../../src/adaptiveCardExtensions/myGoals/quickViews/checkIn/checkInQuickView';
import { detailQuickView } from '../../src/adaptiveCardExtensions/myGoals/quickViews/detail/detailQuickView';
import { helpQuickView } from '../../src/adaptiveCardExtensions/myGoals/quickViews/help/helpQuickView';
import { samples } from '../../src/adaptiveCardExtensions/myGoals/quickViews/newGoal/samples';
import { newGoalQuickView } from '../../src/adaptiveCardExtensions/myGoals/quickViews/newGoal/newGoalQuickView';
import { teamQuickView } from '../../src/adaptiveCardExtensions/myGoals/quickViews/team/teamQuickView';
import { doneQuickView } from '../../src/adaptiveCardExtensions/myGoals/quickViews/done/doneQuickView';
import { goalsQuickView } from '../../src/adaptiveCardExtensions/myGoals/quickViews/goals/goalsQuickView';
import { cardFace } from '../../src/adaptiveCardExtensions/myGoals/cardViews/cardFace';
import { emptyForm } from '../../src/adaptiveCardExtensions/myGoals/model/emptyForm';
import { newBatch } from '../../src/adaptiveCardExtensions/myGoals/model/batch';
import { phoneProblems } from './phoneProblems';
import { publishedProblems } from './publishedProblems';
import { item, shownStates, states, strangeTitles } from './sampleStates';

const looks: Look[] = [
  { locale: 'en-GB', rightToLeft: false, scope: 'mine', pageUrl: 'https://contoso.example/sites/home/page' },
  { locale: 'ar-EG', rightToLeft: true, scope: 'mine', pageUrl: null }
];
const views = { goals: goalsQuickView, 'check-in': checkInQuickView, 'all-due': allDueQuickView, help: helpQuickView, team: teamQuickView, detail: detailQuickView, 'new-goal': newGoalQuickView, done: doneQuickView };
const cases = shownStates.flatMap(({ name: state, view }) => looks.map((look) => ({ name: view, view: views[view as keyof typeof views], state, value: states[state], look })));

function texts(value: unknown, found: string[] = []): string[] {
  if (typeof value === 'string') found.push(value);
  else if (Array.isArray(value)) value.forEach((each) => texts(each, found));
  else if (typeof value === 'object' && value !== null) Object.values(value).forEach((each) => texts(each, found));
  return found;
}

beforeAll(loadStrings);

describe.each(cases)('$name, $state, $look.locale', ({ view, value, look }) => {
  let card: Card;

  beforeAll(() => {
    card = view.card(value, look);
  });

  it('works on the phone', () => {
    expect(phoneProblems(card)).toEqual([]);
  });

  it('is an Adaptive Card 1.5 as Microsoft publishes them', () => {
    expect(publishedProblems(card)).toEqual([]);
  });

  it('says nothing that is no value, and none of the words that stay inside', () => {
    for (const text of texts(card).filter((each) => !each.startsWith('data:'))) {
      expect(text).not.toMatch(/\b(NaN|undefined|null|Infinity|\[object)/);
      expect(text).not.toMatch(/\b(fold|snapshot|alignment edge|cadence|pace|key result|objective|OKR)\b/i);
      expect(text).not.toMatch(/^\{\w+\}|[^{$]\{\w+\}/);
    }
  });

  it('reads the same after the platform has filled in the template', () => {
    const { template, data } = bindText(card);
    expect(new Template(template).expand({ $root: data })).toEqual(card);
  });
});

it.each(Object.keys(views))('%s says something sensible when what it is about is gone', (name) => {
  for (const value of [states.loading, states.empty]) expect(phoneProblems(views[name as keyof typeof views].card(value, looks[0]))).toEqual([]);
});

it('shows what people typed as they typed it', () => {
  const markdown: string[] = [];
  JSON.stringify(goalsQuickView.card(states.strange, looks[0]), (key, value: unknown) => {
    if (key === 'text') markdown.push(value as string);
    return value;
  });
  expect(markdown).toContain('[Click]\u200b(https://evil.example) \\*\\*now\\*\\* \\_please\\_ # not a heading');
  expect(markdown).toContain('1\\. not a list ${rows[0]} {\u200b{DATE(2026-01-01, SHORT)}} <b>bold</b>');
  expect(markdown).toContain(`\u2068${strangeTitles[4]}\u2069`);
});

describe.each(Object.entries(states))('the card, %s', (_name, state) => {
  it('says in a few words what matters, with something to do', () => {
    for (const look of looks) {
      const face = cardFace(state, look);
      expect(face.header).not.toBe('');
      expect(face.header.split(/\s+/).length).toBeLessThanOrEqual(5);
      expect(`${face.header} ${face.body}`).not.toMatch(/NaN|undefined|null|\{\w+\}/);
      if (state.situation.kind !== 'loading') expect(face.buttons.length).toBeGreaterThan(0);
    }
  });
});

it.each([
  ['due', '5 check-ins due'], ['one-due', '1 check-in due'], ['all-on-track', 'All 5 on track'], ['at-risk', '1 at risk'], ['behind', '2 behind'], ['done', 'All 3 done'],
  ['unsent', '1 not sent yet'], ['empty', 'No goals yet'], ['error', 'Could not load'], ['not-set-up', 'Not set up yet'], ['no-access', 'No access yet']
])('the card in the state %s: "%s"', (name, header) => {
  expect(cardFace(states[name], looks[0]).header).toBe(header);
});

it('is about the team when it is set so', () => {
  const look: Look = { ...looks[0], scope: 'team' };
  expect(cardFace(states.team, look)).toMatchObject({ header: '3 goals need attention', body: 'Ben [Berg](x)', opens: 'team' });
  expect(cardFace(states['team-colleagues'], look).header).toBe('All 2 on track');
  expect(cardFace(states['team-loading'], look).header).toBe('Loading…');
  expect(cardFace(states['team-failed'], look).body).toBe('You may not read the directory.');
});

it('opens the only due check-in at once, and the list when there are several', () => {
  expect(cardFace(states['one-due'], looks[0]).buttons[0].opens).toBe('check-in');
  expect(cardFace(states.due, looks[0]).buttons[0].opens).toBe('goals');
});

it('counts a goal whose check-in is not sent yet as that, and not as due', () => {
  expect(textsOf(goalsQuickView.card(states.unsent, looks[0])).slice(0, 2)).toEqual(['4 check-ins due', '1 not sent yet']);
  const only = { ...states['one-due'], unsent: ['k1'] };
  expect(textsOf(goalsQuickView.card(only, looks[0]))[0]).toBe('1 behind');
  expect(textsOf(checkInQuickView.card(only, looks[0]))).toEqual(['Nothing is due. Well done!']);
});

it('offers to try again first when it is not up to date', () => {
  expect(cardFace(states.offline, looks[0]).buttons.map(({ opens }) => opens)).toEqual(['retry', 'goals']);
  expect(cardFace({ ...states.offline, unsent: ['k1'] }, looks[0]).buttons.map(({ opens }) => opens)).toEqual(['send', 'retry']);
});

it('tells goals that are closed, goals without a measure and no goals apart', () => {
  expect(cardFace(states.done, looks[0])).toMatchObject({ header: 'All 3 done', body: 'Closed for this period. Well done!' });
  const bare = { ...states.due, goals: { ...states.due.goals!, groups: states.due.goals!.groups.map((group) => ({ ...group, items: [] })) } };
  expect(cardFace(bare, looks[0])).toMatchObject({ header: '2 goals', body: 'Answer customers faster ·\u00a0Make the newsletter worth reading', opens: 'goals' });
});

it('shows the age of what is not up to date', () => {
  expect(cardFace(states.offline, looks[0]).body).toBe('Not up to date: as of 3 hours ago. You are offline.');
});

it('shows a person without goals how their team stands, and leads there', () => {
  const face = cardFace({ ...states.empty, team: states.team.team }, looks[0]);
  expect(face).toMatchObject({ header: 'No goals yet', body: 'Your team: 3 goals need attention', opens: 'team' });
  expect(cardFace(states.empty, looks[0]).body).toBe('You have no goals of your own in this period.');
});

it('offers a first goal before all else to somebody without goals, and a team only where there is one', () => {
  const opens = (team: MyGoalsState['team']) => cardFace({ ...states.empty, team }, looks[0]).buttons.map((button) => button.opens);
  expect(opens(states.team.team)).toEqual(['new-goal', 'team']);
  expect(opens(states['team-failed'].team)).toEqual(['new-goal', 'team']);
  expect(opens(states['team-empty'].team)).toEqual(['new-goal']);
  expect(cardFace({ ...states.empty, team: states['team-empty'].team }, looks[0]).opens).toBe('goals');
});

it('calls a goal what the person called it, where that is measured in one way only', () => {
  const own = item('k1', 'Talks given', { goalTitle: 'Speak with *confidence*', due: '2026-11-16' });
  const group = { ...states['one-due'].goals!.groups[0], title: 'Speak with *confidence*', items: [own, item('k2', 'Days', { goalTitle: 'Answer sooner' })] };
  const state: MyGoalsState = { ...states['one-due'], goals: { ...states['one-due'].goals!, groups: [group] } };
  expect(cardFace(state, looks[0]).body).toBe('Speak with *confidence* ·\u00a0Answer sooner');
  const escaped = 'Speak with \\*confidence\\*';
  const due = textsOf(allDueQuickView.card({ ...state, batch: newBatch(state.goals!, state, () => 'key') }, looks[0]));
  expect(due.indexOf(escaped)).toBeGreaterThan(0);
  expect(due[due.indexOf(escaped) + 1]).toBe('Talks given');
  expect(textsOf(checkInQuickView.card({ ...state, form: emptyForm(own, state.today, 'key') }, looks[0])).slice(0, 2)).toEqual([escaped, 'Talks given']);
  expect(textsOf(doneQuickView.card({ ...state, done: { goal: 'k2', valueBefore: null, progressBefore: null, said: { row: '1', value: 62, milestone: null, date: state.today }, parents: [], obstacle: null } }, looks[0]))).toContain('Also due: Speak with \\*confidence\\*');
});

it('draws the team\'s goals when the card is about the team', () => {
  expect(progressChart(states.team, looks[0])?.text).toBe('24% of the way on average; 56% expected by today');
  expect(progressChart(states['team-colleagues'], { ...looks[0], scope: 'team' })?.text).toBe('60% of the way on average; 56% expected by today');
  expect(progressChart(states.empty, { ...looks[0], scope: 'team' })).toBeNull();
});

it('says of a progress that was reckoned on that it is about right', () => {
  const [group, ...others] = states.due.goals!.groups;
  expect(textsOf(goalsQuickView.card({ ...states.due, goals: { ...states.due.goals!, groups: [{ ...group, about: true }, ...others] } }, looks[0]))).toContain('On track · about 61%');
});

const textsOf = (card: object): string[] => {
  const found: string[] = [];
  JSON.stringify(card, (key, value: unknown) => {
    if (key === 'text' || key === 'altText') found.push(value as string);
    return value;
  });
  return found;
};

it('gives no percentage to what is to stay where it is', () => {
  const staying = { ...states.due, goals: { ...states.due.goals!, groups: [{ ...states.due.goals!.groups[0], progress: null, items: states.due.goals!.groups[0].items.slice(2) }] } };
  expect(textsOf(goalsQuickView.card(staying, looks[0])).filter((text) => text.includes('%'))).toEqual([]);
});

it('says what the goals above moved from and to, and only "about"', () => {
  const moved = { ...states.saved, done: { ...states.saved.done!, parents: [{ title: 'Read more', before: 0.4, after: 0.5 }, { title: 'Grow', before: 0.301, after: 0.304 }] } };
  const texts = textsOf(doneQuickView.card(moved, looks[0]));
  expect(texts).toContain('“Read more” moves from about 40% to about 50%.');
  expect(texts).toContain('“Grow” stands at about 30%.');
});

it('shows what changed meanwhile beside what was written, and both ways on', () => {
  const card = checkInQuickView.card(states['form-changed'], looks[0]);
  const texts = textsOf(card).join('\n');
  for (const words of ['Noor \\*Haddad\\* reported 66%', 'The target is now 80%. It was 90%.', 'You wrote: 71']) expect(texts).toContain(words);
  expect(card.body.flatMap((element) => (element.type === 'ActionSet' ? element.actions.map(({ title }) => title) : [])).slice(0, 2)).toEqual(['Save mine as well', 'Leave it as it is now']);
});

it('lets each text run its own way: an English title in a card from right to left, a Hebrew one in a card from left to right', () => {
  const [open, close] = ['\u2068', '\u2069'];
  expect(textsOf(goalsQuickView.card(states.due, looks[1]))).toContain(`${open}New subscribers${close}`);
  const texts = textsOf(goalsQuickView.card(states.strange, looks[0]));
  expect(texts).toContain(`${open}${strangeTitles[4]}${close}`);
  expect(texts.filter((text) => text.includes(open))).toHaveLength(1);
  const turned = { ...states['one-due'], goals: { ...states['one-due'].goals!, groups: [{ ...states['one-due'].goals!.groups[0], items: [item('k1', 'Pay \u202e00.1\u2069')] }] } };
  expect(textsOf(goalsQuickView.card(turned, looks[0]))).toContain('Pay 00.1');
});

it('shows the kind of number that an example is measured with', () => {
  for (const sample of samples()) {
    const card = newGoalQuickView.card({ ...states['new-goal'], newGoal: { ...states['new-goal'].newGoal!, typed: { ...sample } } }, looks[0]);
    const unknown = card.body.flatMap((element) => (element.type === 'Input.ChoiceSet' && !element.choices.some(({ value }) => value === element.value) ? [element.id] : []));
    expect(unknown).toEqual([]);
  }
});

it('says of a team only what is so: closed goals are done, goals that nobody has begun are not on track', () => {
  const [member] = states.team.team!.members;
  const only = (status: GoalItem['status']) => ({ ...states.team, team: { ...states.team.team!, members: [{ ...member, goals: { ...member.goals, groups: [{ ...member.goals.groups[0], items: [item('x', 'Once', { status }), item('y', 'Twice', { status })] }] } }] } });
  for (const [status, words] of [['closed', 'All 2 done'], ['not-started', '2 goals'], ['on-track', 'All 2 on track']] as const) {
    expect(textsOf(teamQuickView.card(only(status), looks[0])).filter((text) => text === words)).toHaveLength(2);
    expect(cardFace(only(status), { ...looks[0], scope: 'team' }).header).toBe(words);
  }
});

it('is readable with what somebody mistyped into the lists: a number of 300 digits, a unit without an end, no target', () => {
  const of = (rest: Partial<GoalItem>) => ({ ...states['one-due'], goals: { ...states['one-due'].goals!, groups: [{ ...states['one-due'].goals!.groups[0], items: [item('k1', 'Odd', rest)] }] } });
  const huge = of({ target: 1e300, expectedValue: 5.7e299, value: 1.2345e20, unit: 'days' });
  const shown = [...textsOf(goalsQuickView.card(huge, looks[0])), ...textsOf(checkInQuickView.card(huge, looks[0]))].filter((text) => !text.startsWith('The mark on a bar'));
  for (const text of shown) expect(text.length).toBeLessThan(60);
  const label = (state: typeof huge) => checkInQuickView.card(state, looks[0]).body.flatMap((element) => (element.type === 'Input.Text' && element.id === 'value' ? [element.label] : []));
  expect([label(of({ unit: 'z'.repeat(80) })), label(of({ unit: 'talks' }))]).toEqual([['Where are you now?'], ['Where are you now? (talks)']]);
  const texts = textsOf(checkInQuickView.card(of({ target: null, expectedValue: null, progress: null }), looks[0]));
  expect(texts).toContain('Nobody has set a target yet, so its progress cannot be worked out.');
  expect(texts.some((text) => text.startsWith('Expected'))).toBe(false);
});

it('shows what is closed, and asks nothing more about it', () => {
  const rows = JSON.stringify(goalsQuickView.card(states.done, looks[0]));
  expect(rows).toContain('"id":"detail"');
  expect(rows).not.toContain('"id":"open"');
  const detail = { ...states.done, detail: { ...states.detail.detail!, goal: 'q0' } };
  const shown = JSON.stringify(detailQuickView.card(detail, looks[0]));
  for (const words of ['"title":"Check in"', 'Expected by today', 'If it goes on like this']) expect(shown).not.toContain(words);
});

const inputsOf = (state: MyGoalsState) => checkInQuickView.card(state, looks[0]).body.flatMap((element) => ('label' in element ? [element] : []));

it('does not speak of a last time in a first check-in', () => {
  const of = (lastCheckIn: string | null) => {
    const first = item('k1', 'Editorial plan', { measure: 'milestones', unit: '', lastCheckIn, milestones: [{ id: 'm1', title: 'Topics collected', done: false }] });
    return { ...states['one-due'], goals: { ...states['one-due'].goals!, groups: [{ ...states['one-due'].goals!.groups[0], items: [first] }] } };
  };
  const choices = (state: MyGoalsState) => inputsOf(state).flatMap((input) => (input.type === 'Input.ChoiceSet' && input.id === 'milestone' ? input.choices.map(({ title }) => title) : []));
  expect(choices(of(null))).toEqual(['Choose', 'Topics collected', 'None yet']);
  expect(choices(of('2026-11-09'))).toEqual(['Choose', 'Topics collected', 'None since last time']);
});

it('says of a private goal who reads its note, and asks nobody to share what nobody else sees', () => {
  const of = (isPrivate: boolean) => ({ ...states['one-due'], goals: { ...states['one-due'].goals!, groups: [{ ...states['one-due'].goals!.groups[0], items: [item('k1', 'Evenings without mail', { isPrivate })] }] } });
  const asked = (state: MyGoalsState) => inputsOf(state).filter(({ id }) => id === 'note' || id === 'share').map(({ id, label }) => [id, label]);
  expect(asked(of(false))).toEqual([['share', 'If something stopped you'], ['note', 'Note, up to 2,000 characters (everyone who sees this goal can read it)']]);
  expect(asked(of(true))).toEqual([['note', 'Note, up to 2,000 characters (only you and those who administer the lists can read it)']]);
});

it('says how long a note is that is nearly as long as one may be', () => {
  const of = (length: number) => textsOf(checkInQuickView.card({ ...states['form-not-sent'], form: { ...states['form-not-sent'].form!, typed: { ...states['form-not-sent'].form!.typed, note: 'x'.repeat(length) } } }, looks[0]));
  expect(of(1600).filter((text) => text.includes('characters'))).toEqual([]);
  expect(of(1601)).toContain('1,601 of 2,000 characters');
});

describe('the details of a goal', () => {
  const of = (changes: Partial<GoalItem>, thresholds = { behind: 0, atRisk: 25 }) => {
    const { goals, detail } = states.detail;
    return textsOf(detailQuickView.card({ ...states.detail, goals: { ...goals!, groups: [{ ...goals!.groups[0], items: [item('k1', 'Mails answered', changes)] }] }, detail: { ...detail!, thresholds } }, looks[0]));
  };

  it('say what its status says, by the thresholds of the organisation', () => {
    expect(of({ progress: 0.44, expected: 0.56, status: 'behind' })).toContain('Up to 25 percentage points short of what is expected by today');
    expect(of({ progress: 0.2, expected: 0.56, status: 'at-risk' })).toContain('Worse than “Behind”: more than 25 percentage points short of what is expected by today');
    expect(of({ progress: 0.44, expected: 0.56, status: 'behind' }, { behind: 10, atRisk: 30 })).toContain('More than 10 and up to 30 percentage points short of what is expected by today');
  });

  it('say nothing of the kind about what is on track, a status that somebody set, or one that follows from a line', () => {
    for (const changes of [{ progress: 0.6, expected: 0.5, status: 'on-track' as const }, { progress: 0.5, expected: 0.5, status: 'at-risk' as const }, { measure: 'stay-above' as const, progress: 0, expected: null, status: 'at-risk' as const }]) {
      expect(of(changes).filter((text) => /short of|As far as/.test(text))).toEqual([]);
    }
  });

  it('say that the target is missing', () => {
    const words = 'Nobody has set a target yet, so its progress cannot be worked out.';
    const lacking = { target: null, progress: null, expected: null, expectedValue: null, status: 'not-started' as const };
    for (const measure of ['increase', 'decrease', 'stay-above', 'stay-below'] as const) expect(of({ measure, ...lacking })).toContain(words);
    for (const measure of ['baseline', 'yes-no', 'milestones'] as const) expect(of({ measure, ...lacking })).not.toContain(words);
  });
});

it('says in the list which status is the worse one', () => {
  expect(textsOf(goalsQuickView.card(states.due, looks[0]))).toContain('The mark on a bar is where the goal should be today. Short of it is “Behind”, far short of it is “At risk”.');
});

it('counts steps in the right form', () => {
  const of = (steps: number) => textsOf(goalsQuickView.card({ ...states['one-due'], goals: { ...states['one-due'].goals!, groups: [{ ...states['one-due'].goals!.groups[0], items: [item('k1', 'Plan', { measure: 'milestones', milestones: Array.from({ length: steps }, (_unused, index) => ({ id: `m${index}`, title: 'Step', done: index === 0 })) })] }] } }, looks[0]));
  expect(of(1)).toContain('1 of 1 step done');
  expect(of(3)).toContain('1 of 3 steps done');
});

it('calls a colleague\'s goal what they called it', () => {
  const [member] = states.team.team!.members;
  const goals = { ...member.goals, groups: [{ ...member.goals.groups[0], items: [item('x', 'Lessons', { goalTitle: 'Learn to speak Polish' })] }] };
  const team = JSON.stringify(teamQuickView.card({ ...states.team, team: { ...states.team.team!, members: [{ ...member, goals }] } }, looks[0]));
  expect(team).toContain('"text":"Learn to speak Polish"');
  expect(team).toContain(encodeURIComponent('“Learn to speak Polish”'));
});

it('offers to learn about, and to write about, what the person called the goal', () => {
  const group = { ...states.help.goals!.groups[0], items: [item('k1', 'Lessons', { goalTitle: 'Learn to speak Polish' })] };
  const helped = JSON.stringify(helpQuickView.card({ ...states.help, goals: { ...states.help.goals!, groups: [group] } }, looks[0]));
  expect(helped).toContain('Find learning for this goal');
  expect(helped).toContain(`terms=${encodeURIComponent('Learn to speak Polish')}`);
  expect(helped).toContain(encodeURIComponent('“Learn to speak Polish”'));
});

it('asks for the numbers of a new goal together, and says that they may stay empty', () => {
  const card = newGoalQuickView.card(states['new-goal'], looks[0]);
  const box = card.body.flatMap((element) => (element.type === 'Container' && element.items.some(({ type }) => type === 'Input.Text') ? [element] : []));
  expect(box).toHaveLength(1);
  expect(textsOf(box[0])).toEqual(['With a number? Leave these three empty if it is simply done or not done.']);
  expect(box[0].items.flatMap((element) => ('label' in element ? [element.label] : []))).toEqual(['From (number)', 'To (number)', 'Of what']);
  expect(card.body.some((element) => 'id' in element && element.id === 'type')).toBe(false);
});

it('says what was saved, and for which day, also when a later report counts', () => {
  expect(textsOf(doneQuickView.card(states['saved-backdated'], looks[0]))).toEqual(expect.arrayContaining(['1,200 → 2,150.5 of 12,000\u00a0people', 'As of Mon 9 Nov']));
  const earlier = textsOf(doneQuickView.card(states['saved-earlier'], looks[0]));
  expect(earlier).toEqual(expect.arrayContaining(['1,200\u00a0people, as of Mon 5 Oct', 'A later report counts: 2,150.5 of 12,000\u00a0people']));
  expect(textsOf(doneQuickView.card(states.saved, looks[0])).some((text) => text.startsWith('As of'))).toBe(false);
});

it('says where a goal began, in words that fit what it is measured by', () => {
  const lines = (name: string) => textsOf(checkInQuickView.card(states[name], looks[0]));
  expect(lines('form-increase')).toContain('From 40% to the target of 90%');
  expect(lines('form-decrease')).toContain('From 20 to the target of 6\u00a0hours');
  expect(lines('form-above')).toContain('Keep above 4.2\u00a0stars');
  expect(lines('form-baseline')).toContain('Only to see where things stand: there is no target yet.');
  expect(textsOf(detailQuickView.card(states.detail, looks[0]))).toContain('From 40% to 90%, now 62%');
  expect(textsOf(detailQuickView.card({ ...states.detail, detail: { ...states.detail.detail!, goal: 'k2' } }, looks[0]))).toContain('From 20 to 6\u00a0hours, now 15');
});

it('asks for a day since the goal began, and names both ends', () => {
  const date = (of: Partial<GoalItem>) => {
    const value = { ...states['one-due'], goals: { ...states['one-due'].goals!, groups: [{ ...states['one-due'].goals!.groups[0], items: [item('k1', 'Odd', of)] }] } };
    return checkInQuickView.card(value, looks[0]).body.flatMap((element) => (element.type === 'Input.Date' ? [[element.min, element.max, element.errorMessage]] : []))[0];
  };
  expect(date({})).toEqual(['2026-10-01', '2026-11-21', 'Choose a day from Thu 1 Oct to today.']);
  for (const began of [null, '2027-01-01']) expect(date({ began })).toEqual([undefined, '2026-11-21', 'Choose a day, not after today.']);
});

it('never leaves a dot between two titles at the end of a line', () => {
  for (const name of ['due', 'behind']) {
    const { body } = cardFace(states[name], looks[0]);
    expect(body).toContain('·');
    expect(body).not.toMatch(/· /);
  }
});

it.each([
  ['form-errors', ['Not saved: Value: “seventy” is not a number that we can read. Write it like 1,234.5.', 'Not saved: Date: The date cannot be in the future.'], 'Save'],
  ['form-not-sent', ['Not sent yet: There is no connection.'], 'Try again'],
  ['form-refused', ['Not saved: You may not check in on this goal.'], 'Try again'],
  ['form-changed', ['Meanwhile this goal has changed. Yours is not saved yet.'], 'Save mine as well'],
  ['form-doubt', ['-5% is below zero. Save it all the same?'], 'Save it all the same'],
  ['batch-errors', ['Not saved: Questions answered within a day: “x” is not a number that we can read. Write it like 1,234.5.'], 'Save all'],
  ['batch-nothing', ['Enter at least one value.'], 'Save all'],
  ['batch-doubt', ['Questions answered within a day: -5% is below zero. Save it all the same?'], 'Save it all the same'],
  ['batch-partly', ['Not sent yet: Hours until the first answer: There is no connection.', 'Not saved: New subscribers: You may not check in on this goal.'], 'Try again'],
  ['new-goal-errors', ['Not saved: How we measure it: Write how it is measured.', 'Not saved: From (number): “x” is not a number that we can read.'], 'Save goal'],
  ['new-goal-not-saved', ['Your goal is not saved yet: There is no connection.'], 'Try again']
])('%s: why it is not saved stands directly above the button', (name, reasons, button) => {
  const { view } = shownStates.find((each) => each.name === name)!;
  const { body } = views[view as keyof typeof views].card(states[name], looks[0]);
  const buttons = body[body.length - 1];
  expect(buttons.type === 'ActionSet' ? buttons.actions[0].title : null).toBe(button);
  expect(textsOf(body.slice(-1 - reasons.length, -1)).map((text) => text.replace(/\\/g, ''))).toEqual(reasons);
});
