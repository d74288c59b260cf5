import * as React from 'react';

/** First letters of the first and the last word of a name. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/).filter(Boolean);
  return [words[0], words.length > 1 ? words[words.length - 1] : ''].map((word) => [...(word ?? '')][0] ?? '').join('').toLocaleUpperCase();
}

export function Avatar({ name }: { name: string }): React.ReactElement {
  return <span className="avatar" aria-hidden="true">{initialsOf(name)}</span>;
}
