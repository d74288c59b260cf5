import * as React from 'react';
import type { PageConfig } from '../../pages/PageConfig';
import { Avatar } from '../people/Avatar';
import { PersonPicker } from '../people/PersonPicker';
import { linkTo, withValue } from './pageLinks';
import { ViewSettings } from './ViewSettings';

type Panel = 'none' | 'person' | 'menu';

/** The slim bar above every page: where one is, as whom, and how it is shown. */
export function Toolbar({ config }: { config: PageConfig }): React.ReactElement {
  const [panel, setPanel] = React.useState<Panel>('none');
  const bar = React.useRef<HTMLDivElement>(null);
  const toggle = (wanted: Panel): void => setPanel(panel === wanted ? 'none' : wanted);
  React.useEffect(() => {
    const leave = (event: Event): void => {
      const outside = event instanceof KeyboardEvent ? event.key === 'Escape' : !bar.current?.contains(event.target as Node);
      if (outside) setPanel('none');
    };
    document.addEventListener('pointerdown', leave);
    document.addEventListener('keydown', leave);
    return () => {
      document.removeEventListener('pointerdown', leave);
      document.removeEventListener('keydown', leave);
    };
  }, []);
  return (
    <div className="toolbar" ref={bar}>
      <button type="button" className="toolbar-button toolbar-menu" aria-expanded={panel === 'menu'} aria-label="Pages and view" onClick={() => toggle('menu')}><span aria-hidden="true">☰</span></button>
      <div className={`toolbar-content ${panel === 'menu' ? 'open' : ''}`}>
        <nav aria-label="Workbench">
          <ul>
            {config.links.map(({ id, path, title }) => (
              <li key={id}><a href={linkTo(path, window.location.search)} aria-current={id === config.page ? 'page' : undefined}>{title}</a></li>
            ))}
          </ul>
        </nav>
        <ViewSettings config={config} />
        {config.runtime && <EditButton edit={config.edit} />}
      </div>
      {config.person && (
        <div className="toolbar-person">
          <button type="button" className="toolbar-button" aria-expanded={panel === 'person'} aria-haspopup="dialog" onClick={() => toggle('person')}>
            <Avatar name={config.person.name} /><span className="toolbar-name">{config.person.name}</span><span className="visually-hidden">: switch person</span>
          </button>
          {panel === 'person' && <div className="toolbar-panel" role="dialog" aria-label="Switch person"><PersonPicker config={config} autoFocus /></div>}
        </div>
      )}
    </div>
  );
}

function EditButton({ edit }: { edit: boolean }): React.ReactElement {
  const change = (): void => window.location.assign(withValue(window.location.href, 'mode', edit ? null : 'edit'));
  return <button type="button" className="toolbar-button" aria-pressed={edit} onClick={change}>{edit ? 'Stop editing' : 'Edit page'}</button>;
}
