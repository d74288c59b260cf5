import type { PageLocale } from '../context/pageLocale';
import { escapeHtml, scriptJson } from './html';
import type { PageConfig } from './PageConfig';
import type { WorkbenchPage } from './workbenchPages';

/** Where the host serves files: everything of its own is under one path, so that nothing of the tenant is hidden. */
export const FILES = '/_workbench';

const STYLES: Readonly<Record<string, string[]>> = {
  start: ['start'], lists: ['lists'], dashboard: ['intranet', 'cards', 'quickView', 'adaptiveCard'], phone: ['phone', 'cards', 'quickView', 'adaptiveCard'],
  page: ['intranet'], full: ['intranet'], teams: ['teams']
};

/** The whole HTML of a page. Its content is drawn by its scripts, from the configuration that is written into it. */
export function renderPage(page: WorkbenchPage, locale: PageLocale, config: PageConfig): string {
  const styles = ['theme', 'toolbar', ...STYLES[page.id]].map((name) => `<link rel="stylesheet" href="${FILES}/static/${name}.css">`);
  const language = locale.culture.startsWith('qps') ? 'en' : locale.culture;
  const scripts = config.runtime ? [`${FILES}/runtime/sp-default-assembly_${locale.assembly}.js`, `${FILES}/bundles/boot.js`] : [`${FILES}/bundles/${page.id}.js`];
  return `<!doctype html>
<html lang="${escapeHtml(language)}" dir="${locale.rightToLeft ? 'rtl' : 'ltr'}" data-theme="${config.theme}" data-page="${page.id}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(page.title)} – OKR workbench</title>
<link rel="icon" href="data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'%3E%3Ccircle cx='8' cy='8' r='7' fill='none' stroke='%230f6cbd' stroke-width='2'/%3E%3Ccircle cx='8' cy='8' r='3' fill='%230f6cbd'/%3E%3C/svg%3E">
${styles.join('\n')}
<script type="application/json" id="workbench-config">${scriptJson(config)}</script>
<script src="${FILES}/bundles/recorder.js"></script>
</head>
<body>
<div id="workbenchToolbar"></div>
${bodyOf(page)}
<script src="${FILES}/bundles/toolbar.js"></script>
${scripts.map((source) => `<script src="${source}"></script>`).join('\n')}
</body>
</html>
`;
}

/** The property pane of the runtime looks these elements up by their ids. */
const PROPERTY_PANE = '<div id="workbenchCommandBar"></div><div id="spPropertyPaneContainer" class="spPropertyPaneContainer"></div>';
const CANVAS = '<div id="workbenchPageContent"></div>';

function bodyOf(page: WorkbenchPage): string {
  switch (page.id) {
    case 'start':
    case 'lists':
      return '<main id="workbenchMain"></main>';
    case 'phone':
      return `<main class="phone-stage"><div class="phone"><div class="phone-status" aria-hidden="true"><span>9:41</span><span class="phone-island"></span><span class="phone-signal"></span></div>
<header class="phone-header"><h1>Dashboard</h1></header>
<div class="phone-content">${CANVAS}</div>
<div class="phone-tabs" aria-hidden="true"><span class="current">Dashboard</span><span>Feed</span><span>Resources</span></div>
<div id="quickViewLayer"></div></div></main>${PROPERTY_PANE}`;
    case 'teams':
      return `<div class="teams"><div class="teams-rail" aria-hidden="true"><span>Activity</span><span>Chat</span><span class="current">Teams</span><span>Calendar</span></div>
<div class="teams-body"><header class="teams-header"><h1>General</h1><span class="teams-tabs" aria-hidden="true"><span>Posts</span><span>Files</span><span class="current">Alignment</span></span></header>
<main>${CANVAS}</main></div></div>${PROPERTY_PANE}`;
    case 'full':
      return `<div class="suite"><span class="suite-name">Contoso intranet</span></div><main class="full">${CANVAS}</main>${PROPERTY_PANE}`;
    case 'page':
      return `<div class="suite"><span class="suite-name">Contoso intranet</span></div><main class="site"><h1>Our goals this year</h1>
<p class="site-text">What we want to achieve together, and where each of us helps. Open a goal to see what it serves and how it is going.</p>${CANVAS}</main>${PROPERTY_PANE}`;
    case 'dashboard':
      return `<div class="suite"><span class="suite-name">Contoso intranet</span></div><main class="site"><h1>Dashboard</h1>${CANVAS}</main><div id="quickViewLayer"></div>${PROPERTY_PANE}`;
  }
}
