import { randomUUID } from 'node:crypto';
import type { Database } from '../storage/Database';

/** A site collection. */
export interface Site {
  readonly n: number;
  /** '' for the root site, else `/sites/x`. */
  readonly path: string;
  readonly data: SiteData;
}

interface SiteData {
  readonly id: string;
  readonly owner: string;
  readonly created: string;
  /** A private group's site: "everyone except external users" cannot be let in. */
  readonly isPrivate: boolean;
  /** Properties that somebody has set, of those that are only kept. */
  properties?: Record<string, string | number | boolean | null>;
}

/** A web: the root of a site collection, or a sub-web. */
export interface Web {
  readonly n: number;
  readonly site: Site;
  /** The web above, null for the root of a site collection. */
  readonly parent: Web | null;
  readonly path: string;
  /** The security scope of its own; null: the parent's. */
  scope: number | null;
  readonly data: WebData;
}

export interface WebData {
  readonly id: string;
  title: string;
  description: string;
  readonly created: string;
  lastModified: string;
  language: number;
  readonly template: string;
  /** SharePoint's number of the time zone; see regionalSettings. */
  timeZone: number;
  locale: number;
  ownerGroup: number;
  memberGroup: number;
  visitorGroup: number;
  /** Properties that somebody has set, of those that are only kept. */
  properties: Record<string, string | number | boolean | null>;
  /** The property bag, `_api/web/allProperties`. */
  bag: Record<string, string>;
  /** Missing until somebody looks at it. */
  navigation?: { last: number; quickLaunch: NavigationNode[]; topNavigationBar: NavigationNode[] };
}

/** An entry of a web's quick launch, or of the bar at its top. */
export interface NavigationNode {
  readonly id: number;
  title: string;
  url: string;
  visible: boolean;
  readonly children: NavigationNode[];
}

interface SiteRow {
  readonly n: number;
  readonly path: string;
  readonly data: string;
}

interface WebRow {
  readonly n: number;
  readonly site: number;
  readonly parent: number | null;
  readonly path: string;
  readonly scope: number | null;
  readonly data: string;
}

/** The sites and webs of the tenant: few, so all are kept in memory. */
export class Webs {
  private sites = new Map<number, Site>();
  private byNumber = new Map<number, Web>();
  private byAddress = new Map<string, Web>();
  private loaded = false;

  constructor(private readonly database: Database) {}

  public forget(): void {
    this.loaded = false;
  }

  public all(): Web[] {
    this.load();
    return [...this.byNumber.values()];
  }

  public allSites(): Site[] {
    this.load();
    return [...this.sites.values()];
  }

  public find(path: string): Web | undefined {
    this.load();
    return this.byAddress.get(path.toLowerCase());
  }

  public byId(id: string): Web | undefined {
    return this.all().find((web) => web.data.id === id.toLowerCase());
  }

  public get(n: number): Web {
    this.load();
    const web = this.byNumber.get(n);
    if (!web) throw new Error(`There is no web ${n}.`);
    return web;
  }

  public rootOf(site: Site): Web {
    const web = this.find(site.path);
    if (!web) throw new Error(`The site ${site.path} has no web.`);
    return web;
  }

  public children(web: Web): Web[] {
    return this.all().filter((candidate) => candidate.parent === web);
  }

  public addSite(path: string, owner: string, now: string, isPrivate: boolean): Site {
    const data: SiteData = { id: randomUUID(), owner, created: now, isPrivate };
    // Numbers of people start elsewhere in every site, because in the real service they differ too.
    const first = 6 + this.allSites().length * 5;
    const n = this.database.run('INSERT INTO sites (path, nextPrincipal, data) VALUES (?, ?, ?)', path, first, JSON.stringify(data)).rowId;
    const site: Site = { n, path, data };
    this.sites.set(n, site);
    return site;
  }

  public addWeb(site: Site, parent: Web | null, path: string, scope: number | null, data: WebData): Web {
    const n = this.database.run('INSERT INTO webs (site, parent, path, scope, data) VALUES (?, ?, ?, ?, ?)', site.n, parent?.n ?? null, path, scope, JSON.stringify(data)).rowId;
    const web: Web = { n, site, parent, path, scope, data };
    this.keep(web);
    return web;
  }

  public saveSite(site: Site): void {
    this.database.run('UPDATE sites SET data = ? WHERE n = ?', JSON.stringify(site.data), site.n);
  }

  /** Stores changed data or a changed scope. */
  public save(web: Web): void {
    this.database.run('UPDATE webs SET scope = ?, data = ? WHERE n = ?', web.scope, JSON.stringify(web.data), web.n);
  }

  public remove(web: Web): void {
    this.database.run('DELETE FROM webs WHERE n = ?', web.n);
    this.byNumber.delete(web.n);
    this.byAddress.delete(web.path.toLowerCase());
  }

  private keep(web: Web): void {
    this.byNumber.set(web.n, web);
    this.byAddress.set(web.path.toLowerCase(), web);
  }

  private load(): void {
    if (this.loaded) return;
    this.loaded = true;
    this.sites.clear();
    this.byNumber.clear();
    this.byAddress.clear();
    for (const row of this.database.all<SiteRow>('SELECT n, path, data FROM sites ORDER BY n')) {
      this.sites.set(row.n, { n: row.n, path: row.path, data: JSON.parse(row.data) as SiteData });
    }
    for (const row of this.database.all<WebRow>('SELECT n, site, parent, path, scope, data FROM webs ORDER BY n')) {
      const site = this.sites.get(row.site);
      if (!site) throw new Error(`The web ${row.path} belongs to no site.`);
      const parent = row.parent === null ? null : this.byNumber.get(row.parent) ?? null;
      this.keep({ n: row.n, site, parent, path: row.path, scope: row.scope, data: JSON.parse(row.data) as WebData });
    }
  }
}
