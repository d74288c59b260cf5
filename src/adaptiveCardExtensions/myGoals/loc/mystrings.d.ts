/** What the card itself says. `{name}` is filled in; forms separated by `|` are chosen by number (see CommonStrings). */
interface IMyGoalsAdaptiveCardExtensionStrings {
  /** Name of the file that these are from. */
  Locale: string;

  CardTitle: string;

  Loading: string;
  LoadingBody: string;
  DueCount: string;
  UnsentCount: string;
  AtRiskCount: string;
  BehindCount: string;
  AllOnTrack: string;
  GoalCount: string;
  GoalsDone: string;
  GoalsDoneBody: string;
  NoGoals: string;
  NoGoalsBody: string;
  NotSetUp: string;
  NotSetUpByYou: string;
  NoAccess: string;
  NotFound: string;
  Ask: string;
  AskAdministrator: string;
  Failed: string;
  Offline: string;
  AsOfFailed: string;
  NextDue: string;
  MoreList: string;

  CheckIn: string;
  SeeGoals: string;
  Retry: string;
  Details: string;

  Untitled: string;
  TeamSays: string;
  SendNow: string;
  Sending: string;

  ViewFailed: string;
  ViewFailedBody: string;

  TeamTitle: string;
  TeamLoading: string;
  TeamStuck: string;
  NewGoalTitle: string;
  TroubleBusy: string;
  TroubleNoAccess: string;
  TroubleGone: string;
  TroubleServer: string;
  ChangedMeanwhile: string;

  TeamEmptyGoals: string;
  ProgressChart: string;
  ChartText: string;
  ChartNow: string;
  ChartLeft: string;
}

declare module 'MyGoalsAdaptiveCardExtensionStrings' {
  const strings: IMyGoalsAdaptiveCardExtensionStrings;
  export = strings;
}
