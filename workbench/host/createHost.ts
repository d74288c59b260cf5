import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import * as path from 'node:path';
import { APPLICATION, buildBundles } from './bundles/buildBundles';
import { LOCALES } from './context/pageLocale';
import { readPageContext } from './context/readPageContext';
import { readPerson, type Person } from './context/readPerson';
import { DATA_SITE } from './context/sites';
import { filesOf, sendFile, type FileSource } from './fileServer';
import type { ComponentManifest } from './manifests/ComponentManifest';
import { composeManifests } from './manifests/composeManifests';
import { readRuntimeManifests, runtimeFolders } from './manifests/readRuntimeManifests';
import { readSolutionManifests } from './manifests/readSolutionManifests';
import { escapeHtml } from './pages/html';
import type { PageConfig, RuntimeConfig } from './pages/PageConfig';
import { readPageRequest, USER_COOKIE, type PageRequest } from './pages/pageRequest';
import { FILES, renderPage } from './pages/renderPage';
import { findPage, PAGES, type WorkbenchPage } from './pages/workbenchPages';

export interface HostOptions {
  /** The repository's root: where node_modules, workbench/ and temp/ are. */
  root: string;
  /** The origin that serves both this host and the tenant, without a slash at its end: "http://localhost:4321". */
  baseUrl: string;
  /** The packaged solution; `<root>/release` where not given. */
  release?: string;
}

export interface Host {
  /** Answers a request for one of the workbench's pages or files. False: not one of its paths, nothing has been sent. */
  handle(request: IncomingMessage, response: ServerResponse): Promise<boolean>;
}

/**
 * The local workbench: pages that boot the SPFx runtime from node_modules and load the packaged solution. It knows the tenant only over HTTP, at
 * the same origin, and asks it when a page is opened; so it may be made before the server listens.
 * @throws where a component of the runtime is missing or the browser code does not bundle
 */
export async function createHost(options: HostOptions): Promise<Host> {
  const { root, baseUrl } = options;
  const release = options.release ?? path.join(root, 'release');
  const bundles = await buildBundles(root);
  const runtime = readRuntimeManifests(root, `${baseUrl}${FILES}/runtime/`);

  const sources: Readonly<Record<string, FileSource>> = {
    runtime: filesOf(runtimeFolders(root)),
    bundles: (name) => (Object.hasOwn(bundles.files, name) ? Buffer.from(bundles.files[name]) : undefined),
    solution: filesOf([path.join(release, 'assets')]),
    icons: filesOf([path.join(root, 'node_modules/@fluentui/font-icons-mdl2/fonts')]),
    static: filesOf([path.join(root, 'workbench/host/static')])
  };

  async function runtimeConfig(page: WorkbenchPage, state: PageRequest, person: Person): Promise<RuntimeConfig> {
    const solution = readSolutionManifests(release, `${baseUrl}${FILES}/solution/`);
    return {
      applicationId: APPLICATION.id,
      manifests: composeManifests(runtime, bundles.amd, solution, `${baseUrl}${FILES}/bundles/`),
      pageContext: await readPageContext(baseUrl, page.site, page.path, person, state.locale),
      components: solution.filter((manifest) => standsOn(page, manifest)).map(({ id }) => ({ id, instanceId: instanceIdOf(page.path, id) })),
      device: page.id === 'phone' ? 'Mobile' : 'WebView',
      layout: page.id === 'full' ? 'SingleWebPartAppPageLayout' : page.id === 'teams' ? 'Teams' : 'None',
      teamsGroupId: state.teamsGroupId, cardSize: state.cardSize,
      defaultProperties: { siteUrl: baseUrl + DATA_SITE },
      urlProperties: state.properties
    };
  }

  async function sendPage(page: WorkbenchPage, listName: string | undefined, state: PageRequest, response: ServerResponse): Promise<void> {
    const person = state.upn === undefined ? undefined : await readPerson(baseUrl, state.upn);
    if (!person && page.id !== 'start') {
      response.writeHead(302, { location: '/', 'cache-control': 'no-store' }).end();
      return;
    }
    const config: PageConfig = {
      page: page.id, baseUrl, person: person ?? null, theme: state.theme, culture: state.locale.culture, edit: state.edit,
      links: PAGES.map(({ id, path: href, title, description }) => ({ id, path: href, title, description })),
      locales: LOCALES.map(({ culture, name }) => ({ culture, name })), dataSite: DATA_SITE, listName: listName ?? null,
      runtime: page.shows === 'nothing' || !person ? null : await runtimeConfig(page, state, person)
    };
    const cookie = state.upnFromUrl && person ? { 'set-cookie': `${USER_COOKIE}=${encodeURIComponent(person.upn)}; Path=/; SameSite=Lax` } : {};
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store', ...cookie });
    response.end(renderPage(page, state.locale, config));
  }

  /** Answers a request for a file of the workbench's own; false where it is for none. */
  function sendOwnFile(url: URL, request: IncomingMessage, response: ServerResponse): boolean {
    const file = new RegExp(`^${FILES}/([a-z]+)/(.+)$`).exec(url.pathname);
    if (!file) return false;
    const content = Object.hasOwn(sources, file[1]) ? sources[file[1]](decodeURIComponent(file[2])) : undefined;
    if (content) sendFile(request, response, file[2], content);
    else sendError(response, 404, `There is no file ${url.pathname}.`);
    return true;
  }

  return {
    async handle(request, response) {
      try {
        const url = new URL(request.url ?? '/', baseUrl);
        if (sendOwnFile(url, request, response)) return true;
        const found = request.method === 'GET' ? findPage(url.pathname) : undefined;
        if (found) await sendPage(found.page, found.listName, readPageRequest(request, url.searchParams), response);
        return found !== undefined;
      } catch (error) {
        sendError(response, error instanceof SyntaxError || error instanceof URIError ? 400 : 500, error instanceof Error ? error.message : String(error));
        return true;
      }
    }
  };
}

function standsOn(page: WorkbenchPage, manifest: ComponentManifest): boolean {
  return page.shows === (manifest.componentType === 'AdaptiveCardExtension' ? 'cards' : manifest.componentType === 'WebPart' ? 'webParts' : 'nothing');
}

/** A component's instance id on a page: always the same GUID, as on a saved page, so that what the runtime caches by it is found again. */
export function instanceIdOf(pagePath: string, componentId: string): string {
  const hex = createHash('sha256').update(`${pagePath} ${componentId}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

function sendError(response: ServerResponse, status: number, message: string): void {
  response.writeHead(status, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' });
  response.end(`<!doctype html><html lang="en"><meta charset="utf-8"><title>OKR workbench</title><body><h1>This page cannot be shown</h1><p>${escapeHtml(message)}</p></body></html>`);
}
