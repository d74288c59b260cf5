import * as React from 'react';
import { mergeStyleSets } from '@fluentui/react/lib/Styling';
import * as strings from 'AlignmentWebPartStrings';
import { colour } from '../style/themeVariables';

export const personStyles = mergeStyleSets({
  root: { display: 'inline-flex', alignItems: 'center', gap: 8, minWidth: 0, maxWidth: '100%', color: colour.text },
  initials: {
    flex: 'none', width: 24, height: 24, borderRadius: '50%', display: 'inline-flex', alignItems: 'center', justifyContent: 'center', boxSizing: 'border-box',
    fontSize: 10, fontWeight: 600, color: colour.text, background: colour.standOut, border: `1px solid ${colour.divider}`
  },
  name: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  nobody: { color: colour.subtle }
});

/** First letters of the first and last word of a name, by whole characters; empty for a name without letters. */
export function initialsOf(name: string): string {
  const words = name.split(/[\s@._-]+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
  const letters = words.length > 1 ? [words[0], words[words.length - 1]] : words;
  return letters.map((word) => Array.from(word)[0].toUpperCase()).join('');
}

/** Somebody by initials and name. */
export const PersonMark: React.FC<{ name: string | null }> = ({ name }) => {
  if (name === null) return <span className={`${personStyles.root} ${personStyles.nobody}`}>{strings.NoOwner}</span>;
  return (
    <span className={personStyles.root} title={name}>
      <span className={personStyles.initials} aria-hidden="true">{initialsOf(name)}</span>
      <span className={personStyles.name}>{name}</span>
    </span>
  );
};
