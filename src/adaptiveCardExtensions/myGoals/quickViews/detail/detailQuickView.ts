import { strings } from '../../opened/strings';
import { errorWords } from '../../model/troubleWords';
import type { DetailView } from '../../MyGoalsState';
import type { GoalsSession } from '../../session/GoalsSession';
import { openCheckIn } from '../checkIn/openCheckIn';
import type { QuickView } from '../QuickView';
import { detailCard } from './detailCard';
import { readChain, readHistory } from './readDetail';

function load(session: GoalsSession): void {
  const { detail } = session.state;
  if (detail === null) return;
  const { goal } = detail;
  const change = (part: Partial<DetailView>): void => {
    const { detail: shown } = session.state;
    if (shown?.goal === goal) session.change({ detail: { ...shown, ...part } });
  };
  change({ loading: { phase: 'loading' } });
  readHistory(session, goal).then(
    (history) => change({ ...history, loading: { phase: 'shown' } }),
    (error: Error) => change({ loading: { phase: 'failed', message: errorWords(error) } })
  );
  // What it is about, and what it serves, are extras: where they cannot be read, the view is whole without them.
  session.lists().then((lists) => lists.readDescription({ keyResult: goal })).then((description) => change({ description }), () => undefined);
  readChain(session, goal).then(change, () => change({ chain: [] }));
}

/** One goal with its history. */
export const detailQuickView: QuickView = {
  title: () => strings.DetailTitle,
  card: detailCard,
  opened: load,
  act: (action, session) => {
    switch (action.id) {
      case 'retry': return load(session);
      case 'open': return openCheckIn(session, action.goal);
      case 'goals': return session.showGoals();
    }
  }
};
