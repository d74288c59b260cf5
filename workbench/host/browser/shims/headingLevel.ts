export const _DEFAULT_HEADING_LEVEL = 2;
export const _HeadingLevel = { None: 0, H1: 1, H2: 2, H3: 3, H4: 4 };
