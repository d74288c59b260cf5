export interface AlignmentProperties {
  /** Shown above the goals; empty: the product's own title. */
  title: string;
  /** Address of the site that holds the lists; empty: the organisation's, else this one. */
  siteUrl: string;
  scope: 'organisation' | 'mine';
}
