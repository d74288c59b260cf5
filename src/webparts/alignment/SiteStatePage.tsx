import * as React from 'react';
import * as strings from 'AlignmentWebPartStrings';
import type { OkrLists, SiteState } from '../../lists/OkrLists';
import { fill } from '../../loc/fill';
import { Contacts } from '../../ui/states/Contacts';
import { Notice } from '../../ui/states/Notice';
import { useLazyModule } from '../../ui/states/useLazyModule';
import { nextSteps } from './nextSteps';

export interface SiteStatePageProps {
  site: Exclude<SiteState, { kind: 'ready' }>;
  lists: OkrLists;
  onDone(): void;
}

const loadSetUpPanel = (): Promise<typeof import('../../ui/setUp/SetUpPanel')> => import(/* webpackChunkName: "set-up-panel" */ '../../ui/setUp/SetUpPanel');

/** What stands here while the site with the goals cannot be used: what is the matter, and who can do something about it. */
export const SiteStatePage: React.FC<SiteStatePageProps> = ({ site, lists, onDone }) => {
  switch (site.kind) {
    case 'not-set-up':
      if (site.maySetUp) return <LazySetUp site={site.webUrl} lists={lists} onDone={onDone} />;
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

const LazySetUp: React.FC<{ site: string; lists: OkrLists; onDone(): void }> = ({ site, lists, onDone }) => {
  const part = useLazyModule(loadSetUpPanel);
  const plan = React.useCallback(() => lists.planSetUp(), [lists]);
  if (part.state === 'failed') return <Notice icon="at-risk" alert title={strings.PartFailed} action={{ text: strings.Retry, onClick: part.retry }} />;
  if (part.state === 'loading') return <Notice icon="objective" title={strings.SetUpTitle} />;
  return <part.module.SetUpPanel site={site} plan={plan} setUp={(onProgress) => lists.setUp(onProgress)} nextSteps={nextSteps(site)} onDone={onDone} />;
};
