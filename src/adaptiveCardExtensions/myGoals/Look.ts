/** How this person reads: decides numbers, dates, direction and links of every view. */
export interface Look {
  /** Of numbers and dates. */
  locale: string;
  rightToLeft: boolean;
  /** The page with the Alignment web part; null: no links to it. */
  pageUrl: string | null;
}
