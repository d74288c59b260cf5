import * as React from 'react';
import type { AdministrationRights, AlignmentLists } from '../../lists/AdministrableOkrLists';

export type Rights = { state: 'asking' } | { state: 'failed'; message: string; retry(): void } | { state: 'known'; rights: AdministrationRights };

/** What the person may do beyond the goals, asked of the server. */
export function useRights(lists: AlignmentLists): Rights {
  const [attempt, setAttempt] = React.useState(0);
  const [found, setFound] = React.useState<Rights>({ state: 'asking' });
  React.useEffect(() => {
    let wanted = true;
    const retry = (): void => {
      setFound({ state: 'asking' });
      setAttempt((before) => before + 1);
    };
    lists.rights().then(
      (rights) => wanted && setFound({ state: 'known', rights }),
      (error: Error) => wanted && setFound({ state: 'failed', message: error.message, retry })
    );
    return () => {
      wanted = false;
    };
  }, [lists, attempt]);
  return found;
}
