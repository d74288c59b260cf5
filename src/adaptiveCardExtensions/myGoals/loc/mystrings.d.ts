interface IMyGoalsAdaptiveCardExtensionStrings {
  CardTitle: string;
}

declare module 'MyGoalsAdaptiveCardExtensionStrings' {
  const strings: IMyGoalsAdaptiveCardExtensionStrings;
  export = strings;
}
