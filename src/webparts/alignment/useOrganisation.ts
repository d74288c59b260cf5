import * as React from 'react';
import { ListsError, type OkrLists, type Organisation } from '../../lists/OkrLists';
import type { CheckIn } from '../../okr/document';
import { organisationReducer, workOut, type OrganisationAction, type OrganisationState } from './organisationState';
import { shareTexts } from './shareTexts';

export interface OrganisationInUse {
  state: OrganisationState;
  /** Reads again. */
  reload(): void;
  /** Reads the goals of closed periods as well, while the others stay to be seen. */
  loadPeriods(periods: readonly string[]): void;
  /** Works everything out anew with rows that are in the log since the reading. */
  addCheckIns(checkIns: readonly CheckIn[]): void;
}

/** Reads the organisation and works out what is shown of it. */
export function useOrganisation(lists: OkrLists, locale: string): OrganisationInUse {
  const [state, dispatch] = React.useReducer(organisationReducer, { phase: 'reading', rowsRead: 0 });
  const [attempt, setAttempt] = React.useState(0);
  const [closedPeriods, setClosedPeriods] = React.useState<readonly string[]>([]);
  React.useEffect(() => {
    let wanted = true;
    const say = (action: OrganisationAction): void => {
      if (wanted) dispatch(action);
    };
    say({ type: 'reading started', more: closedPeriods.length > 0 });
    read(lists, closedPeriods, locale, say).catch((error: Error) => say({ type: 'reading failed', reason: error instanceof ListsError ? error.reason : 'unexpected', message: error.message }));
    return () => {
      wanted = false;
    };
  }, [lists, locale, attempt, closedPeriods]);
  const reload = React.useCallback(() => setAttempt((before) => before + 1), []);
  const loadPeriods = React.useCallback((periods: readonly string[]) => setClosedPeriods((before) => [...new Set([...before, ...periods])]), []);
  const addCheckIns = React.useCallback((checkIns: readonly CheckIn[]) => {
    if (checkIns.length > 0) dispatch({ type: 'checked in', checkIns, locale, now: new Date() });
  }, [locale]);
  return { state, reload, loadPeriods, addCheckIns };
}

async function read(lists: OkrLists, closedPeriods: readonly string[], locale: string, say: (action: OrganisationAction) => void): Promise<void> {
  let reading: Organisation;
  try {
    reading = await lists.readOrganisation((rowsRead) => say({ type: 'rows read', rowsRead }), closedPeriods);
  } catch (error) {
    // What is wrong with the site is asked only now: when nothing is wrong, that saves everybody a round trip.
    if (error instanceof ListsError && (error.reason === 'offline' || error.reason === 'throttled')) throw error;
    const site = await lists.siteState();
    if (site.kind !== 'ready') return say({ type: 'site cannot be used', site });
    throw error;
  }
  say({ type: 'reading finished' });
  // Lets the page say so before the work, which takes a noticeable moment in a great organisation.
  await new Promise((resolve) => setTimeout(resolve));
  shareTexts(reading);
  say({ type: 'worked out', loaded: workOut(reading, locale, new Date()) });
}
