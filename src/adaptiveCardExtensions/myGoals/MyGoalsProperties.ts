/** Instead of a period's id: those that run. */
export const runningPeriods = 'running';

/** What the property pane sets. Empty text: not set. */
export interface MyGoalsProperties {
  title: string;
  /** The site that holds the lists; '' = the tenant's setting, else the site that the card is on. */
  siteUrl: string;
  /** Id of the period that is shown; `running` or nothing: those that run, else the latest. */
  period?: string;
  scope: 'mine' | 'team';
  /** The page with the Alignment web part, for links; '' = no links. */
  pageUrl: string;
  /** A large card draws where each goal stands against where it should be. */
  chart: boolean;
}
