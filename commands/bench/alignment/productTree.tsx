import { createTheme } from '@fluentui/react/lib/Styling';
import * as React from 'react';
import * as ReactDom from 'react-dom';
import { GoalsPage } from '../../../src/webparts/alignment/GoalsPage';
import type { Loaded } from '../../../src/webparts/alignment/organisationState';
import { ReaderProvider } from '../../../src/ui/Reader';
import { themeVariables } from '../../../src/ui/style/themeVariables';
import { offlineLists } from './offlineLists';
import type { Variant } from './Variant';

/** Types into a field that React looks after, as a person would. */
function enter(field: HTMLInputElement | HTMLSelectElement, value: string): void {
  const prototype = field instanceof HTMLSelectElement ? HTMLSelectElement.prototype : HTMLInputElement.prototype;
  Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(field, value);
  field.dispatchEvent(new Event(field instanceof HTMLSelectElement ? 'change' : 'input', { bubbles: true }));
}

/** The product's own page, whole: toolbar, counts, tree. */
export function productTree(place: HTMLElement, loaded: Loaded): Variant {
  const addressBar = { query: () => '', write: () => undefined };
  const theme = createTheme();
  const find = <E extends Element>(selector: string): E => {
    const found = place.querySelector<E>(selector);
    if (!found) throw new Error(`The page has no ${selector}.`);
    return found;
  };
  return {
    mount: () => {
      ReactDom.render(
        <ReaderProvider value={{ locale: 'en-US', today: loaded.today }}>
          <div style={themeVariables(theme.semanticColors)}>
            <GoalsPage loaded={loaded} more={null} onMore={() => undefined} lists={offlineLists} title="" scope="organisation" addressBar={addressBar} width={1200} newKey={() => ''} onCheckedIn={() => undefined} />
          </div>
        </ReaderProvider>, place);
    },
    expandAll: () => enter(find<HTMLSelectElement>('select[aria-label="Levels shown"]'), 'all'),
    search: (text) => enter(find<HTMLInputElement>('input[type="search"]'), text),
    scrollBy: (pixels) => { find('[role="rowgroup"]:last-child').scrollTop += pixels; },
    unmount: () => { ReactDom.unmountComponentAtNode(place); },
    lines: () => place.querySelectorAll('[role="row"][aria-level]').length
  };
}
