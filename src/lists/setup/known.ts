import type { Finding } from '../OkrLists';
import { settingsOf, type SettingsFacts } from '../settings/settingRows';
import type { SiteFacts } from './observe';
import type { SetUpChoices } from './Step';

/** What the rows of the settings list say; a row that cannot be read says nothing. */
export const settingsIn = (facts: SiteFacts): SettingsFacts => settingsOf([...facts.settings].map(([name, { text }]) => ({ Title: name, OkrValue: text })));

/** The version that the lists are at; 0: set-up was never completed. */
export const versionIn = (facts: SiteFacts): number => settingsIn(facts).schemaVersion;

export const findingsIn = (facts: SiteFacts): Finding[] => settingsIn(facts).findings;

/** Whether members are to edit each other's goals: as chosen, else as the site says. */
export const isOpen = (facts: SiteFacts, { access }: SetUpChoices): boolean => access?.openEditing ?? settingsIn(facts).openEditing;
