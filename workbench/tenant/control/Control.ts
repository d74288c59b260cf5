import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Core } from '../Core';
import { errors } from '../errors';
import { fillNewTenant } from '../fillNewTenant';
import { putDocuments } from '../graph/documents';
import type { Answer, RawCall } from '../http/Call';
import { isObject, type Json, type JsonObject } from '../odata/json';
import { addPeople, addToGroups, createSite, type NewSite } from '../sharepoint/createSite';
import type { NewPerson, Person } from '../sharepoint/people';
import { instantFrom } from '../storage/instant';
import { Budget } from './Budget';
import { Faults } from './Faults';
import { Fields } from './Fields';
import { Journal } from './Journal';
import { defaultSettings, mergeSettings } from './Settings';

/** The times that SharePoint's dates can have. */
const [first, last] = ['1900-01-01T00:00:00Z', '8900-12-31T23:59:59Z'];

/** What tests and the workbench steer the tenant with: everything below `/_tenant/`. */
export class Control {
  public readonly faults = new Faults();
  public readonly journal = new Journal();
  public readonly budget = new Budget();

  constructor(private readonly core: Core, private readonly administrator: string) {}

  public answer(raw: RawCall, path: string): Answer {
    const { method } = raw;
    const route = `${method} ${path.replace(/\/$/, '')}`;
    switch (route) {
      case 'GET health': return this.json({ ready: true, admin: this.administrator, people: this.core.people.count(), now: this.core.clock.now() });
      case 'GET people': return this.json({ people: this.core.people.list(1000000).map((person) => ({ ...person })) });
      case 'POST people': return this.json({ added: addPeople(this.core, this.peopleOf(raw)).length });
      case 'POST graph': return this.json({ added: putDocuments(this.core, bodyOf(raw)) });
      case 'GET sites': return this.json({ sites: this.core.webs.all().map((web) => ({ path: web.path || '/', title: web.data.title, id: web.data.id })) });
      case 'POST sites': return this.addSites(raw);
      case 'GET faults': return this.json({ rules: this.faults.describe() });
      case 'POST faults': return this.json({ added: this.faults.add(bodyOf(raw)) });
      case 'DELETE faults': return this.done(() => this.faults.clear());
      case 'GET journal': return this.json({ entries: this.journal.list().map((entry) => ({ ...entry, parts: entry.parts?.map((part) => ({ ...part })) })) });
      case 'DELETE journal': return this.done(() => this.journal.clear());
      case 'GET settings': return this.json({ ...this.core.settings });
      case 'PATCH settings':
        this.core.changeSettings(mergeSettings(this.core.settings, bodyOf(raw)));
        return this.json({ ...this.core.settings });
      case 'GET clock': return this.json({ now: this.core.clock.now() });
      case 'POST clock': return this.setClock(bodyOf(raw));
      case 'POST snapshot': return this.snapshot(bodyOf(raw));
      case 'POST restore': return this.restore(bodyOf(raw));
      case 'POST reset': return this.reset();
      default: throw errors.resourceMissing(`/_tenant/${path}`);
    }
  }

  private peopleOf(raw: RawCall): NewPerson[] {
    const body = bodyOf(raw);
    const people = isObject(body) ? body.people : undefined;
    if (!Array.isArray(people)) throw errors.badBody('"people" must be a list: {"people": [{"upn", "name", …}]}.');
    return people.map((given, index) => {
      const person = Fields.of(given, `people[${index}]`, null);
      const text = (name: string): string | undefined => person.text(name) || undefined;
      const upn = text('upn');
      if (upn === undefined || !/^[^@\s|'"]+@[^@\s|'"]+$/.test(upn)) throw person.refuse('upn', 'written like name@domain');
      return {
        upn, name: text('name') ?? upn, jobTitle: text('jobTitle'), department: text('department'), manager: text('manager'), officeLocation: text('officeLocation'), mobilePhone: text('mobilePhone'),
        ...(isObject(given) && given.mail === null ? { mail: null } : { mail: text('mail') }), ...(person.flag('admin') ? { admin: true } : {}), ...(person.flag('guest') ? { guest: true } : {})
      };
    });
  }

  /** Adds a site, or puts people into the groups of one that is there. */
  private addSites(raw: RawCall): Answer {
    const body = bodyOf(raw);
    const list = isObject(body) && Array.isArray(body.sites) ? body.sites : [body];
    const sites = list.map((given) => this.siteOf(given));
    const owner = this.core.people.find(this.administrator) as Person;
    this.core.change(() => {
      for (const site of sites) {
        const known = this.core.webs.find(site.path);
        if (known) addToGroups(this.core, known, site);
        else createSite(this.core, owner, site);
      }
    });
    return this.json({ sites: sites.map((site) => ({ path: site.path })) });
  }

  private siteOf(given: Json): NewSite {
    const site = Fields.of(given, '', null);
    const path = site.text('path');
    if (path === null || !/^\/sites\/[A-Za-z0-9._-]+$/.test(path)) throw site.refuse('path', 'written like /sites/name');
    return {
      path, title: site.text('title') ?? path.slice(7), owners: site.texts('owners') ?? undefined, members: site.texts('members') ?? undefined, visitors: site.texts('visitors') ?? undefined,
      everyoneReads: site.flag('everyoneReads') ?? true, timeZone: site.number('timeZone', 0, 200) ?? undefined, locale: site.number('locale', 1, 100000) ?? undefined
    };
  }

  private setClock(body: Json): Answer {
    const { clock } = this.core;
    const given = Fields.of(body, '', ['now', 'advance']);
    const seconds = given.number('advance', -1e10, 1e10, false);
    const now = given.text('now');
    const instant = now === null ? null : instantFrom(now);
    if (now !== null && instant === null) throw given.refuse('now', 'an instant like 2026-11-21T20:00:00Z');
    if ((seconds === null) === (instant === null)) throw errors.badBody('The body must be {"now": "2026-11-21T20:00:00Z"} or {"advance": seconds}.');
    const wanted = instant === null ? clock.milliseconds() + (seconds as number) * 1000 : Date.parse(instant);
    if (wanted < Date.parse(first) || wanted > Date.parse(last)) throw given.refuse(instant === null ? 'advance' : 'now', `a time from ${first} to ${last}`);
    if (instant === null) clock.advance(seconds as number);
    else clock.set(wanted);
    return this.json({ now: clock.now() });
  }

  private snapshot(body: Json): Answer {
    const file = this.snapshotFile(body);
    mkdirSync(`${this.core.database.file}.snapshots`, { recursive: true });
    this.core.database.copyTo(file);
    return this.json({ saved: nameOf(body) });
  }

  private restore(body: Json): Answer {
    const file = this.snapshotFile(body);
    if (!existsSync(file)) throw errors.resourceMissing(`snapshot ${nameOf(body)}`);
    this.core.database.replaceBy(file);
    this.core.forget();
    return this.json({ restored: nameOf(body) });
  }

  private snapshotFile(body: Json): string {
    return join(`${this.core.database.file}.snapshots`, `${nameOf(body)}.sqlite`);
  }

  private reset(): Answer {
    this.core.database.clear();
    this.core.forget();
    this.core.clock.ahead = 0;
    this.faults.clear();
    this.journal.clear();
    this.budget.clear();
    fillNewTenant(this.core, this.administrator);
    this.core.changeSettings({ ...defaultSettings });
    return this.json({ reset: true });
  }

  private done(work: () => void): Answer {
    work();
    return this.json({ done: true });
  }

  private json(body: JsonObject): Answer {
    return { status: 200, headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) };
  }
}

function nameOf(body: Json): string {
  const name = isObject(body) ? body.name : undefined;
  if (typeof name !== 'string' || !/^[A-Za-z0-9_-]{1,60}$/.test(name)) throw errors.badBody('"name" must be a text of 1 to 60 letters, digits, - and _.');
  return name;
}

function bodyOf(raw: RawCall): Json {
  try {
    return JSON.parse(raw.body.toString('utf8')) as Json;
  } catch (error) {
    if (error instanceof SyntaxError) throw errors.badBody();
    throw error;
  }
}
