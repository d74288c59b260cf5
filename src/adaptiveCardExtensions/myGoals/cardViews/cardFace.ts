import * as strings from 'MyGoalsAdaptiveCardExtensionStrings';
import { formatAge, formatNearDay } from '../../../loc/dates';
import { counted, fill } from '../../../loc/fill';
import type { Look } from '../Look';
import { askWords } from '../model/askWords';
import { allItems, type Goals } from '../model/Goals';
import { headline, nextDue, unsentHeadline, wellHeadline } from '../model/headline';
import { needsAttention, teamCounts, teamItems } from '../model/teamCounts';
import type { MyGoalsState, TeamView } from '../MyGoalsState';
import type { QuickViewId } from '../quickViews/QuickView';

export interface FaceButton {
  title: string;
  /** A quick view, or what is done at once: `retry` reads again, `send` sends what was kept. */
  opens: QuickViewId | 'retry' | 'send';
  primary: boolean;
}

/** What the card on the dashboard says. All plain text: the card's own texts are not Markdown. */
export interface CardFace {
  header: string;
  /** '' = none. */
  body: string;
  /** In order of weight; a medium card shows the first, a large one two. */
  buttons: FaceButton[];
  /** What a tap anywhere else on the card opens. */
  opens: QuickViewId;
}

const button = (title: string, opens: FaceButton['opens'], primary = false): FaceButton => ({ title, opens, primary });

function face(header: string, body: string, buttons: FaceButton[], opens: QuickViewId = 'goals'): CardFace {
  return { header, body, buttons, opens };
}

/** The titles of what the headline is about: "Sign-ups · Answers · 3 more". */
function listed([first, second, ...rest]: readonly string[]): string {
  if (first === undefined) return '';
  if (second === undefined) return first;
  if (rest.length === 0) return `${first} · ${second}`;
  return counted(strings.MoreList, rest.length, String(rest.length), { first, second });
}

function goalsFace(goals: Goals, state: MyGoalsState, look: Look): CardFace {
  const now = state.unsent.length > 0 ? unsentHeadline(goals, state.unsent) : headline(goals, state);
  const see = button(strings.SeeGoals, 'goals');
  switch (now.matter) {
    case 'unsent': return state.sendingUnsent ? face(now.text, strings.Sending, [see]) : face(now.text, listed(now.titles), [button(strings.SendNow, 'send', true), see]);
    case 'none': return face(now.text, teamWords(state.team) ?? strings.NoGoalsBody, [button(strings.TeamTitle, 'team'), button(strings.NewGoalTitle, 'new-goal')], 'team');
    case 'due': {
      const only = now.items.length === 1;
      return face(now.text, listed(now.titles), [button(strings.CheckIn, only ? 'check-in' : 'goals', true), see], only ? 'check-in' : 'goals');
    }
    case 'at-risk':
    case 'behind': return face(now.text, listed(now.titles), [see]);
    case 'done': return face(now.text, strings.GoalsDoneBody, [see]);
    default: {
      const next = nextDue(goals, state.today);
      return face(now.text, next === null ? (now.items.length === 0 ? listed(now.titles) : '') : fill(strings.NextDue, { day: formatNearDay(next, state.today, look.locale) }), [see]);
    }
  }
}

/** What the team's goals say to somebody without goals of their own; null: not known, or nobody has any. */
function teamWords(team: TeamView | null): string | null {
  if (team === null || team.loading.phase !== 'shown') return null;
  const { stuck, all } = teamCounts(team);
  if (all === 0) return null;
  return fill(strings.TeamSays, { words: stuck > 0 ? counted(strings.TeamStuck, stuck) : wellHeadline(teamItems(team)).text });
}

/** The team's state in the words of one's own. */
function teamFace(team: TeamView): CardFace {
  const { stuck, all } = teamCounts(team);
  const names = team.members.filter(({ goals }) => allItems(goals).some(needsAttention)).map(({ name }) => name);
  const buttons = [button(strings.TeamTitle, 'team', stuck > 0), button(strings.SeeGoals, 'goals')];
  if (team.loading.phase === 'loading') return face(strings.Loading, strings.TeamLoading, [], 'team');
  if (team.loading.phase === 'failed') return face(strings.Failed, team.loading.message, buttons, 'team');
  if (all === 0) return face(strings.NoGoals, strings.TeamEmptyGoals, buttons, 'team');
  return stuck > 0 ? face(counted(strings.TeamStuck, stuck), names.slice(0, 3).join(', '), buttons, 'team') : face(wellHeadline(teamItems(team)).text, '', buttons, 'team');
}

/** What the card says in this state. Pure; the same for every size. */
export function cardFace(state: MyGoalsState, look: Look): CardFace {
  const { situation, goals } = state;
  const retry = button(strings.Retry, 'retry', true);
  if (look.scope === 'team' && state.team !== null && (situation.kind === 'ready' || situation.kind === 'loading') && state.unsent.length === 0) return teamFace(state.team);
  switch (situation.kind) {
    case 'not-set-up': return face(strings.NotSetUp, situation.maySetUp ? strings.NotSetUpByYou : askWords(situation.ask, look.locale), [button(strings.Details, 'goals')]);
    case 'no-access': return face(strings.NoAccess, askWords(situation.ask, look.locale), [button(strings.Details, 'goals')]);
    case 'not-found': return face(strings.NotFound, strings.AskAdministrator, [button(strings.Details, 'goals')]);
    case 'failed': {
      if (goals === null || state.readAt === null) return face(strings.Failed, situation.offline ? strings.Offline : situation.message, [retry]);
      const old = goalsFace(goals, state, look);
      const age = fill(strings.AsOfFailed, { age: formatAge(state.readAt, state.now), reason: situation.offline ? strings.Offline : '' }).trim();
      // What was written goes first; all else may be old.
      const [first] = old.buttons;
      return { ...old, body: age, buttons: first?.opens === 'send' ? [first, { ...retry, primary: false }] : [retry, { ...first, primary: false }] };
    }
    case 'loading': return goals === null ? face(strings.Loading, strings.LoadingBody, []) : goalsFace(goals, state, look);
    case 'ready': return goals === null ? face(strings.Loading, strings.LoadingBody, []) : goalsFace(goals, state, look);
  }
}
