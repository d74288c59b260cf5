import * as React from 'react';
import type { PageConfig } from '../../pages/PageConfig';
import { PersonPicker } from '../people/PersonPicker';
import { linkTo } from '../toolbar/pageLinks';

/** The first page: what this is, who one is, and where to go. */
export function StartPage({ config }: { config: PageConfig }): React.ReactElement {
  const { person } = config;
  return (
    <div className="start">
      <header className="start-head">
        <h1>Goals where you work</h1>
        <p>
          The My goals card and the Alignment page, packaged as for Microsoft 365, running on this computer: on the real SharePoint Framework, against a
          local SharePoint and Microsoft Graph. Nothing leaves your machine.
        </p>
      </header>
      <div className="start-columns">
        <section className="start-panel" aria-labelledby="who">
          <h2 id="who">{person ? `You are ${person.name}` : 'Who are you?'}</h2>
          <p>{person ? 'Everything is shown as this person sees it. Pick somebody else at any time.' : 'Pick a person first: everything is shown as they see it.'}</p>
          <PersonPicker config={config} autoFocus={false} />
        </section>
        <section aria-labelledby="where">
          <h2 id="where">Where to go</h2>
          <ul className="start-links">
            {config.links.filter(({ id }) => id !== 'start').map(({ id, path, title, description }) => (
              <li key={id}>
                {person
                  ? <a href={linkTo(path, window.location.search)}><strong>{title}</strong><span>{description}</span></a>
                  : <div className="waiting"><strong>{title}</strong><span>{description}</span></div>}
              </li>
            ))}
          </ul>
        </section>
      </div>
    </div>
  );
}
