import { TenantClient } from './TenantClient';
import type { PageLocale } from './pageLocale';
import type { Person } from './readPerson';

interface WebRow {
  Id: string;
  Title: string;
  Description?: string;
  Url: string;
  ServerRelativeUrl: string;
  EffectiveBasePermissions: { High: string | number; Low: string | number };
}
interface UserRow { Id: number; LoginName: string; Title: string; Email: string; IsSiteAdmin?: boolean; UserPrincipalName?: string }
interface SiteRow { Id: string; Url: string; ServerRelativeUrl: string }
interface TimeZoneRow { Description: string; Id: number; Information: { Bias: number; DaylightBias: number; StandardBias: number } }

/** What SharePoint writes into every page as `spPageContextInfo`. */
export type PageContextInfo = Record<string, unknown>;

/** Ids that a real tenant has and that nothing here depends on; fixed, so that caches keyed by them survive a reload. */
const FIXED = {
  correlation: '00000000-0000-4000-b000-000000000010',
  tenant: '00000000-0000-4000-b000-000000000020',
  session: '00000000-0000-4000-b000-000000000022'
};

/**
 * Kill switches are how Microsoft turns code paths of the runtime off. The first stops the fetching of tokens ahead of their use (there is no
 * Entra ID here); the second keeps the classic property pane.
 */
const KILL_SWITCHES = { '2bf3e1ce-55da-4552-bc41-e3d072202d3c': true, 'a3f45048-0db5-4b7c-9a9a-e3183d216c4d': true };

/**
 * The page context of one person on one site, all of it from the tenant: a wrong user id or permission mask here would make the packaged
 * components work on the workbench only.
 */
export async function readPageContext(baseUrl: string, site: string, pagePath: string, person: Person, locale: PageLocale): Promise<PageContextInfo> {
  const tenant = new TenantClient(baseUrl + site, person.upn);
  const [web, siteRow, user, digest, zone] = await Promise.all([
    tenant.read<WebRow>('/_api/web?$select=Id,Title,Description,Url,ServerRelativeUrl,EffectiveBasePermissions'),
    tenant.read<SiteRow>('/_api/site?$select=Id,Url,ServerRelativeUrl'),
    tenant.read<UserRow>('/_api/web/currentuser'),
    tenant.post<{ FormDigestValue: string; FormDigestTimeoutSeconds: number }>('/_api/contextinfo'),
    tenant.read<TimeZoneRow>('/_api/web/regionalsettings/timezone')
  ]);
  return {
    webAbsoluteUrl: baseUrl + site, webServerRelativeUrl: site, siteAbsoluteUrl: baseUrl + site, siteServerRelativeUrl: siteRow.ServerRelativeUrl,
    serverRequestPath: pagePath, layoutsUrl: '_layouts/15', siteId: siteRow.Id, webId: web.Id, webTitle: web.Title, webDescription: web.Description ?? '',
    webTemplate: '68', webTemplateConfiguration: 'SITEPAGEPUBLISHING#0', webLanguage: 1033, webLanguageName: 'en-US', webLogoUrl: '',
    webPermMasks: { High: Number(web.EffectiveBasePermissions.High), Low: Number(web.EffectiveBasePermissions.Low) },
    isNoScriptEnabled: false, sitePagesEnabled: true, sitePagesFeatureVersion: 4, isAppWeb: false, RecycleBinItemCount: 0, siteClassification: '', groupId: null,
    currentCultureName: locale.culture, currentUICultureName: locale.culture, currentLanguage: locale.lcid, currentCultureLCID: locale.lcid,
    isRightToLeft: locale.rightToLeft,
    userId: user.Id, userDisplayName: user.Title, userEmail: user.Email, userLoginName: user.LoginName, userPrincipalName: person.upn,
    systemUserKey: `i:0h.f|membership|${person.id}@live.com`, isAnonymousGuestUser: false, isExternalGuestUser: false,
    isEmailAuthenticationGuestUser: false, isSiteAdmin: user.IsSiteAdmin ?? false,
    aadInstanceUrl: baseUrl, aadTenantId: FIXED.tenant, aadUserId: person.id, aadSessionId: FIXED.session,
    msGraphEndpointUrl: 'https://graph.microsoft.com', env: 'prod', env2: 'prod', cloudType: 'prod', farmLabel: 'local', portalUrl: `${baseUrl}/`,
    CorrelationId: FIXED.correlation, cdnPrefix: '', formDigestValue: digest.FormDigestValue, formDigestTimeoutSeconds: digest.FormDigestTimeoutSeconds,
    serverTime: new Date().toISOString(), pageItemId: -1, listId: '', preferUserTimeZone: false, socialBarEnabled: false,
    webTimeZoneData: timeZoneData(zone), ExpFeatures: [], ECSClientFeatures: [], killSwitches: KILL_SWITCHES, featureInfo: {}, experimentData: [],
    experimentDataLookup: {}
  };
}

const LAST_SUNDAY = { Year: 0, DayOfWeek: 0, Day: 5, Minute: 0, Second: 0, Milliseconds: 0 };

function timeZoneData(zone: TimeZoneRow): Record<string, unknown> {
  const { Bias, DaylightBias, StandardBias } = zone.Information;
  // REST does not say when daylight saving begins; these are the European days.
  return {
    Description: zone.Description, Id: zone.Id, Bias, DaylightBias, StandardBias,
    DaylightDate: { ...LAST_SUNDAY, Month: 3, Hour: 2 }, StandardDate: { ...LAST_SUNDAY, Month: 10, Hour: 3 }
  };
}
