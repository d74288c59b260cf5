import * as React from 'react';
import * as strings from 'AlignmentWebPartStrings';
import type { AlignmentLists } from '../../lists/AdministrableOkrLists';
import type { HealthProblem } from '../../lists/health/HealthProblem';
import type { CheckProgress, HealthResult, ShownMendResult, ShownProblem } from '../../ui/health/healthState';
import { Notice } from '../../ui/states/Notice';
import { useLazyModule } from '../../ui/states/useLazyModule';
import { failureText, inWords } from './errorInWords';

const loadHealthPanel = (): Promise<typeof import('../../ui/health/HealthPanel')> => import(/* webpackChunkName: "health-panel" */ '../../ui/health/HealthPanel');

/** Health, downloaded when it is first opened. */
export const LazyHealthPanel: React.FC<{ lists: AlignmentLists }> = ({ lists }) => {
  const part = useLazyModule(loadHealthPanel);
  const calls = React.useMemo(() => ({
    check: async (deep: boolean, onProgress: (progress: CheckProgress) => void): Promise<HealthResult> => {
      const health = await lists.health();
      const [problems, findings] = await inWords(Promise.all([health.check({ deep }, onProgress), health.findings()]));
      return { problems, findings, deep };
    },
    // What the panel gives back is what it was given.
    mend: async (problems: readonly ShownProblem[], onProgress: (done: number) => void): Promise<readonly ShownMendResult[]> => {
      const results = await inWords((await lists.health()).mend(problems as readonly HealthProblem[], onProgress));
      return results.map(({ problem, mended, message, reason }) => ({ problem, mended, message: reason === null ? message : failureText(reason, message) }));
    }
  }), [lists]);
  if (part.state === 'failed') return <Notice icon="at-risk" alert title={strings.PartFailed} action={{ text: strings.Retry, onClick: part.retry }} />;
  if (part.state === 'loading') return <Notice icon="objective" title={strings.HealthCheckingLists} />;
  return <part.module.HealthPanel {...calls} />;
};
