import type { Settings, Status } from '../okr/document';
import { counted } from './fill';
import { formatNumber } from './numbers';
import { statusWord } from './words';

/** Forms of the sentences, of the component that shows them: `{n}` and `{from}` are percentage points, `{behind}` is what that status is called. */
export interface MeaningWords {
  MeansOnTrack: string;
  MeansOnTrackWithin: string;
  MeansBehind: string;
  MeansBehindFrom: string;
  MeansAtRisk: string;
}

/**
 * What a status that follows from progress says, by the organisation's own thresholds: `Up to 25 percentage points short of what is expected by today`.
 * null for those that do not follow from progress.
 */
export function statusMeaning(status: Status, { behind, atRisk }: Settings['thresholds'], words: MeaningWords, locale: string): string | null {
  const say = (forms: string, points: number): string => counted(forms, points, formatNumber(points, locale), { from: formatNumber(behind, locale), behind: statusWord('behind') });
  switch (status) {
    case 'on-track': return behind > 0 ? say(words.MeansOnTrackWithin, Math.min(behind, atRisk)) : words.MeansOnTrack;
    case 'behind': return say(behind > 0 ? words.MeansBehindFrom : words.MeansBehind, atRisk);
    case 'at-risk': return say(words.MeansAtRisk, atRisk);
    case 'not-started':
    case 'closed':
    case 'postponed': return null;
  }
}
