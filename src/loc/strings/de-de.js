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

    Yes: 'Ja',
    No: 'Nein',
    Today: 'heute',
    Yesterday: 'gestern',
    Tomorrow: 'morgen',
    JustNow: 'gerade eben',
    MinutesAgo: 'vor {n} Minute|vor {n} Minuten',
    HoursAgo: 'vor {n} Stunde|vor {n} Stunden',
    DaysAgo: 'vor {n} Tag|vor {n} Tagen',
    Overdue: 'seit {n} Tag überfällig|seit {n} Tagen überfällig',

    NumberMissing: 'Gib eine Zahl ein, zum Beispiel {example}.',
    NumberNotRead: '„{text}“ können wir nicht als Zahl lesen. Schreib sie so: {example}.',

    SiteChecking: 'Die Website wird geprüft …',
    SiteFound: 'Gefunden: {url}',
    SiteNotSetUp: 'Noch nicht eingerichtet: {url}. Wer die Website besitzt, kann das auf der Seite „Alignment“ tun.',
    SiteNotSetUpByYou: 'Noch nicht eingerichtet: {url}. Du kannst das auf der Seite „Alignment“ tun.',
    SiteNoAccess: 'Du hast keinen Zugriff auf {url}.',
    SiteNotFound: 'Unter {url} gibt es keine Website.',
    SiteElsewhere: 'Gib eine Adresse in diesem SharePoint ein, zum Beispiel {example}.'
  };
});
