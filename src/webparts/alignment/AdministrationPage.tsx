import * as React from 'react';
import * as strings from 'AlignmentWebPartStrings';
import type { AlignmentLists } from '../../lists/AdministrableOkrLists';
import type { Contact } from '../../lists/OkrLists';
import { fill } from '../../loc/fill';
import { Contacts } from '../../ui/states/Contacts';
import { Notice } from '../../ui/states/Notice';
import type { PageName } from './address';
import { LazyHealthPanel } from './LazyHealthPanel';
import { LazySetUpPanel } from './LazySetUpPanel';
import { useRights } from './useRights';

export interface AdministrationPageProps {
  page: Exclude<PageName, 'goals'>;
  lists: AlignmentLists;
  onPage(page: PageName): void;
}

/** Set-up or Health, for who may; everybody else is told whom to ask. */
export const AdministrationPage: React.FC<AdministrationPageProps> = ({ page, lists, onPage }) => {
  const found = useRights(lists);
  if (found.state === 'asking') return <Notice icon="info" title={strings.ReadingRights} />;
  if (found.state === 'failed') return <Notice icon="at-risk" alert title={strings.PartFailed} text={found.message} action={{ text: strings.Retry, onClick: found.retry }} />;
  const { maySetUp, mayAdminister } = found.rights;
  if (page === 'set-up' ? maySetUp : mayAdminister) return page === 'set-up' ? <LazySetUpPanel first={!mayAdminister} lists={lists} onDone={() => onPage('goals')} /> : <LazyHealthPanel lists={lists} />;
  return <AdministratorsOnly lists={lists} />;
};

const AdministratorsOnly: React.FC<{ lists: AlignmentLists }> = ({ lists }) => {
  const [ask, setAsk] = React.useState<readonly Contact[]>([]);
  React.useEffect(() => {
    let wanted = true;
    // Without an answer the page names nobody, and says so in general words.
    lists.whomToAsk().then((people) => wanted && setAsk(people), () => wanted && setAsk([]));
    return () => {
      wanted = false;
    };
  }, [lists]);
  return (
    <Notice icon="info" title={strings.AdministratorsOnlyTitle} text={fill(strings.AdministratorsOnlyHint, { site: lists.webUrl })}>
      <Contacts people={ask} />
    </Notice>
  );
};
