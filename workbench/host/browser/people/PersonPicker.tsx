import * as React from 'react';
import type { PageConfig } from '../../pages/PageConfig';
import { Avatar } from './Avatar';
import { becomePerson, peopleUrl, readerOf, readPeople, type ListedPerson } from './searchPeople';

/** A searchable list of everybody in the tenant; choosing one opens the page as them. */
export function PersonPicker({ config, autoFocus }: { config: PageConfig; autoFocus: boolean }): React.ReactElement {
  const [text, setText] = React.useState('');
  const { people, next, problem, more } = usePeople(config, text);
  return (
    <div className="person-picker">
      <input
        type="search" className="field" aria-label="Search people by name" placeholder="Search by name" value={text} autoFocus={autoFocus} autoComplete="off"
        onChange={({ target }) => setText(target.value)}
      />
      {problem && <p role="alert" className="problem">{problem}</p>}
      {people && people.length === 0 && <p role="status">Nobody of that name.</p>}
      <ul className="people" aria-label="People" aria-busy={people === undefined}>
        {people?.map((person) => (
          <li key={person.userPrincipalName}>
            <button type="button" className="person" aria-current={person.userPrincipalName.toLowerCase() === config.person?.upn} onClick={() => becomePerson(person.userPrincipalName)}>
              <Avatar name={person.displayName} />
              <span className="person-text"><strong>{person.displayName}</strong><span>{person.jobTitle ?? person.userPrincipalName}</span></span>
            </button>
          </li>
        ))}
      </ul>
      {next && <button type="button" className="button" onClick={more}>Show more</button>}
    </div>
  );
}

interface People {
  people: ListedPerson[] | undefined;
  next: string | undefined;
  problem: string | undefined;
  more(): void;
}

/** The people for a text. An answer that comes after the text has changed is dropped. */
function usePeople(config: PageConfig, text: string): People {
  const [state, setState] = React.useState<Omit<People, 'more'>>({ people: undefined, next: undefined, problem: undefined });
  const asked = React.useRef(0);
  const load = async (url: string, before: ListedPerson[]): Promise<void> => {
    const turn = ++asked.current;
    try {
      const page = await readPeople(url, await readerOf(config));
      if (turn === asked.current) setState({ people: [...before, ...page.people], next: page.next, problem: undefined });
    } catch (error) {
      if (turn === asked.current) setState({ people: [], next: undefined, problem: String(error instanceof Error ? error.message : error) });
    }
  };
  React.useEffect(() => { void load(peopleUrl(text), []); }, [text]);
  return { ...state, more: () => { if (state.next) void load(state.next, state.people ?? []); } };
}
