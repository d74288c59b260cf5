import { samplePersonas } from '../sampleOrganisation';
import { galleryPeople } from './galleryCompany';
import type { Scene } from './Scene';

const scene = (name: string, about: string, site: string, rest: Partial<Scene> = {}): Scene =>
  ({ name: `settings-${name}`, about, person: galleryPeople.onTrack, shows: 'settings', properties: (url) => ({ siteUrl: `${url}/sites/${site}` }), ...rest });

/** What the card's settings say of the site with the goals. */
export const settingsScenes: readonly Scene[] = [
  scene('found', 'The settings of the card, with a site that has goals.', 'okr'),
  scene('not-set-up', 'The settings, with a site where nothing is set up, for somebody who may do it.', 'empty', { person: samplePersonas.administrator }),
  scene('no-access', 'The settings, with a site that is closed to this person.', 'closed'),
  scene('not-found', 'The settings, with an address that leads nowhere.', 'nowhere'),
  scene('german', 'The settings in German.', 'okr', { culture: 'de-DE' })
];
