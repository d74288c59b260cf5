import { samplePersonas } from '../sampleOrganisation';
import { laterWithoutConnection } from './cardScenes';
import { galleryPeople } from './galleryCompany';
import type { Scene } from './Scene';
import { choose, dataRequests, fault, fill, inOrder, neverAnswered, onlyFirstWrite, openCardView, openGoal, press, reportedBy, see, waitForView, writesLost } from './steps';

const people = galleryPeople;
const mia = samplePersonas.fiveKeyResults;
const nadia = people.everyMeasure;
const here = (site: string) => (url: string): Record<string, unknown> => ({ siteUrl: `${url}/sites/${site}` });
const list = openCardView();
const form = (goal: string, ...then: NonNullable<Scene['act']>[]): NonNullable<Scene['act']> => inOrder(list, openGoal(goal), ...then);
const percent = 'Questions answered within a day';
const posts = { method: 'POST', url: 'OKRCheckIns' };

const scene = (name: string, about: string, person: string, act: NonNullable<Scene['act']>, rest: Partial<Scene> = {}): Scene => ({ name, about, person, shows: 'quick-view', act, ...rest });

const goalScenes: readonly Scene[] = [
  scene('goals', 'The goals of a person, due first.', mia, list),
  scene('goals-every-measure', 'Goals of every kind of measure.', nadia, list),
  scene('goals-on-track', 'Nothing is due.', people.onTrack, list),
  scene('goals-done', 'All goals are closed.', people.done, list),
  scene('goals-none', 'No goals of one’s own.', samplePersonas.noGoals, inOrder(openCardView('team'), press('New goal'), waitForView('new-goal'), press('All my goals'), waitForView('goals'))),
  scene('goals-forty', 'Forty goals: the first page.', samplePersonas.fortyGoals, list),
  scene('goals-forty-next', 'Forty goals: the second page.', samplePersonas.fortyGoals, inOrder(list, press('More goals'), see('2 of'))),
  scene('goals-loading', 'The goals are still being read.', people.onTrack, list, { before: neverAnswered(dataRequests), keepsLoading: true }),
  scene('goals-offline', 'Without a connection: what was kept of the last visit, and how old it is.', people.onTrack, inOrder(laterWithoutConnection, list)),
  scene('goals-unsent', 'A check-in is kept on this device and not sent yet.', nadia, inOrder(form(percent), fill(0, '75'), press('Save'), see('Not sent yet'), press('All my goals'), see('1 not sent yet')), { before: writesLost }),
  scene('goals-error', 'The goals could not be read.', people.onTrack, list, { before: fault({ url: '/sites/okr/_api/', user: people.onTrack }, { kind: 'status', status: 500 }) }),
  scene('goals-not-set-up', 'The lists are not there yet: whom to ask.', people.onTrack, list, { properties: here('empty') }),
  scene('goals-not-set-up-by-you', 'The lists are not there yet, and the person may make them.', samplePersonas.administrator, list, { properties: here('empty') }),
  scene('goals-no-access', 'The site with the goals is closed to this person.', people.onTrack, list, { properties: here('closed') }),
  scene('goals-not-found', 'The address in the card’s settings leads nowhere.', people.onTrack, list, { properties: here('nowhere') }),
  scene('goals-strange-titles', 'Titles that are long, right to left, or full of signs.', people.strangeTitles, list),
  scene('download-failed', 'A part of the card did not arrive: another try.', people.onTrack, inOrder(async ({ page }) => { await page.route('**/chunk.my-goals-*', (route) => route.abort()); }, openCardView(), see('This could not be opened')))
];

const checkInScenes: readonly Scene[] = [
  scene('check-in-number', 'A check-in on a number that is to rise.', nadia, form(percent)),
  scene('check-in-decrease', 'On a number that is to fall.', nadia, form('Hours until the first answer')),
  scene('check-in-stay-above', 'On a number that is to stay above a limit.', nadia, form('Rating of our answers')),
  scene('check-in-stay-below', 'On a number that is to stay below a limit.', nadia, form('Open complaints')),
  scene('check-in-yes-no', 'On something that is done or not.', nadia, form('New design is live')),
  scene('check-in-steps', 'On steps of which each is done once.', nadia, form('Editorial plan for the year')),
  scene('check-in-first', 'The first check-in on something that is only observed.', nadia, form('Find out how many read to the end')),
  scene('check-in-filled', 'Filled in, with what stopped the person.', nadia, form(percent, fill(0, '74'), choose('What stopped you?', 'I need support'), fill(1, 'Two colleagues are away until Thursday.'))),
  scene('check-in-errors', 'Something cannot be read: what is wrong stands at its field, and what was typed is still there.', nadia, form(percent, fill(0, 'seventy'), press('Save'), see('is not a number'))),
  scene('check-in-sending', 'On its way: nothing says “saved” yet.', nadia, form(percent, async ({ page }) => { await page.route(dataRequests, (route) => (route.request().method() === 'POST' ? undefined : route.fallback())); }, fill(0, '75'), press('Save'), see('Saving'))),
  scene('check-in-not-sent', 'It could not be sent: it is kept on this device.', nadia, form(percent, fill(0, '75'), press('Save'), see('Not sent yet')), { before: writesLost }),
  scene('check-in-refused', 'The lists refused it: why, and whom to ask.', nadia, form(percent, fill(0, '75'), press('Save'), see('Not saved')), { before: fault(posts, { kind: 'status', status: 403 }) }),
  scene('check-in-changed', 'Somebody else reported meanwhile: both are shown, and the person decides.', nadia, form(percent, reportedBy(people.lead, percent, 71), fill(0, '74'), press('Save'), see('Meanwhile this goal has changed'))),
  scene('all-due', 'All that is due on one page.', nadia, inOrder(list, press('Check in on all at once'), waitForView('all-due'))),
  scene('all-due-wrong', 'One answer cannot be read: nothing was sent.', nadia, inOrder(list, press('Check in on all at once'), waitForView('all-due'), fill(0, '14'), fill(1, 'seventy'), press('Save all'), see('is not a number'))),
  scene('all-due-partly', 'Some are saved, some could not be sent.', mia, inOrder(list, press(/* the first button of the list */ 0), waitForView('all-due'), fill(0, '31'), fill(1, '12'), press('Save all'), see(/saved/)), { before: onlyFirstWrite }),
  scene('all-due-saved', 'All are saved.', mia, inOrder(list, press(0), waitForView('all-due'), fill(0, '31'), fill(1, '12'), press('Save all'), see(/saved. Thank you/))),
  scene('saved', 'Saved: the new progress, and what comes next.', nadia, form(percent, fill(0, '78'), press('Save'), see('Saved. Thank you!'))),
  scene('saved-last', 'Saved, and nothing else is due.', people.atRisk, form('Vacancies filled', fill(0, '9'), press('Save'), see('Saved. Thank you!'))),
  scene('saved-help', 'Saved, with something that stopped the person: the way to help.', nadia, form(percent, fill(0, '70'), choose('What stopped you?', 'I need training'), press('Save'), see('Saved. Thank you!')))
];

const help = (name: string, obstacle: string, about: string): Scene =>
  scene(name, about, nadia, form(percent, fill(0, '70'), choose('What stopped you?', obstacle), press('Save'), see('Saved. Thank you!'), press('Find help'), waitForView('help'), async ({ page }) => { await page.waitForLoadState('networkidle'); }));

const otherScenes: readonly Scene[] = [
  help('help-training', 'I need training', 'Help: courses and a search with the goal’s words.'),
  help('help-support', 'I need support', 'Help: a chat with the manager, with words to begin with.'),
  help('help-dependency', 'Waiting for somebody else', 'Help: a chat with the owner of what the goal waits for.'),
  help('help-time', 'Not enough time', 'Help: a chat with the manager about what can wait.'),
  scene('detail', 'One goal: where it is heading, what it is for, what was reported.', nadia, form(percent, press('History'), waitForView('detail'), see('What was reported'), see(/\d of 10/))),
  scene('detail-steps', 'One goal of steps.', nadia, form('Editorial plan for the year', press('History'), waitForView('detail'), see('Nothing has been reported yet.'))),
  scene('detail-failed', 'What was reported could not be read: another try.', nadia, form(percent, async (stage) => { await stage.page.route(/OKRCheckIns/, (route) => route.abort('internetdisconnected')); }, press('History'), waitForView('detail'), see('Try again'))),
  scene('new-goal', 'A new goal of one’s own, with examples.', samplePersonas.noGoals, inOrder(openCardView('team'), press('New goal'), waitForView('new-goal'))),
  scene('new-goal-example', 'Begun with an example.', samplePersonas.noGoals, inOrder(openCardView('team'), press('New goal'), waitForView('new-goal'), async ({ page }) => { await page.getByText('Speak with confidence in front of groups').click(); await page.getByText('Begin with an example, or write your own below:').waitFor({ state: 'detached' }); })),
  scene('new-goal-errors', 'Something is missing.', samplePersonas.noGoals, inOrder(openCardView('team'), press('New goal'), waitForView('new-goal'), fill(0, 'Learn Polish'), fill(1, 'Lessons taken'), fill(2, 'none'), press('Save goal'), see('is not a number'))),
  scene('new-goal-not-saved', 'It could not be saved: what was typed is still there.', samplePersonas.noGoals, inOrder(openCardView('team'), press('New goal'), waitForView('new-goal'), fill(0, 'Learn Polish'), fill(1, 'Lessons taken'), fill(3, '20'), press('Save goal'), see('not saved yet')), { before: writesLost }),
  scene('new-goal-saved', 'Saved.', samplePersonas.noGoals, inOrder(openCardView('team'), press('New goal'), waitForView('new-goal'), fill(0, 'Learn Polish'), fill(1, 'Lessons taken'), fill(3, '20'), press('Save goal'), see('Your goal is saved.'))),
  scene('team', 'A manager’s team: who needs attention first.', people.lead, inOrder(openCardView('team'), see(/need attention|needs attention|on track/)), { properties: () => ({ scope: 'team' }) }),
  scene('team-colleagues', 'Without reports: the manager and who works with one.', samplePersonas.noGoals, inOrder(openCardView('team'), see(/need attention|needs attention|on track/))),
  scene('team-failed', 'The team could not be shown.', people.onTrack, inOrder(list, press('My team'), waitForView('team'), see('Your team could not be shown')), { before: async ({ page }) => { await page.route('**/v1.0/**', (route) => route.fulfill({ status: 403, contentType: 'application/json', body: '{"error":{"code":"Forbidden","message":"Insufficient privileges"}}' })); } })
];

const byPlace = inOrder(list, openGoal(0));
const languageScenes: readonly Scene[] = [
  ...([['german', 'de-DE', 'In German'], ['pseudo', 'qps-ploc', 'In a made-up language with longer words'], ['right-to-left', 'qps-plocm', 'From right to left']] as const).flatMap(([name, culture, about]) => [
    scene(`goals-${name}`, `${about}: the goals.`, nadia, list, { culture }),
    scene(`check-in-${name}`, `${about}: a check-in.`, nadia, byPlace, { culture }),
    scene(`new-goal-${name}`, `${about}: a new goal.`, nadia, inOrder(list, async ({ page }) => { await page.locator('[data-quick-view] .ac-pushButton').nth(1).click(); }, waitForView('new-goal')), { culture }),
    scene(`team-${name}`, `${about}: the team.`, people.lead, inOrder(openCardView('team'), async ({ page }) => { await page.waitForLoadState('networkidle'); }), { culture, properties: () => ({ scope: 'team' }) })
  ])
];

/** Every state of every quick view. */
export const quickViewScenes: readonly Scene[] = [...goalScenes, ...checkInScenes, ...otherScenes, ...languageScenes];
