// Made from en-us.js by "npm run strings". Not for editing.
define([], function () {
  return {
    Language: "en",
    Progress: "\u200f[Prøgrēšš ~~~]\u200f",
    StatusNotStarted: "\u200f[Ñøt štártēd ~~~~]\u200f",
    StatusOnTrack: "\u200f[Öñ tráçk ~~~]\u200f",
    StatusBehind: "\u200f[Bēhïñd ~~]\u200f",
    StatusAtRisk: "\u200f[Åt rïšk ~~~]\u200f",
    StatusClosed: "\u200f[Çløšēd ~~]\u200f",
    StatusPostponed: "\u200f[Pøštpøñēd ~~~]\u200f",
    ObstacleTime: "\u200f[Ñøt ēñøügh tïmē ~~~~~]\u200f",
    ObstacleDependency: "\u200f[Wáïtïñg før šømēbødÿ ēlšē ~~~~~~~~~]\u200f",
    ObstacleSupport: "\u200f[Î ñēēd šüppørt ~~~~~]\u200f",
    ObstacleTraining: "\u200f[Î ñēēd tráïñïñg ~~~~~]\u200f",
    ObstacleOther: "\u200f[Šømēthïñg ēlšē ~~~~~]\u200f",
    Today: "\u200f[tødáÿ ~~]\u200f",
    Yesterday: "\u200f[ÿēštērdáÿ ~~~]\u200f",
    Tomorrow: "\u200f[tømørrøw ~~~]\u200f",
    JustNow: "\u200f[jüšt ñøw ~~~]\u200f",
    MinutesAgo: "\u200f[{n} mïñütē ágø ~~~~~]\u200f|\u200f[{n} mïñütēš ágø ~~~~~]\u200f",
    HoursAgo: "\u200f[{n} høür ágø ~~~~]\u200f|\u200f[{n} høürš ágø ~~~~~]\u200f",
    DaysAgo: "\u200f[{n} dáÿ ágø ~~~~]\u200f|\u200f[{n} dáÿš ágø ~~~~]\u200f",
    NumberMissing: "\u200f[Éñtēr á ñümbēr, šüçh áš {example}. ~~~~~~~~~~~~]\u200f",
    NumberNotRead: "\u200f[“{text}” ïš ñøt á ñümbēr thát wē çáñ rēád. Wrïtē ït lïkē {example}. ~~~~~~~~~~~~~~~~~~~~~~~]\u200f"
  };
});
