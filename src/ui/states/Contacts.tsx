import * as React from 'react';
import { mergeStyleSets } from '@fluentui/react/lib/Styling';
import * as strings from 'AlignmentWebPartStrings';
import { controls } from '../style/controls';
import { colour } from '../style/themeVariables';

export interface ContactsProps {
  people: readonly { name: string; email: string | null }[];
}

const styles = mergeStyleSets({
  root: { display: 'flex', flexWrap: 'wrap', justifyContent: 'center', alignItems: 'center', gap: '0 8px', fontSize: 14, lineHeight: 20, color: colour.text },
  link: { color: colour.link }
});

/** Whom to ask: by name, with a way to write to them. */
export const Contacts: React.FC<ContactsProps> = ({ people }) => {
  if (people.length === 0) return <p className={styles.root}>{strings.AskAdministrator}</p>;
  return (
    <div className={styles.root}>
      <span>{strings.WhomToAsk}</span>
      {people.map(({ name, email }) => (
        email ? <a key={email} className={`${controls.quiet} ${styles.link}`} style={{ display: 'inline-flex', alignItems: 'center' }} href={`mailto:${encodeURIComponent(email)}`}>{name}</a> : <strong key={name}>{name}</strong>
      ))}
    </div>
  );
};
