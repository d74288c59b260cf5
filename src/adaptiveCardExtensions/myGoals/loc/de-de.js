define([], function () {
  return {
    Locale: 'de-de',

    CardTitle: 'Meine Ziele',

    Loading: 'Wird geladen …',
    LoadingBody: 'Deine Ziele werden geholt',
    DueCount: '{n} Update fällig|{n} Updates fällig',
    UnsentCount: '{n} nicht gesendet|{n} nicht gesendet',
    AtRiskCount: '{n} gefährdet|{n} gefährdet',
    BehindCount: '{n} im Rückstand|{n} im Rückstand',
    AllOnTrack: '{n} Ziel im Plan|Alle {n} im Plan',
    GoalCount: '{n} Ziel|{n} Ziele',
    GoalsDone: '{n} Ziel erledigt|Alle {n} erledigt',
    GoalsDoneBody: 'Für diesen Zeitraum abgeschlossen. Gut gemacht!',
    NoGoals: 'Noch keine Ziele',
    NoGoalsBody: 'Du hast in diesem Zeitraum keine eigenen Ziele.',
    NotSetUp: 'Nicht eingerichtet',
    NotSetUpByYou: 'Du darfst sie einrichten: Öffne die Seite „Alignment“.',
    NoAccess: 'Kein Zugriff',
    NotFound: 'Nicht gefunden',
    Ask: 'Frag {people}.',
    AskAdministrator: 'Frag die Administration.',
    Failed: 'Nicht geladen',
    Offline: 'Du bist offline.',
    AsOfFailed: 'Nicht aktuell, Stand: {age}. {reason}',
    NextDue: 'Nächstes Update: {day}',
    MoreList: '{first} · {second} · {n} weiteres|{first} · {second} · {n} weitere',

    CheckIn: 'Aktualisieren',
    SeeGoals: 'Ziele ansehen',
    Retry: 'Erneut versuchen',
    Details: 'Mehr',

    Untitled: 'Ziel ohne Titel',
    TeamSays: 'Dein Team: {words}',
    SendNow: 'Jetzt senden',
    Sending: 'Wird gesendet …',

    ViewFailed: 'Das ließ sich nicht öffnen',
    ViewFailedBody: 'Ein Teil der Karte wurde nicht geladen. Prüf deine Verbindung und versuch es erneut.',

    TeamTitle: 'Mein Team',
    TeamLoading: 'Die Ziele deines Teams werden geholt …',
    TeamStuck: '{n} Ziel braucht Aufmerksamkeit|{n} Ziele brauchen Aufmerksamkeit',
    NewGoalTitle: 'Neues Ziel',
    TroubleBusy: 'Der Server ist überlastet. Versuch es in ein paar Minuten erneut.',
    TroubleNoAccess: 'Das darfst du hier nicht.',
    TroubleGone: 'Es ist nicht mehr da.',
    TroubleServer: 'Der Server hatte ein Problem. Versuch es in ein paar Minuten erneut.',
    ChangedMeanwhile: 'Jemand anders hat es inzwischen geändert.',

    TeamEmptyGoals: 'In deinem Team hat niemand Ziele in diesem Zeitraum.',
    ProgressChart: 'Wo jedes Ziel steht und wo es heute stehen sollte, in Prozent',
    ChartText: 'Im Schnitt {now} des Wegs; bis heute erwartet: {expected}',
    ChartNow: 'Jetzt',
    ChartLeft: 'Noch zu tun'
  };
});
