import { Entity, type EntityType } from '../../odata/Entity';
import { Complex } from '../../odata/json';
import { getChanges } from '../changes';
import { ticks } from '../lists/ticks';
import { recycleBin } from '../recycleBin';
import { currentUser, principalEntity } from '../security/principalEntity';
import type { Site } from '../webs';
import { webEntity } from './webEntity';

const siteType: EntityType<Site> = {
  name: 'SP.Site',
  address: () => 'Site',
  properties: {
    AllowCreateDeclarativeWorkflow: () => false,
    AllowDesigner: () => true,
    AllowMasterPageEditing: () => false,
    AllowSaveDeclarativeWorkflowAsTemplate: () => false,
    AuditLogTrimmingRetention: () => 90,
    CanSyncHubSitePermissions: () => false,
    Classification: () => '',
    CompatibilityLevel: () => 15,
    CurrentChangeToken: (site, call) => new Complex('SP.ChangeToken', { StringValue: `1;1;${site.data.id};${ticks(call.core.clock.milliseconds())};0` }),
    DisableCompanyWideSharingLinks: () => false,
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
    ShareByEmailEnabled: () => false,
    ShareByLinkEnabled: () => false,
    ShowUrlStructure: () => false,
    TrimAuditLog: () => true,
    UIVersionConfigurationEnabled: () => false,
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
