/** The 24 headers of a Viva Goals Explorer export, in its order. */
export const explorerHeaders = [
  'Id', 'Title', 'Team', 'Creator', 'Owner', 'Period', 'Start Date', 'End Date', 'Description', 'Aligned To (weight, Objective ID)', 'Metric Name', 'Unit', 'Target', 'Object Type', 'Goal Type',
  'Start', 'Created At', 'Last Check-in', 'Progress %', 'Actual Progress', 'Status', 'Last Check-in Note', 'Score', 'Checkins'
] as const;

export type ExplorerHeader = (typeof explorerHeaders)[number];

/** Columns of an older variant of the export that are read too. */
export const olderHeaders = ['Tag'] as const;
