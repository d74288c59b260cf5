import * as React from 'react';
import type { PageConfig } from '../../pages/PageConfig';
import { Avatar } from './Avatar';
import { becomePerson, findPeople, readPeople, type ListedPerson } from './people';

/** How many more each "Show more" shows. */
const STEP = 30;

/** A searchable list of everybody in the tenant; choosing one opens the page as them. */
export function PersonPicker({ config, autoFocus }: { config: PageConfig; autoFocus: boolean }): React.ReactElement {
  const [everybody, setEverybody] = React.useState<ListedPerson[]>();
  const [problem, setProblem] = React.useState<string>();
  const [typed, setTyped] = React.useState('');
  const [most, setMost] = React.useState(STEP);
  React.useEffect(() => { readPeople().then(setEverybody, (error: Error) => setProblem(error.message)); }, []);
  const found = React.useMemo(() => findPeople(everybody ?? [], typed), [everybody, typed]);
  return (
    <div className="person-picker">
      <input
        type="search" className="field" aria-label="Search people by name" placeholder="Search by name" value={typed} autoFocus={autoFocus} autoComplete="off"
        onChange={({ target }) => { setTyped(target.value); setMost(STEP); }}
      />
      {problem && <p role="alert" className="problem">{problem}</p>}
      <p role="status" className="visually-hidden">{everybody && `${found.length} ${found.length === 1 ? 'person' : 'people'}`}</p>
      {everybody && found.length === 0 && <p className="people-none">Nobody of that name.</p>}
      <ul className="people" aria-label="People" aria-busy={everybody === undefined}>
        {found.slice(0, most).map(({ upn, name, jobTitle }) => (
          <li key={upn}>
            <button type="button" className="person" aria-current={upn.toLowerCase() === config.person?.upn} onClick={() => becomePerson(upn)}>
              <Avatar name={name} />
              <span className="person-text"><strong>{name}</strong><span>{jobTitle ?? upn}</span></span>
            </button>
          </li>
        ))}
      </ul>
      {found.length > most && <button type="button" className="button" onClick={() => setMost(most + STEP)}>Show more</button>}
    </div>
  );
}
