import * as strings from 'AlignmentWebPartStrings';

/** What a kind of problem is called, what it means and what can be done, and how one of them is told; `{name}` is a value of the problem. */
export interface HealthWords {
  title: string;
  help: string;
  row: string;
}

/** The reader's words for every kind of problem. */
export const healthWords = (): Readonly<Record<string, HealthWords>> => ({
  schema: { title: strings.HealthSchema, help: strings.HealthSchemaHelp, row: strings.HealthSchemaRow },
  'extra-rights': { title: strings.HealthExtraRights, help: strings.HealthExtraRightsHelp, row: strings.HealthExtraRightsRow },
  'not-checked': { title: strings.HealthNotChecked, help: strings.HealthNotCheckedHelp, row: strings.HealthNotCheckedRow },
  'rows-not-checked': { title: strings.HealthRowsNotChecked, help: strings.HealthRowsNotCheckedHelp, row: strings.HealthRowsNotCheckedRow },
  cell: { title: strings.HealthCell, help: strings.HealthCellHelp, row: strings.HealthCellRow },
  number: { title: strings.HealthNumber, help: strings.HealthNumberHelp, row: strings.HealthNumberRow },
  setting: { title: strings.HealthSetting, help: strings.HealthSettingHelp, row: strings.HealthSettingRow },
  'no-owner': { title: strings.HealthNoOwner, help: strings.HealthNoOwnerHelp, row: strings.HealthNoOwnerRow },
  'owner-unknown': { title: strings.HealthOwnerUnknown, help: strings.HealthOwnerUnknownHelp, row: strings.HealthOwnerUnknownRow },
  'owner-key': { title: strings.HealthOwnerKey, help: strings.HealthOwnerKeyHelp, row: strings.HealthOwnerKeyRow },
  'owner-history': { title: strings.HealthOwnerHistory, help: strings.HealthOwnerHistoryHelp, row: strings.HealthOwnerHistoryRow },
  orphan: { title: strings.HealthOrphan, help: strings.HealthOrphanHelp, row: strings.HealthOrphanRow },
  cycle: { title: strings.HealthCycle, help: strings.HealthCycleHelp, row: strings.HealthCycleRow },
  'period-dates': { title: strings.HealthPeriodDates, help: strings.HealthPeriodDatesHelp, row: strings.HealthPeriodDatesRow },
  'period-overlap': { title: strings.HealthPeriodOverlap, help: strings.HealthPeriodOverlapHelp, row: strings.HealthPeriodOverlapRow },
  'period-unknown': { title: strings.HealthPeriodUnknown, help: strings.HealthPeriodUnknownHelp, row: strings.HealthPeriodUnknownRow },
  'stale-snapshot': { title: strings.HealthStaleSnapshot, help: strings.HealthStaleSnapshotHelp, row: strings.HealthStaleSnapshotRow },
  uncounted: { title: strings.HealthUncounted, help: strings.HealthUncountedHelp, row: strings.HealthUncountedRow },
  'asked-for': { title: strings.HealthAskedFor, help: strings.HealthAskedForHelp, row: strings.HealthAskedForRow },
  'ignored-alignment': { title: strings.HealthIgnoredAlignment, help: strings.HealthIgnoredAlignmentHelp, row: strings.HealthIgnoredAlignmentRow },
  'role-without-goal': { title: strings.HealthRoleWithoutGoal, help: strings.HealthRoleWithoutGoalHelp, row: strings.HealthRoleWithoutGoalRow },
  'alignment-without-goal': { title: strings.HealthAlignmentWithoutGoal, help: strings.HealthAlignmentWithoutGoalHelp, row: strings.HealthAlignmentWithoutGoalRow },
  'check-in-without-goal': { title: strings.HealthCheckInWithoutGoal, help: strings.HealthCheckInWithoutGoalHelp, row: strings.HealthCheckInWithoutGoalRow },
  duplicate: { title: strings.HealthDuplicate, help: strings.HealthDuplicateHelp, row: strings.HealthDuplicateRow },
  'no-distance': { title: strings.HealthNoDistance, help: strings.HealthNoDistanceHelp, row: strings.HealthNoDistanceRow },
  weights: { title: strings.HealthWeights, help: strings.HealthWeightsHelp, row: strings.HealthWeightsRow },
  method: { title: strings.HealthMethod, help: strings.HealthMethodHelp, row: strings.HealthMethodRow }
});
