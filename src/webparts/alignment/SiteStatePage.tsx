import * as React from 'react';
import * as strings from 'AlignmentWebPartStrings';
import type { AlignmentLists } from '../../lists/AdministrableOkrLists';
import type { SiteState } from '../../lists/OkrLists';
import { fill } from '../../loc/fill';
import { Contacts } from '../../ui/states/Contacts';
import { Notice } from '../../ui/states/Notice';
import { LazySetUpPanel } from './LazySetUpPanel';

export interface SiteStatePageProps {
  site: Exclude<SiteState, { kind: 'ready' }>;
  lists: AlignmentLists;
  onDone(): void;
}

/** What stands here while the site with the goals cannot be used: what is the matter, and who can do something about it. */
export const SiteStatePage: React.FC<SiteStatePageProps> = ({ site, lists, onDone }) => {
  switch (site.kind) {
    case 'not-set-up':
      if (site.maySetUp) return <LazySetUpPanel first lists={lists} onDone={onDone} />;
      return (
        <Notice icon="objective" title={strings.NotSetUpTitle} text={fill(strings.NotSetUpHint, { site: site.webUrl })}>
          <Contacts people={site.ask} />
        </Notice>
      );
    case 'no-access':
      return (
        <Notice icon="info" title={strings.NoAccessTitle} text={fill(strings.NoAccessHint, { site: site.webUrl })}>
          <Contacts people={site.ask} />
        </Notice>
      );
    case 'not-found':
      return <Notice icon="info" title={strings.NotFoundTitle} text={fill(strings.NotFoundHint, { site: site.webUrl })} action={{ text: strings.Retry, onClick: onDone }} />;
  }
};
