import { errors } from '../../errors';
import type { Core } from '../../Core';
import type { Person } from '../people';
import type { Web } from '../webs';
import type { List, ListData } from './List';
import { addView } from './views';

const libraryTemplates: ReadonlySet<number> = new Set([101, 109, 119]);

/** Makes a list or library with SharePoint's defaults. `folder` is its URL's last part; without it, it comes from the title. */
export function createList(core: Core, web: Web, person: Person, title: string, template: number, folder?: string): List {
  if (core.lists.byTitle(web, title)) {
    throw errors.refused('A list, survey, discussion board, or document library with the specified title already exists in this Web site.  Please choose another title.', '-2130575342');
  }
  if (![100, 101, 102, 103, 104, 105, 106, 107, 109, 119, 171].includes(template)) throw errors.invalidArgument();
  const library = libraryTemplates.has(template);
  const path = freePath(core, web, folder ?? leafOf(title), library);
  const leaf = path.slice(path.lastIndexOf('/') + 1);
  const now = core.clock.now();
  const data: ListData = {
    title, description: '', baseTemplate: template, hidden: false, created: now, author: core.principals.userId(web.site.n, person), readSecurity: 1, writeSecurity: 1,
    enableVersioning: true, enableMinorVersions: false, majorVersionLimit: library ? 500 : 50, enableAttachments: !library, enableFolderCreation: library, enableModeration: false,
    contentTypesEnabled: false, noCrawl: false, onQuickLaunch: false, forceCheckout: false, entityName: entityNameOf(leaf), validationFormula: '', validationMessage: '', itemScopes: 0,
    imageUrl: library ? '/_layouts/15/images/itdl.png' : '/_layouts/15/images/itgen.png', direction: 'none', version: 0
  };
  const list = core.lists.add(web, path, data, now);
  addView(core, list, { title: library ? 'All Documents' : 'All Items', file: 'AllItems.aspx', isDefault: true, fields: library ? ['DocIcon', 'LinkFilename', 'Modified', 'Editor'] : ['LinkTitle'] });
  return list;
}

/** Signs that a URL may not have are left out. */
function leafOf(title: string): string {
  return title.replace(/["#%*:<>?/\\|{}~&']/g, '').trim().slice(0, 100) || 'List';
}

function freePath(core: Core, web: Web, leaf: string, library: boolean): string {
  const base = library ? `${web.path}/${leaf}` : `${web.path}/Lists/${leaf}`;
  if (!core.lists.byUrl(base)) return base;
  for (let n = 1; ; n += 1) if (!core.lists.byUrl(`${base}${n}`)) return `${base}${n}`;
}

/** The name for types: signs as `_x0020_`, with a capital first. */
function entityNameOf(leaf: string): string {
  const encoded = [...leaf].map((sign) => (/[A-Za-z0-9_]/.test(sign) ? sign : `_x${(sign.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}_`)).join('');
  return encoded.charAt(0).toUpperCase() + encoded.slice(1);
}
