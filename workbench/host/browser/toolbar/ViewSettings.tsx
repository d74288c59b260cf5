import * as React from 'react';
import type { PageConfig } from '../../pages/PageConfig';
import type { Theme } from '../../pages/pageRequest';
import { withValue } from './pageLinks';

const THEME_NAMES: readonly [Theme, string][] = [['light', 'Light'], ['dark', 'Dark'], ['contrast', 'High contrast']];

const CARD_SIZES = [['', 'As set'], ['Medium', 'Medium'], ['Large', 'Large']] as const;

/** Theme, language and, where there is a card, its size. The theme changes at once; the others open the page anew. */
export function ViewSettings({ config }: { config: PageConfig }): React.ReactElement {
  const [theme, setTheme] = React.useState(config.theme);
  const changeTheme = (next: Theme): void => {
    setTheme(next);
    window.history.replaceState(null, '', withValue(window.location.href, 'theme', next === 'light' ? null : next));
    document.documentElement.dataset.theme = next;
    window.__workbench.setTheme?.(next);
  };
  const open = (name: string, value: string): void => window.location.assign(withValue(window.location.href, name, value));
  return (
    <div className="toolbar-settings">
      <Choice label="Theme" value={theme} options={THEME_NAMES} onChange={(value) => changeTheme(value as Theme)} />
      <Choice label="Language" value={config.culture} options={config.locales.map(({ culture, name }) => [culture, name])} onChange={(value) => open('locale', value)} />
      {config.page === 'dashboard' && (
        <Choice label="Card size" value={config.runtime?.cardSize ?? ''} options={CARD_SIZES} onChange={(value) => open('size', value)} />
      )}
    </div>
  );
}

interface ChoiceProps {
  label: string;
  value: string;
  options: readonly (readonly [value: string, name: string])[];
  onChange(value: string): void;
}

function Choice({ label, value, options, onChange }: ChoiceProps): React.ReactElement {
  return (
    <label className="toolbar-choice">
      <span>{label}</span>
      <select value={value} onChange={({ target }) => onChange(target.value)}>
        {options.map(([key, name]) => <option key={key} value={key}>{name}</option>)}
      </select>
    </label>
  );
}
