define([], function () {
  return {
    Locale: 'en-us',

    CardTitle: 'My goals',

    Loading: 'Loading…',
    LoadingBody: 'Getting your goals',
    DueCount: '{n} check-in due|{n} check-ins due',
    UnsentCount: '{n} not sent yet|{n} not sent yet',
    AtRiskCount: '{n} at risk|{n} at risk',
    BehindCount: '{n} behind|{n} behind',
    AllOnTrack: '{n} goal on track|All {n} on track',
    GoalCount: '{n} goal|{n} goals',
    GoalsDone: '{n} goal done|All {n} done',
    GoalsDoneBody: 'Closed for this period. Well done!',
    NoGoals: 'No goals yet',
    NoGoalsBody: 'You have no goals of your own in this period.',
    NotSetUp: 'Not set up yet',
    NotSetUpByYou: 'You may set it up: open the Alignment page.',
    NoAccess: 'No access yet',
    NotFound: 'Site not found',
    Ask: 'Ask {people}.',
    AskAdministrator: 'Ask your administrator.',
    Failed: 'Could not load',
    Offline: 'You are offline.',
    AsOfFailed: 'Not up to date: as of {age}. {reason}',
    NextDue: 'Next check-in: {day}',
    MoreList: '{first} · {second} · {n} more|{first} · {second} · {n} more',

    CheckIn: 'Check in',
    SeeGoals: 'See goals',
    Retry: 'Try again',
    Details: 'See more',

    Untitled: 'Goal without a title',
    TeamSays: 'Your team: {words}',
    SendNow: 'Send now',
    Sending: 'Sending…',

    ViewFailed: 'This could not be opened',
    ViewFailedBody: 'Part of the card did not load. Check your connection and try again.',

    TeamTitle: 'My team',
    TeamLoading: 'Getting your team’s goals…',
    TeamStuck: '{n} goal needs attention|{n} goals need attention',
    NewGoalTitle: 'New goal',
    TroubleBusy: 'The server is busy. Try again in a few minutes.',
    TroubleNoAccess: 'You may not do this here.',
    TroubleGone: 'It is not there any more.',
    TroubleServer: 'The server had a problem. Try again in a few minutes.',
    ChangedMeanwhile: 'Somebody else changed it meanwhile.',

    TeamEmptyGoals: 'Nobody in your team has goals in this period.',
    ProgressChart: 'Where each goal stands and where it should be today, in percent',
    ChartText: '{now} of the way on average; {expected} expected by today',
    ChartNow: 'Now',
    ChartLeft: 'Still to go'
  };
});
