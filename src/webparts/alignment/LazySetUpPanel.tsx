import * as React from 'react';
import * as strings from 'AlignmentWebPartStrings';
import type { AlignmentLists } from '../../lists/AdministrableOkrLists';
import type { Access, SetUpProgress } from '../../lists/OkrLists';
import { Notice } from '../../ui/states/Notice';
import { useLazyModule } from '../../ui/states/useLazyModule';
import { inWords } from './errorInWords';
import { nextSteps } from './nextSteps';

const loadSetUpPanel = (): Promise<typeof import('../../ui/setUp/SetUpPanel')> => import(/* webpackChunkName: "set-up-panel" */ '../../ui/setUp/SetUpPanel');

/** Set-up, downloaded when it is first needed. `first`: nothing is set up here yet. */
export const LazySetUpPanel: React.FC<{ first: boolean; lists: AlignmentLists; onDone(): void }> = ({ first, lists, onDone }) => {
  const part = useLazyModule(loadSetUpPanel);
  const calls = React.useMemo(() => ({
    access: () => inWords(lists.access()), everyone: () => inWords(lists.everyone()), find: (text: string) => lists.findPrincipals(text), plan: (access: Access) => inWords(lists.planSetUp(access)),
    setUp: (onProgress: (progress: SetUpProgress) => void, access: Access) => inWords(lists.setUp(onProgress, access))
  }), [lists]);
  if (part.state === 'failed') return <Notice icon="at-risk" alert title={strings.PartFailed} action={{ text: strings.Retry, onClick: part.retry }} />;
  if (part.state === 'loading') return <Notice icon="objective" title={strings.SetUpReading} />;
  return <part.module.SetUpPanel first={first} site={lists.webUrl} {...calls} nextSteps={nextSteps(lists.webUrl)} onDone={onDone} />;
};
