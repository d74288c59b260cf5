import * as React from 'react';
import type { OkrLists } from '../../lists/OkrLists';
import type { CheckIn } from '../../okr/document';

export interface Unsent {
  /** Check-ins that are kept in this browser and not in the log. */
  count: number;
  sending: boolean;
  send(): void;
}

/**
 * Check-ins that could not be sent earlier: sent when the page is ready, and again when asked to.
 * @param ready the goals are read
 * @param onCheckedIn told of each that is now in the log
 */
export function useUnsent(lists: OkrLists, ready: boolean, onCheckedIn: (checkIns: readonly CheckIn[]) => void, onError: (error: Error) => void): Unsent {
  const [count, setCount] = React.useState(0);
  const [sending, setSending] = React.useState(false);
  const told = React.useRef({ onCheckedIn, onError });
  told.current = { onCheckedIn, onError };
  const send = React.useCallback((): void => {
    const waiting = lists.unsent().length;
    setCount(waiting);
    if (waiting === 0) return;
    setSending(true);
    lists.sendUnsent().then(
      (results) => told.current.onCheckedIn(results.flatMap(({ outcome }) => (outcome.kind === 'saved' ? [outcome.checkIn] : []))),
      (error: Error) => told.current.onError(error)
    ).then(() => {
      setCount(lists.unsent().length);
      setSending(false);
    }, (error: Error) => told.current.onError(error));
  }, [lists]);
  React.useEffect(() => {
    if (!ready) return;
    send();
    // What others checked in and could not bring into the goals' own rows: done by whoever may, once the page is there.
    lists.foldWaiting().catch((error: Error) => told.current.onError(error));
  }, [ready, lists, send]);
  return { count, sending, send };
}
