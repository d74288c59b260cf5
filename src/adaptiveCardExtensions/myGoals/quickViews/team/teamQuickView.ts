import { strings } from '../../opened/strings';
import { errorWords } from '../../model/troubleWords';
import type { GoalsSession } from '../../session/GoalsSession';
import type { QuickView } from '../QuickView';
import { readTeamGoals } from './readTeamGoals';
import { teamCard } from './teamCard';

/** Reads the team and shows it, or why it cannot be read. */
export function loadTeam(session: GoalsSession): void {
  session.change({ team: { leads: false, members: [], loading: { phase: 'loading' } } });
  readTeamGoals(session).then(
    (team) => session.change({ team }),
    (error: Error) => session.change({ team: { leads: false, members: [], loading: { phase: 'failed', message: errorWords(error) } } })
  );
}

/** The team: for those who lead one, who is stuck and why; for others, what their colleagues work towards. */
export const teamQuickView: QuickView = {
  title: () => strings.TeamTitle,
  card: teamCard,
  opened: (session) => {
    if (session.state.team?.loading.phase !== 'shown') loadTeam(session);
  },
  act: (action, session) => {
    switch (action.id) {
      case 'retry': return loadTeam(session);
      case 'new-goal': return session.show('new-goal', { newGoal: null });
      case 'goals': return session.showGoals();
    }
  }
};
