import { strings } from '../../opened/strings';
import { counted, fill } from '../../../../loc/fill';
import { formatPercent } from '../../../../loc/percent';
import { obstacleWord, statusWord } from '../../../../loc/words';
import type { Card, CardAction, CardElement } from '../../adaptiveCard/elements';
import { escapeMarkdown } from '../../adaptiveCard/escapeMarkdown';
import type { Look } from '../../Look';
import { allItems, wayGone, type GoalItem } from '../../model/Goals';
import { standing } from '../../model/valueWords';
import { wellHeadline } from '../../model/headline';
import { needsAttention, teamCounts, teamItems } from '../../model/teamCounts';
import type { MyGoalsState, TeamView } from '../../MyGoalsState';
import { chatLink } from '../chatLink';
import { frame, text } from '../frame';
import { statusColour } from '../statusColour';

/** So many people fit before a phone scrolls for ever; who needs attention comes first. */
const most = 12;
const retry = (): CardAction => ({ type: 'Action.Submit', title: strings.Retry, data: { id: 'retry' } });

function goalLine(item: GoalItem, look: Look): CardElement[] {
  const way = wayGone(item);
  const percent = way === null ? '' : ` · ${formatPercent(way, look.locale)}`;
  const lines: CardElement[] = [
    text(escapeMarkdown(item.title)),
    {
      type: 'ColumnSet', spacing: 'none', columns: [
        { type: 'Column', width: 'auto', items: [text(`${statusWord(item.status)}${percent}`, { color: statusColour(item.status), weight: 'bolder', size: 'small' })] },
        { type: 'Column', width: 'stretch', items: [text(escapeMarkdown(standing(item, look.locale)), { isSubtle: true, size: 'small' })] }
      ]
    }
  ];
  if (item.obstacle !== null) lines.push(text(fill(strings.StoppedBy, { obstacle: obstacleWord(item.obstacle) }), { size: 'small', spacing: 'none', color: 'warning' }));
  return lines;
}

function member({ id, name, goals }: TeamView['members'][number], look: Look): CardElement {
  const items = allItems(goals);
  const stuck = items.filter(needsAttention);
  const shown = (stuck.length > 0 ? stuck : items).slice(0, 3);
  const rest = (stuck.length > 0 ? stuck : items).length - shown.length;
  const summary = items.length === 0 ? strings.MemberNoGoals : stuck.length === 0 ? wellHeadline(items).text : counted(strings.MemberStuck, stuck.length, String(stuck.length), { all: String(items.length) });
  return {
    type: 'Container', separator: true, spacing: 'medium', items: [
      text(escapeMarkdown(name), { weight: 'bolder', size: 'medium', style: 'heading' }),
      text(summary, { isSubtle: true, size: 'small', spacing: 'none', color: stuck.length > 0 ? 'warning' : 'default' }),
      ...shown.flatMap((item) => goalLine(item, look)),
      ...(rest > 0 ? [text(counted(strings.MemberMore, rest), { isSubtle: true, size: 'small' })] : []),
      ...(stuck.length > 0 ? [{ type: 'ActionSet' as const, actions: [{ type: 'Action.OpenUrl' as const, title: fill(strings.ChatWith, { name }), url: chatLink(id, fill(strings.ChatLead, { title: stuck[0].title })) }] }] : [])
    ]
  };
}

/** The people of a team, first those whose goals need attention, with what stopped them as far as they shared it. */
export function teamCard(state: MyGoalsState, look: Look): Card {
  const { team } = state;
  const links: CardAction[] = look.pageUrl ? [{ type: 'Action.OpenUrl', title: strings.OpenPage, url: look.pageUrl }] : [];
  // Who has none of their own comes here from the card.
  const hasGoals = state.goals === null || state.goals.groups.length > 0;
  const own: CardAction = hasGoals ? { type: 'Action.Submit', title: strings.AllGoals, data: { id: 'goals' } } : { type: 'Action.Submit', title: strings.NewGoalTitle, data: { id: 'new-goal' } };
  const title = (words: string): CardElement => text(words, { size: 'large', weight: 'bolder', style: 'heading' });
  if (team === null || team.loading.phase === 'loading') return frame(look, [title(strings.TeamTitle), text(strings.TeamLoading, { isSubtle: true })]);
  if (team.loading.phase === 'failed') return frame(look, [title(strings.TeamFailed), text(escapeMarkdown(team.loading.message))], [retry(), own]);
  if (team.members.length === 0) return frame(look, [title(strings.TeamTitle), text(strings.TeamEmpty)], [...links, own]);
  const attention = (each: TeamView['members'][number]): number => allItems(each.goals).filter(needsAttention).length;
  const sorted = [...team.members].sort((a, b) => attention(b) - attention(a) || allItems(b.goals).length - allItems(a.goals).length);
  const { stuck, all } = teamCounts(team);
  const body = [
    title(stuck > 0 ? counted(strings.TeamStuck, stuck, String(stuck)) : all > 0 ? wellHeadline(teamItems(team)).text : strings.TeamTitle),
    text(team.leads ? counted(strings.TeamLeads, team.members.length) : strings.TeamColleagues, { isSubtle: true, spacing: 'small' }),
    ...sorted.slice(0, most).map((each) => member(each, look)),
    ...(sorted.length > most ? [text(counted(strings.TeamMore, sorted.length - most), { isSubtle: true })] : [])
  ];
  return frame(look, body, [...links, own]);
}
