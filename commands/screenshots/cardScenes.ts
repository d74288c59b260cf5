import { card } from '../../tests/harness/myGoals';
import { samplePersonas } from '../sampleOrganisation';
import { galleryPeople } from './galleryCompany';
import type { Scene } from './Scene';
import { closeView, dataRequests, fault, fill, inOrder, neverAnswered, noConnection, openCardView, openGoal, press, see, writesLost } from './steps';

const here = (site: string) => (url: string): Record<string, unknown> => ({ siteUrl: `${url}/sites/${site}` });
const people = galleryPeople;

/** The second visit, three hours later and without a connection: what was kept is shown. */
export const laterWithoutConnection: NonNullable<Scene['act']> = async (stage) => {
  const { page } = stage;
  await page.waitForLoadState('networkidle');
  await noConnection(dataRequests)(stage);
  await page.clock.setSystemTime(Date.now() + 3 * 60 * 60 * 1000);
  await page.reload();
  await card(page).getByText(/3 hours ago/).waitFor();
};

const scene = (name: string, about: string, person: string, rest: Partial<Scene> = {}): Scene => ({ name: `card-${name}`, about, person, shows: 'card', ...rest });

/** Every state of the card on the dashboard. */
export const cardScenes: readonly Scene[] = [
  scene('loading', 'The very first visit: the goals are being read.', people.onTrack, { before: neverAnswered(dataRequests), keepsLoading: true }),
  scene('no-goals', 'Somebody without goals of their own.', samplePersonas.noGoals),
  scene('one-goal', 'One goal.', samplePersonas.oneGoal),
  scene('due', 'Check-ins are due: how many, and on what.', samplePersonas.fiveKeyResults),
  scene('due-many', 'Everything is due.', people.everyMeasure),
  scene('forty-goals', 'Forty goals.', samplePersonas.fortyGoals),
  scene('on-track', 'Nothing is due and all is well: when the next check-in is.', people.onTrack),
  scene('behind', 'Nothing is due, and two goals are behind.', people.behind),
  scene('at-risk', 'Nothing is due, and one goal is at risk.', people.atRisk),
  scene('done', 'All goals are reached and closed.', people.done),
  scene('unsent', 'A check-in could not be sent, and is kept on this device.', people.everyMeasure, {
    before: writesLost, act: inOrder(openCardView(), openGoal('Questions answered within a day'), fill(0, '75'), press('Save'), see('Not sent yet'), closeView)
  }),
  scene('offline', 'Without a connection: what was kept of the last visit, and how old it is.', people.onTrack, { act: laterWithoutConnection }),
  scene('error', 'The goals could not be read.', people.onTrack, { before: fault({ url: '/sites/okr/_api/', user: people.onTrack }, { kind: 'status', status: 500 }) }),
  scene('not-set-up', 'The lists are not there yet: whom to ask.', people.onTrack, { properties: here('empty') }),
  scene('not-set-up-by-you', 'The lists are not there yet, and the person may make them.', samplePersonas.administrator, { properties: here('empty') }),
  scene('no-access', 'The site with the goals is closed to this person.', people.onTrack, { properties: here('closed') }),
  scene('not-found', 'The address in the card’s settings leads nowhere.', people.onTrack, { properties: here('nowhere') }),
  scene('team', 'Set to “my team”: a manager sees how many goals need attention, and whose.', people.lead, { properties: () => ({ scope: 'team' }) }),
  scene('chart', 'With a chart: how far all goals are on average, and in words where they should be.', people.onTrack, { properties: () => ({ chart: true }), sizes: ['large'] }),
  scene('strange-titles', 'Titles that are long, right to left, or full of signs.', people.strangeTitles),
  scene('german', 'In German.', samplePersonas.fiveKeyResults, { culture: 'de-DE' }),
  scene('pseudo', 'In a made-up language with longer words, to see what would be cut.', samplePersonas.fiveKeyResults, { culture: 'qps-ploc' }),
  scene('right-to-left', 'From right to left.', samplePersonas.fiveKeyResults, { culture: 'qps-plocm' })
];
