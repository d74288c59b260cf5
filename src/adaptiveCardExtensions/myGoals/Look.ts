/** How this person reads: decides numbers, dates, direction and links of every view. */
export interface Look {
  /** Of numbers and dates. */
  locale: string;
  rightToLeft: boolean;
  /** Whose goals the card on the dashboard is about. */
  scope: 'mine' | 'team';
  /** The page with the Alignment web part; null: no links to it. */
  pageUrl: string | null;
}
