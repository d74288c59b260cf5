import type { PageConfig } from '../../pages/PageConfig';

/** What a web part in Teams finds as `context.sdks.microsoftTeams`, as far as a tab without a Teams client can have it. */
export interface TeamsSdk {
  /** In the older form, which SPFx hands over. */
  context: { theme: string; locale: string; userPrincipalName: string; userObjectId: string; groupId?: string; teamName: string; channelName: string; hostClientType: 'web' };
  teamsJs: { app: { getContext(): Promise<TeamsContext>; openLink(url: string): Promise<void> } };
}

/** In the newer form, of teams-js 2. */
interface TeamsContext {
  app: { theme: string; locale: string; host: { name: 'Teams'; clientType: 'web' } };
  user: { id: string; userPrincipalName: string };
  team: { groupId?: string; displayName: string };
  channel: { displayName: string };
}

const TEAM = 'Contoso';
const CHANNEL = 'General';

/** Links are noted in the record and open in a new tab, as Teams opens what is no deep link. */
export function createTeamsSdk({ theme, culture, person, runtime }: PageConfig): TeamsSdk | undefined {
  if (runtime?.layout !== 'Teams' || !person) return undefined;
  const teamsTheme = theme === 'light' ? 'default' : theme;
  const locale = culture.toLowerCase();
  const groupId = runtime.teamsGroupId ?? undefined;
  return {
    context: { theme: teamsTheme, locale, userPrincipalName: person.upn, userObjectId: person.id, groupId, teamName: TEAM, channelName: CHANNEL, hostClientType: 'web' },
    teamsJs: {
      app: {
        getContext: async () => ({
          app: { theme: teamsTheme, locale, host: { name: 'Teams', clientType: 'web' } }, user: { id: person.id, userPrincipalName: person.upn },
          team: { groupId, displayName: TEAM }, channel: { displayName: CHANNEL }
        }),
        openLink: async (url) => {
          window.__workbench.events.push({ type: 'openUrl', component: 'Teams', detail: url });
          window.open(url, '_blank', 'noopener');
        }
      }
    }
  };
}
