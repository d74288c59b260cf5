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

    Today: 'today',
    Yesterday: 'yesterday',
    Tomorrow: 'tomorrow',
    JustNow: 'just now',
    MinutesAgo: '{n} minute ago|{n} minutes ago',
    HoursAgo: '{n} hour ago|{n} hours ago',
    DaysAgo: '{n} day ago|{n} days ago',

    NumberMissing: 'Enter a number, such as {example}.',
    NumberNotRead: '“{text}” is not a number that we can read. Write it like {example}.'
  };
});
