/** Words of a title that say what it is about: numbers, short words and signs are left out; at most five. */
export function searchWords(title: string): string {
  const words = title.split(/[^\p{L}\p{N}]+/u).filter((word) => word.length > 3 && !/^\d/.test(word));
  return words.slice(0, 5).join(' ');
}

/** A search for learning about a goal's words, in Microsoft's own learning. */
export function learningLink(title: string): string {
  return `https://learn.microsoft.com/search/?terms=${encodeURIComponent(searchWords(title))}`;
}

/** The Viva Learning app in Teams, which has what the organisation has licensed. */
export const vivaLearningLink = 'https://teams.microsoft.com/l/app/2e3a628d-6f54-4100-9e7a-f00bc3621a85';
