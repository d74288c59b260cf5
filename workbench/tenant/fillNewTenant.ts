import type { Core } from './Core';
import { createSite } from './sharepoint/createSite';

/** What a new tenant has: its administrator and three sites. */
export function fillNewTenant(core: Core, administrator: string): void {
  core.database.transaction(() => {
    const admin = core.people.put({ upn: administrator, name: 'Ada Admin', jobTitle: 'Administrator', department: 'IT', admin: true });
    createSite(core, admin, { path: '', title: 'Contoso' });
    createSite(core, admin, { path: '/sites/home', title: 'Home' });
    createSite(core, admin, { path: '/sites/okr', title: 'OKR' });
  });
}
