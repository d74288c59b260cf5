define([], function () {
  return {
    Language: 'en',
    Progress: 'Progress',

    StatusNotStarted: 'Not started',
    StatusOnTrack: 'On track',
    StatusBehind: 'Behind',
    StatusAtRisk: 'At risk',
    StatusClosed: 'Closed',
    StatusPostponed: 'Postponed',

    ObstacleTime: 'Not enough time',
    ObstacleDependency: 'Waiting for somebody else',
    ObstacleSupport: 'I need support',
    ObstacleTraining: 'I need training',
    ObstacleOther: 'Something else',

    Yes: 'Yes',
    No: 'No',
    Today: 'today',
    Yesterday: 'yesterday',
    Tomorrow: 'tomorrow',
    JustNow: 'just now',
    MinutesAgo: '{n} minute ago|{n} minutes ago',
    HoursAgo: '{n} hour ago|{n} hours ago',
    DaysAgo: '{n} day ago|{n} days ago',
    Overdue: '{n} day overdue|{n} days overdue',

    NumberMissing: 'Enter a number, such as {example}.',
    NumberNotRead: '“{text}” is not a number that we can read. Write it like {example}.',

    SiteChecking: 'Checking the site…',
    SiteFound: 'Found: {url}',
    SiteNotSetUp: 'Not set up yet: {url}. A site owner can set it up on the Alignment page.',
    SiteNotSetUpByYou: 'Not set up yet: {url}. You may set it up on the Alignment page.',
    SiteNoAccess: 'You have no access to {url}.',
    SiteNotFound: 'There is no site at {url}.',
    SiteElsewhere: 'Enter an address on this SharePoint, such as {example}.'
  };
});
