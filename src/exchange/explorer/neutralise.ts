const dangerous = /^'*[=+\-@\t\r]/;
const number = /^[+-]?\d[\d.,]*%?$/;

/** Puts a `'` before text that a spreadsheet would run as a formula (R18); numbers are left alone. */
export const neutralise = (text: string): string => (dangerous.test(text) && !number.test(text) ? `'${text}` : text);

/** Takes one `'` off again where `neutralise` (or a spreadsheet's user) put it. */
export const unneutralise = (text: string): string => (text.startsWith("'") && dangerous.test(text) ? text.slice(1) : text);
