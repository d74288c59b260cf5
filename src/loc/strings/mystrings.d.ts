/**
 * Strings that both components share. One entry here and in every language file: the tests compare them.
 * `{name}` is filled in by `fill`. Forms separated by `|` are chosen by number, in the order zero, one, two, few, many, other, as far as the language has them.
 */
interface ICommonStrings {
  /** BCP 47 name of the language that these strings are in: decides plural forms. */
  Language: string;
  Progress: string;

  StatusNotStarted: string;
  StatusOnTrack: string;
  StatusBehind: string;
  StatusAtRisk: string;
  StatusClosed: string;
  StatusPostponed: string;

  ObstacleTime: string;
  ObstacleDependency: string;
  ObstacleSupport: string;
  ObstacleTraining: string;
  ObstacleOther: string;

  Today: string;
  Yesterday: string;
  Tomorrow: string;
  JustNow: string;
  MinutesAgo: string;
  HoursAgo: string;
  DaysAgo: string;

  NumberMissing: string;
  NumberNotRead: string;
}

declare module 'CommonStrings' {
  const strings: ICommonStrings;
  export = strings;
}
