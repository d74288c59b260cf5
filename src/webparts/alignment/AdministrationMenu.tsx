import * as React from 'react';
import * as strings from 'AlignmentWebPartStrings';
import type { AlignmentLists } from '../../lists/AdministrableOkrLists';
import { controls } from '../../ui/style/controls';
import type { PageName } from './address';
import { pageStyles as styles } from './pageStyles';
import { useRights } from './useRights';

/** The pages for administrators; nothing for everybody else, and nothing while that is not known. */
export const AdministrationMenu: React.FC<{ lists: AlignmentLists; onPage(page: PageName): void }> = ({ lists, onPage }) => {
  const found = useRights(lists);
  if (found.state !== 'known') return null;
  const { maySetUp, mayAdminister } = found.rights;
  if (!maySetUp && !mayAdminister) return null;
  return (
    <nav aria-label={strings.Administration} className={styles.menu}>
      {maySetUp && <button type="button" className={controls.quiet} onClick={() => onPage('set-up')}>{strings.SetUpMenu}</button>}
      {mayAdminister && <button type="button" className={controls.quiet} onClick={() => onPage('health')}>{strings.HealthMenu}</button>}
    </nav>
  );
};
