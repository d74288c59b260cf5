define([], function () {
  return {
    Language: 'de',
    Progress: 'Fortschritt',

    StatusNotStarted: 'Nicht begonnen',
    StatusOnTrack: 'Im Plan',
    StatusBehind: 'Im Rückstand',
    StatusAtRisk: 'Gefährdet',
    StatusClosed: 'Abgeschlossen',
    StatusPostponed: 'Verschoben',

    ObstacleTime: 'Zu wenig Zeit',
    ObstacleDependency: 'Ich warte auf andere',
    ObstacleSupport: 'Ich brauche Unterstützung',
    ObstacleTraining: 'Ich brauche eine Schulung',
    ObstacleOther: 'Etwas anderes',

    Today: 'heute',
    Yesterday: 'gestern',
    Tomorrow: 'morgen',
    JustNow: 'gerade eben',
    MinutesAgo: 'vor {n} Minute|vor {n} Minuten',
    HoursAgo: 'vor {n} Stunde|vor {n} Stunden',
    DaysAgo: 'vor {n} Tag|vor {n} Tagen',

    NumberMissing: 'Gib eine Zahl ein, zum Beispiel {example}.',
    NumberNotRead: '„{text}“ können wir nicht als Zahl lesen. Schreib sie so: {example}.'
  };
});
