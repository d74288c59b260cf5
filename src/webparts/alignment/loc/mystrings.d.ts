interface IAlignmentWebPartStrings {
  WebPartTitle: string;
}

declare module 'AlignmentWebPartStrings' {
  const strings: IAlignmentWebPartStrings;
  export = strings;
}
