/** Longer searches find nothing. */
const longest = 60;

/** A title as words to search for: as it was written, a long one up to the end of a word; '' when it has no words. */
export function searchWords(title: string): string {
  const words = title.trim().replace(/\s+/g, ' ');
  if (!/\p{L}/u.test(words)) return '';
  if (words.length <= longest) return words;
  const space = words.lastIndexOf(' ', longest);
  return words.slice(0, space > 0 ? space : longest);
}

/** A search for learning about a goal's words, in Microsoft's own learning. */
export function learningLink(title: string): string {
  return `https://learn.microsoft.com/search/?terms=${encodeURIComponent(searchWords(title))}`;
}

/** The Viva Learning app in Teams, which has what the organisation has licensed. */
export const vivaLearningLink = 'https://teams.microsoft.com/l/app/2e3a628d-6f54-4100-9e7a-f00bc3621a85';
