/** One line of the tree as it stands in the page. */
export interface TreeLine {
  /** 1 = top. */
  level: number;
  title: string;
}

/** The titles from the top down to each line, from the levels alone. @throws Error when a level is left out */
export function pathsOfLines(lines: readonly TreeLine[]): string[][] {
  const above: string[] = [];
  return lines.map(({ level, title }) => {
    if (level < 1 || level > above.length + 1) throw new Error(`The line “${title}” is on level ${level}, below one of level ${above.length}.`);
    above.length = level - 1;
    above.push(title);
    return [...above];
  });
}
