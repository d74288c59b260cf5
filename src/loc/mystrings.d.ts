/** Strings that both components share. One entry here and in every language file: the tests compare them. */
interface ICommonStrings {
  Progress: string;
}

declare module 'CommonStrings' {
  const strings: ICommonStrings;
  export = strings;
}
