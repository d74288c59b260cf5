import { CountedDays } from '../../../src/okr/calendar/CountedDays';
import { defaultSettings } from '../../../src/okr/document';
import type { Reckoning } from '../../../src/okr/rollup/Reckoning';
import { TODAY } from './organisationRows';

export const reckoning: Reckoning = { today: TODAY, counted: new CountedDays(null), thresholds: defaultSettings.thresholds, objectiveStatus: 'gap', valueWeighted: false };
