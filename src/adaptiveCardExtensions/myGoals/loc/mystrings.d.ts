/** The card's own strings. `{name}` is filled in; forms separated by `|` are chosen by number (see CommonStrings). */
interface IMyGoalsAdaptiveCardExtensionStrings {
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
  NoGoals: string;
  NoGoalsBody: string;
  NotSetUp: string;
  NotSetUpBody: string;
  NotSetUpByYou: string;
  NoAccess: string;
  NotFound: string;
  NotFoundBody: string;
  Ask: string;
  AskAdministrator: string;
  Failed: string;
  FailedBody: string;
  Offline: string;
  AsOf: string;
  AsOfFailed: string;
  NextDue: string;
  AndMore: string;
  MoreList: string;

  CheckIn: string;
  SeeGoals: string;
  Retry: string;
  Details: string;

  GoalsTitle: string;
  DueHeading: string;
  NothingDue: string;
  DueToday: string;
  DueOn: string;
  Untitled: string;
  Supports: string;
  WithoutGoal: string;
  ValueOfTarget: string;
  ValueDown: string;
  ValueAbove: string;
  ValueBelow: string;
  ValueOnly: string;
  MilestonesDone: string;
  NoValueYet: string;
  BarAlt: string;
  BarAltNoExpected: string;
  OpenCheckIn: string;
  NotSentYet: string;
  SendNow: string;
  Sending: string;
  PageOf: string;
  PreviousPage: string;
  NextPage: string;
  OpenPage: string;
  PastPeriod: string;
  ComingPeriod: string;

  CheckInTitle: string;
  LastValue: string;
  NeverCheckedIn: string;
  ExpectedToday: string;
  TargetIs: string;
  StayAboveIs: string;
  StayBelowIs: string;
  ValueLabel: string;
  ValueLabelUnit: string;
  DoneLabel: string;
  DoneToggle: string;
  MilestoneLabel: string;
  MilestoneNone: string;
  Choose: string;
  ChooseOne: string;
  ConfidenceLabel: string;
  ConfidenceLow: string;
  ConfidenceHigh: string;
  ConfidenceMissing: string;
  ObstacleLabel: string;
  ObstacleNone: string;
  NoteLabel: string;
  NotePlaceholder: string;
  NoteTooLong: string;
  DateLabel: string;
  DateMissing: string;
  DateFuture: string;
  Save: string;
  Saving: string;
  SavingBody: string;
  NotSaved: string;
  KeptHere: string;
  NotKept: string;
  TryAgain: string;
  Refused: string;
  Back: string;
  GoalGone: string;
  AllDoneAlready: string;

  LeaveOut: string;
  NotDoneYet: string;
  IsDone: string;
  AllAtOnce: string;
  AllDueHeading: string;
  LeaveEmpty: string;
  SaveAll: string;
  SavedCount: string;
  SavedOf: string;
  NothingAnswered: string;

  DoneTitle: string;
  Saved: string;
  FromTo: string;
  NowAt: string;
  DoneNextDue: string;
  DoneNothingDue: string;
  NextGoal: string;
  AllGoals: string;
  Close: string;

  ViewFailed: string;
  ViewFailedBody: string;

  PaneDescription: string;
  PaneTitle: string;
  PaneSite: string;
  PaneSiteHint: string;
  PaneSiteChecking: string;
  PaneSiteFound: string;
  PaneSiteNotSetUp: string;
  PaneSiteNotSetUpByYou: string;
  PaneSiteNoAccess: string;
  PaneSiteNotFound: string;
  PaneScope: string;
  PaneScopeMine: string;
  PaneScopeTeam: string;
  PanePage: string;
  PanePageHint: string;
}

declare module 'MyGoalsAdaptiveCardExtensionStrings' {
  const strings: IMyGoalsAdaptiveCardExtensionStrings;
  export = strings;
}
