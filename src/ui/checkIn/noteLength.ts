/** How many characters (as text fields count them) a note of a check-in may have. Longer ones are cut by nobody: they are refused. */
export const noteLength = 2000;

/** From here on a person who writes is told how many there are. */
export const isAlmostFull = (note: string): boolean => note.length > noteLength * 0.8;
