import { errors } from '../../errors';
import { Entity, type EntityType } from '../../odata/Entity';
import { Complex, isObject } from '../../odata/json';
import { getChanges } from '../changes';
import { ticks } from '../lists/ticks';
import { recycleBin } from '../recycleBin';
import { currentUser, principalEntity } from '../security/principalEntity';
import type { Site } from '../webs';
import { webEntity } from './webEntity';

/** Properties that are only kept: what a new site has, until somebody sets another value. */
const plainProperties: Readonly<Record<string, string | number | boolean | null>> = {
  AllowCreateDeclarativeWorkflow: false, AllowDesigner: true, AllowMasterPageEditing: false, AllowSaveDeclarativeWorkflowAsTemplate: false, AuditLogTrimmingRetention: 90, Classification: '', DisableCompanyWideSharingLinks: false, ShareByEmailEnabled: false, ShareByLinkEnabled: false, ShowUrlStructure: false, TrimAuditLog: true, UIVersionConfigurationEnabled: false
};

const siteType: EntityType<Site> = {
  name: 'SP.Site',
  address: () => 'Site',
  properties: {
    ...Object.fromEntries(Object.entries(plainProperties).map(([name, usual]) => [name, (site: Site) => site.data.properties?.[name] ?? usual])),
    CanSyncHubSitePermissions: () => false,
    CompatibilityLevel: () => 15,
    CurrentChangeToken: (site, call) => new Complex('SP.ChangeToken', { StringValue: `1;1;${site.data.id};${ticks(call.core.clock.milliseconds())};0` }),
    GroupId: () => '00000000-0000-0000-0000-000000000000',
    HubSiteId: () => '00000000-0000-0000-0000-000000000000',
    Id: (site) => site.data.id,
    IsHubSite: () => false,
    LockIssue: () => null,
    MaxItemsPerThrottledOperation: (_site, call) => call.core.settings.listViewThreshold,
    NeedsB2BUpgrade: () => false,
    PrimaryUri: (site, call) => `${call.raw.origin}${site.path}/`,
    ReadOnly: () => false,
    RequiredDesignerVersion: () => '15.0.0.0',
    SandboxedCodeActivationCapability: () => 2,
    SensitivityLabel: () => '00000000-0000-0000-0000-000000000000',
    ServerRelativeUrl: (site) => site.path || '/',
    UpgradeReminderDate: () => '1899-12-30T00:00:00Z',
    UpgradeScheduled: () => false,
    UpgradeScheduledDate: () => '1753-01-01T00:00:00Z',
    Upgrading: () => false,
    Url: (site, call) => call.raw.origin + site.path,
    WriteLocked: () => false
  },
  navigations: {
    Owner: (site, _given, call) => {
      const owner = call.core.people.find(site.data.owner);
      return owner ? principalEntity(call, site, call.core.principals.userId(site.n, owner)) : currentUser(call);
    },
    RecycleBin: (site, _given, call) => recycleBin(call.core.webs.rootOf(site), true),
    RootWeb: (site, _given, call) => webEntity(call.core.webs.rootOf(site))
  },
  update: (site, changes, call) => {
    if (!call.core.permissions.isSiteAdmin(site, call.person)) throw errors.accessDenied();
    for (const [name, value] of Object.entries(changes)) {
      if (Object.hasOwn(plainProperties, name) && !isObject(value) && !Array.isArray(value)) site.data.properties = { ...site.data.properties, [name]: value ?? null };
      else if (!name.startsWith('__') && !name.includes('odata.')) throw errors.propertyNotOnType(name, 'SP.Site');
    }
    call.core.webs.saveSite(site);
  },
  actions: {
    getChanges: (site, _given, call) => getChanges({ site }, call),
    openWebById: (_site, given, call) => {
      const web = call.core.webs.byId(given.needText('gWebId'));
      return webEntity(web ?? call.web).answer(call, 200);
    }
  }
};

export function siteEntity(site: Site): Entity<Site> {
  return new Entity(siteType, site);
}
