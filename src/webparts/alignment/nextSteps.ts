import * as strings from 'AlignmentWebPartStrings';
import type { NextStep } from '../../ui/setUp/NextSteps';

/** What makes an empty site a useful one. @param webUrl absolute URL of the site with the goals */
export const nextSteps = (webUrl: string): NextStep[] => [
  { text: strings.NextPeople, href: `${webUrl}/_layouts/15/groups.aspx` },
  { text: strings.NextPeriod, href: `${webUrl}/Lists/OKRPeriods` },
  { text: strings.NextObjective, href: `${webUrl}/Lists/OKRObjectives` },
  { text: strings.NextKeyResult, href: `${webUrl}/Lists/OKRKeyResults` },
  { text: strings.NextCard, href: null }
];
