/** What the property pane sets. Empty text: not set. */
export interface MyGoalsProperties {
  title: string;
  /** The site that holds the lists; '' = the tenant's setting, else the site that the card is on. */
  siteUrl: string;
  scope: 'mine' | 'team';
  /** The page with the Alignment web part, for links; '' = no links. */
  pageUrl: string;
  /** A large card draws where each goal stands against where it should be. */
  chart: boolean;
}
