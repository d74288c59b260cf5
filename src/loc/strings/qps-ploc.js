// Made from en-us.js by "npm run strings". Not for editing.
define([], function () {
  return {
    Language: "en",
    Progress: "[Prøgrēšš ~~~]",
    StatusNotStarted: "[Ñøt štártēd ~~~~]",
    StatusOnTrack: "[Öñ tráçk ~~~]",
    StatusBehind: "[Bēhïñd ~~]",
    StatusAtRisk: "[Åt rïšk ~~~]",
    StatusClosed: "[Çløšēd ~~]",
    StatusPostponed: "[Pøštpøñēd ~~~]",
    ObstacleTime: "[Ñøt ēñøügh tïmē ~~~~~]",
    ObstacleDependency: "[Wáïtïñg før šømēbødÿ ēlšē ~~~~~~~~~]",
    ObstacleSupport: "[Î ñēēd šüppørt ~~~~~]",
    ObstacleTraining: "[Î ñēēd tráïñïñg ~~~~~]",
    ObstacleOther: "[Šømēthïñg ēlšē ~~~~~]",
    Today: "[tødáÿ ~~]",
    Yesterday: "[ÿēštērdáÿ ~~~]",
    Tomorrow: "[tømørrøw ~~~]",
    JustNow: "[jüšt ñøw ~~~]",
    MinutesAgo: "[{n} mïñütē ágø ~~~~~]|[{n} mïñütēš ágø ~~~~~]",
    HoursAgo: "[{n} høür ágø ~~~~]|[{n} høürš ágø ~~~~~]",
    DaysAgo: "[{n} dáÿ ágø ~~~~]|[{n} dáÿš ágø ~~~~]",
    NumberMissing: "[Éñtēr á ñümbēr, šüçh áš {example}. ~~~~~~~~~~~~]",
    NumberNotRead: "[“{text}” ïš ñøt á ñümbēr thát wē çáñ rēád. Wrïtē ït lïkē {example}. ~~~~~~~~~~~~~~~~~~~~~~~]"
  };
});
