import '@testing-library/jest-dom';
import { createTheme, setIconOptions } from '@fluentui/react/lib/Styling';
import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import * as React from 'react';
import { healthCodes, type HealthProblem } from '../../lists/health/HealthProblem';
import { ListsError } from '../../lists/OkrLists';
import type { CheckIn } from '../../okr/document';
import { healthWords } from '../../ui/health/healthWords';
import { aDocument, aKeyResult, anAlignment, anObjective, fourthQuarter, thirdQuarter, year } from '../../ui/testing/goals';
import { giveElementsSize } from '../../ui/testing/layout';
import { AlignmentApp } from './AlignmentApp';
import { MemoryLists } from './testing/memoryLists';

const people = [{ id: 'ada@contoso.example', name: 'Ada Admin', email: null, manager: null }, { id: 'ben@contoso.example', name: 'Ben Brandt', email: null, manager: null }];
const goals = aDocument({
  people,
  objectives: [
    anObjective({ id: '1', title: 'Grow', level: 'organisation', period: 'y' }),
    anObjective({ id: '2', title: 'Onboarding', parent: { objective: '1' }, owner: 'ben@contoso.example', due: '2026-12-15', description: 'See javascript:alert(1) <b>bold</b>' }),
    anObjective({ id: '3', title: 'Renewals', parent: { objective: '1' } })
  ],
  keyResults: [aKeyResult({ id: '8', title: 'Invoices in a day', objective: '2', owner: 'ada@contoso.example' })],
  alignments: [anAlignment('o:2', 'o:3')]
});
const aCheckIn = (fields: Partial<CheckIn>): CheckIn => ({
  id: '1', keyResult: '8', objective: null, kind: 'check-in', value: 15, milestone: null, status: null, score: null, confidence: 5, note: '', obstacle: null, date: '2026-10-09',
  createdAt: '2026-10-09T08:00:00Z', author: 'ada@contoso.example', source: null, corrects: null, counted: true, clientKey: 'x', ...fields
});

let query = '';
let keys = 0;
const addressBar = { query: () => query, write: (written: string) => { query = written; } };
let undoSize: () => void;
// What the page loads when it is first needed is compiled on the way here: not within the second that a test waits.
beforeAll(() => Promise.all([import('../../ui/detail/GoalPanel'), import('../../ui/setUp/SetUpPanel'), import('../../ui/health/HealthPanel')]), 60_000);
// The host has Fluent's icons; here there are none.
setIconOptions({ disableWarnings: true });
beforeEach(() => {
  query = '';
  undoSize = giveElementsSize(1200, 600);
  jest.useFakeTimers({ now: new Date('2026-11-21T10:00:00Z'), doNotFake: ['setTimeout', 'setImmediate', 'setInterval', 'requestAnimationFrame', 'performance', 'queueMicrotask', 'nextTick'] });
});
afterEach(() => {
  undoSize();
  jest.useRealTimers();
});

const open = (lists: MemoryLists, props: Partial<React.ComponentProps<typeof AlignmentApp>> = {}) =>
  render(<AlignmentApp lists={lists} title="" scope="organisation" locale="en-GB" rightToLeft={false} theme={createTheme()} addressBar={addressBar} newKey={() => `key-${++keys}`} onError={(error) => { throw error; }} {...props} />);
const lines = () => screen.getAllByRole('row').slice(1).map((row) => `${'  '.repeat(Number(row.getAttribute('aria-level')) - 1)}${row.querySelector('bdi')?.textContent}`);
const line = (name: RegExp) => screen.getAllByRole('row', { name })[0];

test('the running quarter opens, below the goals of the year that it serves; a goal with two parents stands under both and says so', async () => {
  open(new MemoryLists(goals));
  await screen.findByRole('treegrid');
  expect(lines()).toEqual(['Grow', '  Onboarding', '    Invoices in a day', '  Renewals', '    Onboarding']);
  expect(screen.getByRole('combobox', { name: 'Period' })).toHaveDisplayValue('Q4 2026');
  expect(line(/^Grow/)).toHaveTextContent('From 2026');
  expect(line(/^Onboarding/)).toHaveTextContent('Supports 2 goals');
  fireEvent.click(within(line(/^Renewals/)).getByRole('button', { name: 'Collapse Renewals' }));
  expect(lines()).toEqual(['Grow', '  Onboarding', '    Invoices in a day', '  Renewals']);
});

test('each line tells owner, progress and status in words', async () => {
  open(new MemoryLists(aDocument({
    people,
    objectives: [anObjective({ id: '1', owner: 'ben@contoso.example' })],
    keyResults: [aKeyResult({ id: '8', title: 'Share of renewals', objective: '1' })],
    checkIns: [aCheckIn({ value: 45, date: '2026-11-20', createdAt: '2026-11-20T08:00:00Z' })]
  })));
  await screen.findByRole('treegrid');
  const cells = within(line(/^Objective 1/)).getAllByRole('gridcell');
  expect(cells[0]).toHaveTextContent('Ben Brandt');
  expect(cells[1]).toHaveTextContent('On track');
  expect(cells[2]).toHaveTextContent('75%');
  expect(within(cells[2]).getByRole('progressbar')).toHaveAttribute('aria-valuetext', expect.stringMatching(/^75%, expected by today 56%$/));
  expect(line(/^Share of renewals/)).toHaveTextContent('45% → 60%');
});

test('the whole tree works by keyboard', async () => {
  open(new MemoryLists(goals));
  const tree = await screen.findByRole('treegrid');
  const focused = () => document.activeElement?.querySelector('bdi')?.textContent;
  const stops = () => within(tree).getAllByRole('row').filter((row) => row.tabIndex === 0);
  expect(stops()).toHaveLength(1);
  stops()[0].focus();
  const press = (key: string) => fireEvent.keyDown(document.activeElement ?? tree, { key });
  press('ArrowDown');
  expect(focused()).toBe('Onboarding');
  press('ArrowLeft');
  expect(lines()).toEqual(['Grow', '  Onboarding', '  Renewals', '    Onboarding']);
  expect(focused()).toBe('Onboarding');
  press('ArrowRight');
  press('ArrowRight');
  expect(focused()).toBe('Invoices in a day');
  press('ArrowLeft');
  expect(focused()).toBe('Onboarding');
  press('End');
  press('ArrowLeft');
  expect(focused()).toBe('Renewals');
  press('Home');
  expect(focused()).toBe('Grow');
  expect(stops()).toHaveLength(1);
  press('Enter');
  expect(await screen.findByRole('dialog', { name: 'Grow' })).toBeInTheDocument();
});

test('search narrows to what is found and what it hangs on, and gives everything back', async () => {
  open(new MemoryLists(goals));
  const search = await screen.findByRole('searchbox', { name: 'Search' });
  fireEvent.change(search, { target: { value: 'invoices' } });
  expect(lines()).toEqual(['Grow', '  Onboarding', '    Invoices in a day', '  Renewals', '    Onboarding']);
  expect(screen.getByText('1 goal found')).toBeInTheDocument();
  fireEvent.change(search, { target: { value: 'nowhere' } });
  expect(screen.queryByRole('treegrid')).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: 'Show everything' }));
  expect(lines()).toEqual(['Grow', '  Onboarding', '    Invoices in a day', '  Renewals', '    Onboarding']);
});

test('levels open and close', async () => {
  open(new MemoryLists(goals));
  const levels = await screen.findByRole('combobox', { name: 'Levels shown' });
  fireEvent.change(levels, { target: { value: 'all' } });
  expect(lines()).toEqual(['Grow', '  Onboarding', '    Invoices in a day', '  Renewals', '    Onboarding']);
  fireEvent.change(levels, { target: { value: '1' } });
  expect(lines()).toEqual(['Grow']);
  fireEvent.change(levels, { target: { value: '2' } });
  expect(lines()).toEqual(['Grow', '  Onboarding', '  Renewals']);
});

test('when no period is running the latest opens, and says so', async () => {
  const past = { ...thirdQuarter, state: 'active' as const };
  open(new MemoryLists(aDocument({ periods: [past], objectives: [anObjective({ id: '1', period: 'q3' })] })));
  expect(await screen.findByText('No period is running today. You see the latest one, Q3 2026, which ended on 30 Sept 2026.')).toBeInTheDocument();
  expect(lines()).toEqual(['Objective 1']);
});

test('another period may be chosen', async () => {
  open(new MemoryLists(aDocument({ periods: [year, thirdQuarter, fourthQuarter], objectives: [anObjective({ id: '1', period: 'q3' }), anObjective({ id: '2' })] })));
  fireEvent.change(await screen.findByRole('combobox', { name: 'Period' }), { target: { value: 'q3' } });
  expect(lines()).toEqual(['Objective 1']);
});

test('"my goals" shows the reader\'s own and what they hang on', async () => {
  open(new MemoryLists(goals), { scope: 'mine' });
  await screen.findByRole('treegrid');
  expect(lines()).toEqual(['Grow', '  Onboarding', '    Invoices in a day', '  Renewals', '    Onboarding']);
});

describe('details', () => {
  const log = {
    'k:8': [
      aCheckIn({ id: '1', value: 15, date: '2026-10-09', note: '<img src=x onerror=alert(1)>', confidence: 4 }),
      aCheckIn({ id: '2', value: 30, date: '2026-11-02', obstacle: 'training', author: 'ben@contoso.example', counted: false })
    ]
  };
  const details = async (lists: MemoryLists, goal: RegExp) => {
    open(lists);
    await screen.findByRole('treegrid');
    fireEvent.click(line(goal));
    return screen.findByRole('dialog');
  };

  test('tell what a goal supports, its key results and its check-ins, the newest first', async () => {
    const dialog = await details(new MemoryLists(goals, log), /^Onboarding/);
    const within_ = within(dialog);
    expect(within_.getByRole('heading', { name: 'Onboarding' })).toHaveFocus();
    const supports = within(within_.getByRole('heading', { name: 'Supports' }).parentElement as HTMLElement);
    expect(supports.getAllByRole('button').map(({ textContent }) => textContent)).toEqual(['Grow', 'Renewals']);
    expect(within_.getByText('15 Dec 2026')).toBeInTheDocument();
    const items = within(within_.getByRole('heading', { name: 'Check-ins' }).parentElement as HTMLElement);
    await waitFor(() => expect(items.getAllByRole('listitem')).toHaveLength(2));
    const [newest, oldest] = items.getAllByRole('listitem');
    expect(newest).toHaveTextContent(/30%.*Invoices in a day.*I need training.*2 Nov 2026.*Ben Brandt.*How sure: 5 of 10.*Shown as a comment/);
    expect(oldest).toHaveTextContent(/15%.*<img src=x onerror=alert\(1\)>.*9 Oct 2026.*Ada Admin/);
    expect(dialog.querySelector('img')).toBeNull();
    expect(dialog.querySelector('a[href^="javascript"]')).toBeNull();
  });

  test('say what the status says, by the thresholds of the organisation', async () => {
    const of = (value: number) => aDocument({ ...goals, settings: { ...goals.settings, thresholds: { behind: 5, atRisk: 20 } }, checkIns: [aCheckIn({ value, date: '2026-11-20', createdAt: '2026-11-20T08:00:00Z' })] });
    expect(await details(new MemoryLists(of(30)), /^Invoices/)).toHaveTextContent('Behind: More than 5 and up to 20 percentage points short of what is expected by today');
    cleanup();
    query = '';
    expect(await details(new MemoryLists(of(2)), /^Invoices/)).toHaveTextContent('At risk: Worse than “Behind”: more than 20 percentage points short of what is expected by today');
    expect(screen.getByRole('button', { name: /^\d+ At risk$/ }).title).toBe('At risk: Worse than “Behind”: more than 20 percentage points short of what is expected by today\nShow only goals with the status At risk');
  });

  test('say that the target is missing', async () => {
    const lacking = aKeyResult({ id: '8', title: 'Invoices in a day', objective: '2' });
    const words = 'Nobody has set a target yet, so its progress cannot be worked out.';
    const of = (measure: Partial<typeof lacking.measure>) => aDocument({ ...goals, keyResults: [{ ...lacking, measure: { ...lacking.measure, ...measure } }], checkIns: [aCheckIn({ value: 15 })] });
    const dialog = await details(new MemoryLists(of({ target: null })), /^Invoices/);
    expect(dialog).toHaveTextContent(words);
    expect(dialog).not.toHaveTextContent('Expected by today');
    for (const measure of [{}, { target: null, type: 'baseline' as const }]) {
      cleanup();
      query = '';
      expect(await details(new MemoryLists(of(measure)), /^Invoices/)).not.toHaveTextContent(words);
    }
  });

  test('show the description, which only they read, as the plain text that it is', async () => {
    const dialog = await details(new MemoryLists(goals, log), /^Onboarding/);
    expect(await within(dialog).findByText('See javascript:alert(1) <b>bold</b>')).toBeInTheDocument();
    expect(dialog.querySelector('b')).toBeNull();
  });

  test('show the value that a check-in on an objective says, in percent where the objective has no measure of its own', async () => {
    const dialog = await details(new MemoryLists(goals, { 'o:2': [aCheckIn({ keyResult: null, objective: '2', value: 66, note: 'Two of three' })] }), /^Onboarding/);
    expect((await within(dialog).findByText('Two of three')).closest('li')).toHaveTextContent(/66%.*Onboarding.*Two of three/);
  });

  test('lead on to the goals around it', async () => {
    const dialog = await details(new MemoryLists(goals, log), /^Onboarding/);
    fireEvent.click(within(dialog).getByRole('button', { name: 'Invoices in a day' }));
    expect(await screen.findByRole('heading', { name: 'Invoices in a day' })).toHaveFocus();
  });

  test('say when the check-ins could not be read, and read them again', async () => {
    const lists = new MemoryLists(goals, log);
    lists.logFails = new ListsError('server', 'The list did not answer.');
    const dialog = await details(lists, /^Onboarding/);
    const alert = await within(dialog).findByRole('alert');
    expect(alert).toHaveTextContent('The check-ins could not be read. The list did not answer.');
    lists.logFails = null;
    fireEvent.click(within(alert).getByRole('button', { name: 'Try again' }));
    expect(await within(dialog).findByText('30%')).toBeInTheDocument();
  });
});

test('a list shows each goal once, the worst first, and what it hangs on', async () => {
  open(new MemoryLists(goals));
  fireEvent.click(await screen.findByRole('button', { name: 'List' }));
  expect(lines()).toEqual(['Invoices in a day', 'Onboarding', 'Renewals']);
  expect(line(/^Invoices/)).toHaveTextContent('Onboarding');
  fireEvent.change(screen.getByRole('combobox', { name: 'Sort by' }), { target: { value: 'due' } });
  expect(lines()).toEqual(['Onboarding', 'Invoices in a day', 'Renewals']);
});

test('how the goals stand is counted, and each count narrows to its goals', async () => {
  open(new MemoryLists(aDocument({
    objectives: [anObjective({ id: '1' }), anObjective({ id: '2' })],
    keyResults: [aKeyResult({ id: '8', title: 'Behind', objective: '1' }), aKeyResult({ id: '9', title: 'Untouched', objective: '2' })],
    checkIns: [aCheckIn({ value: 25, date: '2026-11-20', createdAt: '2026-11-20T08:00:00Z' })]
  })));
  const behind = await screen.findByRole('button', { name: '2 Behind' });
  fireEvent.click(behind);
  expect(lines()).toEqual(['Objective 1', '  Behind']);
  fireEvent.click(screen.getByRole('button', { name: '2 Behind', pressed: true }));
  expect(lines()).toEqual(['Objective 1', '  Behind', 'Objective 2', '  Untouched']);
});

describe('the address', () => {
  test('opens the goal that a link leads to', async () => {
    query = '?keyResult=8&env=WebView';
    open(new MemoryLists(goals));
    const dialog = await screen.findByRole('dialog', { name: 'Invoices in a day' });
    expect(within(within(dialog).getByRole('navigation')).getAllByRole('button').map(({ textContent }) => textContent)).toEqual(['Grow', 'Onboarding']);
    fireEvent.click(within(dialog).getByRole('button', { name: 'Close' }));
    await waitFor(() => expect(query).toBe('?env=WebView'));
  });

  test('says what is shown, so that it can be sent to somebody', async () => {
    open(new MemoryLists(goals));
    fireEvent.click(await screen.findByRole('button', { name: 'My goals' }));
    fireEvent.change(screen.getByRole('combobox', { name: 'Period' }), { target: { value: 'y' } });
    await waitFor(() => expect(query).toBe('?period=y&owner=ada%40contoso.example'));
  });

  test('narrows what is shown, and every filter can be taken back', async () => {
    query = '?level=organisation&period=y';
    open(new MemoryLists(goals));
    await screen.findByRole('treegrid');
    expect(lines()).toEqual(['Grow']);
    expect(screen.getByRole('combobox', { name: 'Level' })).toHaveDisplayValue('Organisation');
    fireEvent.click(screen.getByRole('button', { name: 'Show everything' }));
    expect(lines()).toEqual(['Grow', '  Onboarding', '    Invoices in a day', '  Renewals', '    Onboarding']);
  });
});

describe('checking in from the details', () => {
  const form = async (lists: MemoryLists, value = '30') => {
    query = '?keyResult=8';
    open(lists);
    fireEvent.click(await screen.findByRole('button', { name: 'Check in' }));
    fireEvent.change(screen.getByLabelText('Where does it stand now?'), { target: { value } });
    fireEvent.change(screen.getByLabelText('Note'), { target: { value: 'Half way' } });
    fireEvent.change(screen.getByLabelText('What stopped you?'), { target: { value: 'time' } });
    await act(async () => { fireEvent.click(screen.getByRole('button', { name: 'Save' })); });
  };

  test('sends one statement, says saved when it is, and moves the goals above', async () => {
    const lists = new MemoryLists(goals);
    await form(lists);
    expect(await screen.findByText('Saved.')).toBeInTheDocument();
    expect(lists.sent).toEqual([expect.objectContaining({ goal: { keyResult: '8' }, kind: 'check-in', value: 30, confidence: 5, note: 'Half way', obstacle: 'time', date: '2026-11-21' })]);
    expect(within(line(/^Grow/)).getByRole('progressbar')).toHaveAttribute('aria-valuenow', '50');
  });

  test('what was not sent is not called saved, stays in the form, and is sent again under the same key', async () => {
    const lists = new MemoryLists(goals);
    lists.nextOutcome = { kind: 'not-sent', kept: true, reason: 'offline', message: 'There is no connection.' };
    await form(lists);
    expect(await screen.findByText(/^Not saved yet: it is kept in this browser/)).toHaveTextContent('There is no connection.');
    expect(screen.queryByText('Saved.')).toBeNull();
    expect(screen.getByLabelText('Note')).toHaveValue('Half way');
    lists.nextOutcome = null;
    fireEvent.click(screen.getByRole('button', { name: 'Send again' }));
    expect(await screen.findByText('Saved.')).toBeInTheDocument();
    expect(new Set(lists.sent.map(({ clientKey }) => clientKey)).size).toBe(1);
  });

  test('what was refused says why and whom to ask, and nothing typed is lost', async () => {
    const lists = new MemoryLists(goals);
    lists.nextOutcome = { kind: 'refused', reason: 'no-access', message: 'You may not add check-ins.', ask: [{ name: 'Ada Admin', email: 'ada@contoso.example' }] };
    await form(lists);
    expect(await screen.findByText(/^Not saved\. You may not add check-ins\./)).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Ada Admin' })).toBeInTheDocument();
    expect(screen.getByLabelText('Where does it stand now?')).toHaveValue('30');
  });

  test('how long a note may be is said before it is too long, and what is too long is not sent', async () => {
    const lists = new MemoryLists(goals);
    lists.nextOutcome = { kind: 'not-sent', kept: false, reason: 'offline', message: 'There is no connection.' };
    await form(lists);
    const note = screen.getByLabelText('Note');
    const type = (length: number) => fireEvent.change(note, { target: { value: 'x'.repeat(length) } });
    type(1600);
    expect(note).toHaveAccessibleDescription('');
    type(1601);
    expect(note).toHaveAccessibleDescription('1,601 of 2,000 characters');
    type(2001);
    expect(note).toHaveAccessibleDescription('2,001 of 2,000 characters: too long to be saved. Shorten the note by 1 character.');
    expect(note).toBeInvalid();
    const sent = lists.sent.length;
    await act(async () => { fireEvent.click(screen.getByRole('button', { name: 'Save' })); });
    expect(lists.sent).toHaveLength(sent);
    expect(note).toHaveFocus();
    lists.nextOutcome = null;
    type(2000);
    await act(async () => { fireEvent.click(screen.getByRole('button', { name: 'Save' })); });
    expect(lists.sent[sent].note).toHaveLength(2000);
  });

  test('what is no number is not sent', async () => {
    const lists = new MemoryLists(goals);
    await form(lists, 'a lot');
    expect(screen.getByLabelText('Where does it stand now?')).toBeInvalid();
    expect(screen.getByText(/is not a number that we can read/)).toBeInTheDocument();
    expect(lists.sent).toEqual([]);
  });

  test('what waits in this browser is sent when the page is there, and said to wait until it is sent', async () => {
    const lists = new MemoryLists(goals);
    lists.kept = [{ clientKey: 'k', goal: { keyResult: '8' }, kind: 'check-in', value: 60, milestone: null, status: null, score: null, confidence: 5, note: '', obstacle: null, date: '2026-11-20', corrects: null }];
    lists.nextOutcome = { kind: 'not-sent', kept: true, reason: 'offline', message: 'There is no connection.' };
    open(lists);
    expect(await screen.findByText('1 check-in is not sent yet. It is kept in this browser.')).toBeInTheDocument();
    lists.nextOutcome = null;
    fireEvent.click(await screen.findByRole('button', { name: 'Send now' }));
    await waitFor(() => expect(screen.queryByText(/not sent yet/)).toBeNull());
    expect(within(line(/^Grow/)).getByRole('progressbar')).toHaveAttribute('aria-valuenow', '100');
  });

  test('is not offered to somebody without a role', async () => {
    query = '?keyResult=8';
    open(new MemoryLists(goals, {}, 'somebody@contoso.example'));
    await screen.findByRole('dialog');
    expect(screen.queryByRole('button', { name: 'Check in' })).toBeNull();
  });
});

describe('when there is nothing to show', () => {
  test('a reading that fails says why, and may be tried again', async () => {
    const lists = new MemoryLists(goals);
    lists.readingFails = new ListsError('offline', 'TypeError: Failed to fetch');
    open(lists);
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('There is no connection to the site.');
    lists.readingFails = null;
    fireEvent.click(within(alert).getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('treegrid')).toBeInTheDocument();
  });

  test('a fault of the page itself leaves words and a way on, never a blank', async () => {
    const lists = new MemoryLists(goals);
    const fault = jest.spyOn(lists, 'unsent').mockImplementation(() => { throw new Error('Broken.'); });
    const quiet = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    const onError = jest.fn();
    open(lists, { onError });
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('Something went wrong while the page was drawn.');
    expect(onError).toHaveBeenCalledWith(expect.objectContaining({ message: 'Broken.' }));
    fault.mockRestore();
    quiet.mockRestore();
    fireEvent.click(within(alert).getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('treegrid')).toBeInTheDocument();
  });

  test('an organisation without goals', async () => {
    open(new MemoryLists(aDocument({})));
    expect(await screen.findByText('There are no goals yet')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: /^Add a period/ })).toHaveAttribute('href', 'https://contoso.example/sites/okr/Lists/OKRPeriods');
  });

  test('a period without goals', async () => {
    open(new MemoryLists(aDocument({ objectives: [anObjective({ id: '1', period: 'q3' })] })));
    expect(await screen.findByText('No goals in this period')).toBeInTheDocument();
  });

  test('no access: whom to ask', async () => {
    open(MemoryLists.noAccess(goals));
    expect(await screen.findByText('You may not see these goals')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Ada Admin' })).toHaveAttribute('href', 'mailto:ada%40contoso.example');
  });

  test('not set up, for a person who may not: whom to ask', async () => {
    open(MemoryLists.notSetUp(goals, false));
    expect(await screen.findByText('Goals are not set up here yet')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Ada Admin' })).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Set up' })).toBeNull();
  });

  test('not set up, for a person who may: the plan, set-up that goes on where it stopped, then the goals', async () => {
    const lists = MemoryLists.notSetUp(goals, true);
    lists.setUpStopsAt = 'b';
    open(lists);
    expect(await screen.findByText('See the goals: Everyone in the organisation. Have goals and check in: Everyone in the organisation. Administer them: Ada Admin.')).toBeInTheDocument();
    expect(screen.getByText('2 lists are made: OKR periods, OKR objectives.')).toBeInTheDocument();
    expect(lists.setUpWith).toEqual([]);
    fireEvent.click(await screen.findByRole('button', { name: 'Set up' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('Set-up stopped. The site is busy.');
    fireEvent.click(screen.getByRole('button', { name: 'Continue' }));
    expect(await screen.findByRole('link', { name: /^Add the first objective/ })).toBeInTheDocument();
    fireEvent.click(screen.getByRole('button', { name: 'Show the goals' }));
    expect(await screen.findByRole('treegrid')).toBeInTheDocument();
  });
});

describe('the pages for administrators', () => {
  const problem = (code: HealthProblem['code'], row: number, values: Record<string, string>, mend: HealthProblem['mend'] = null): HealthProblem => ({
    code, list: 'OKRKeyResults', listTitle: 'OKR key results', row, values, mend, step: null, link: `https://contoso.example/sites/okr/Lists/OKRKeyResults/DispForm.aspx?ID=${row}`, message: 'Not shown.'
  });
  const asAdministrator = (changes: Partial<MemoryLists> = {}) => Object.assign(new MemoryLists(goals), { mayAdminister: true }, changes);

  test('everybody else sees nothing of them, and is told whom to ask when a link leads there', async () => {
    open(new MemoryLists(goals));
    await screen.findByRole('treegrid');
    expect(screen.queryByRole('navigation', { name: 'Administration' })).toBeNull();
    cleanup();
    query = '?page=health';
    open(new MemoryLists(goals));
    expect(await screen.findByText('This page is for administrators')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Ada Admin' })).toHaveAttribute('href', 'mailto:ada%40contoso.example');
  });

  test('are in the menu and in the address, and lead back to the goals', async () => {
    open(asAdministrator());
    fireEvent.click(within(await screen.findByRole('navigation', { name: 'Administration' })).getByRole('button', { name: 'Health' }));
    expect(await screen.findByText('Nothing found')).toBeInTheDocument();
    expect(query).toBe('?page=health');
    expect(screen.getByText(/become their owner's own rows/)).toBeInTheDocument();
    fireEvent.click(screen.getByRole('button', { name: 'Back to the goals' }));
    expect(await screen.findByRole('treegrid')).toBeInTheDocument();
    expect(query).toBe('');
  });

  test('Health groups and counts what it found, says what it means and links to each row; the check-ins are compared when asked for', async () => {
    query = '?page=health';
    const lists = asAdministrator({ problems: [problem('orphan', 3, { title: 'Adrift' }), ...Array.from({ length: 12 }, (_, i) => problem('no-owner', 10 + i, { title: `Goal ${i}` }))] });
    open(lists);
    expect(await screen.findByText('13 problems found')).toBeInTheDocument();
    const group = screen.getByRole('region', { name: 'Goals without an owner' });
    expect(within(group).getByRole('heading')).toHaveTextContent('Goals without an owner (12)');
    expect(group).toHaveTextContent('Nobody is asked to check in. Open the row and choose an owner.');
    expect(within(group).getAllByRole('link')).toHaveLength(10);
    fireEvent.click(within(group).getByRole('button', { name: 'Show 2 more' }));
    expect(within(group).getAllByRole('link')).toHaveLength(12);
    expect(within(screen.getByRole('region', { name: 'Goals that belong to nothing' })).getByRole('link', { name: 'OKR key results, row 3: Adrift' })).toHaveAttribute('href', 'https://contoso.example/sites/okr/Lists/OKRKeyResults/DispForm.aspx?ID=3');
    expect(screen.queryByRole('button', { name: /^Mend/ })).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Check every check-in too' }));
    await waitFor(() => expect(lists.checks).toEqual([false, true]));
  });

  test('mending asks first, says what will be changed, and reports what was mended and what was not', async () => {
    query = '?page=health';
    const lists = asAdministrator({ problems: [problem('stale-snapshot', 3, { title: 'Invoices' }, 'snapshot'), problem('owner-key', 4, { title: 'Renewals', person: 'ben@contoso.example', key: '–' }, 'owner-key'), problem('no-owner', 5, { title: 'Nobody\'s' })] });
    lists.stubborn.add(4);
    open(lists);
    fireEvent.click(await screen.findByRole('button', { name: 'Mend what can be mended safely (2)' }));
    const dialog = await screen.findByRole('alertdialog');
    expect(dialog).toHaveTextContent('The stored numbers of “Invoices” are worked out again from its check-ins');
    expect(dialog).toHaveTextContent('The key beside the owner of “Renewals” becomes ben@contoso.example');
    expect(dialog).not.toHaveTextContent('Nobody\'s');
    fireEvent.click(within(dialog).getByRole('button', { name: 'Cancel' }));
    expect(lists.problems).toHaveLength(3);
    fireEvent.click(screen.getByRole('button', { name: 'Mend what can be mended safely (2)' }));
    fireEvent.click(within(await screen.findByRole('alertdialog')).getByRole('button', { name: 'Mend' }));
    expect(await screen.findByText('1 problem was mended.')).toBeInTheDocument();
    expect(screen.getByRole('alert')).toHaveTextContent('1 problem could not be mended:Renewals: ben@contoso.example, key –: Somebody else changed it in the meantime.');
    expect(await screen.findByText('2 problems found')).toBeInTheDocument();
  });

  test('a check that fails says so, and can be tried again', async () => {
    query = '?page=health';
    const lists = asAdministrator({ readingFails: new ListsError('offline', 'The server cannot be reached.') });
    open(lists);
    expect(await screen.findByRole('alert')).toHaveTextContent('The check stopped. There is no connection to the site.');
    lists.readingFails = null;
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('Nothing found')).toBeInTheDocument();
  });

  test('set-up of a site that is set up: nothing to do, until somebody chooses otherwise; only then it is done', async () => {
    query = '?page=set-up';
    const lists = asAdministrator({ steps: [{ id: 'a', kind: 'list', names: ['OKR periods'], description: 'List "OKR periods"', done: true }] });
    open(lists);
    expect(await screen.findByText('Everything is as it should be. There is nothing to do.')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Apply' })).toBeNull();
    fireEvent.click(screen.getByRole('checkbox', { name: /^Members may edit each other's goals/, hidden: true }));
    expect(await screen.findByText('From now on members may edit each other\'s goals.')).toBeInTheDocument();
    expect(lists.setUpWith).toEqual([]);
    fireEvent.click(screen.getByRole('button', { name: 'Apply' }));
    expect(await screen.findByText('Everything is set up')).toBeInTheDocument();
    expect(lists.setUpWith).toMatchObject([{ openEditing: true, participants: [{ kind: 'everyone' }] }]);
  });

  test('nobody can be set up out: a choice without anybody is not applied', async () => {
    query = '?page=set-up';
    open(asAdministrator());
    fireEvent.click((await screen.findAllByRole('radio', { name: 'Only these people and groups', hidden: true }))[1]);
    expect(await screen.findByRole('alert')).toHaveTextContent('Choose at least one person or group');
    expect(screen.getByRole('button', { name: 'Apply' })).toBeDisabled();
  });

  test('every kind of problem that Health knows has words here', () => {
    expect(Object.keys(healthWords()).sort()).toEqual([...healthCodes].sort());
  });
});

describe('closed periods', () => {
  const withOld = aDocument({
    people, periods: [year, thirdQuarter, fourthQuarter], objectives: [anObjective({ id: '1', title: 'Now' }), anObjective({ id: '2', title: 'Then', period: 'q3', state: 'closed' })], keyResults: [aKeyResult({ id: '8', title: 'Then measured', objective: '2' })]
  });
  const lists = (): MemoryLists => Object.assign(new MemoryLists(withOld), { leavesOut: ['q3'] });
  const choosePeriod = (period: string) => fireEvent.change(screen.getByRole('combobox', { name: 'Period' }), { target: { value: period } });

  test('are offered, and read when one is chosen, while the others stay to be seen', async () => {
    const kept = lists();
    open(kept);
    await screen.findByRole('treegrid');
    expect(lines()).toEqual(['Now']);
    expect(kept.readings).toBe(1);
    choosePeriod('q3');
    expect(await screen.findByText(/Reading the goals of the closed period/)).toHaveTextContent('12,000 rows read');
    expect(await screen.findByText('Then measured')).toBeInTheDocument();
    expect(lines()).toEqual(['Then', '  Then measured']);
    expect(screen.queryByText(/closed period/)).toBeNull();
    choosePeriod('q4');
    expect(lines()).toEqual(['Now']);
    expect(kept.readings).toBe(2);
  });

  test('one that cannot be read says so, and can be tried again', async () => {
    const kept = lists();
    open(kept);
    await screen.findByRole('treegrid');
    kept.readingFails = new ListsError('offline', 'No connection.');
    choosePeriod('q3');
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('could not be read');
    kept.readingFails = null;
    fireEvent.click(within(alert).getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('Then measured')).toBeInTheDocument();
  });

  test('a link to a goal of one finds it', async () => {
    query = '?goal=2';
    open(lists());
    expect(await screen.findByRole('heading', { name: /Then/ })).toBeInTheDocument();
  });
});
