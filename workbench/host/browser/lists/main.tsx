import * as React from 'react';
import * as ReactDom from 'react-dom';
import { readConfig } from '../page/config';
import { ListGrid } from './ListGrid';
import { ListOverview } from './ListOverview';
import { SharePointLists } from './SharePointLists';

const config = readConfig();
const site = new SharePointLists(config.dataSite);
const pagePath = config.links.find(({ id }) => id === 'lists')?.path ?? '';
const locale = config.culture.startsWith('qps') ? 'en' : config.culture;
const page = config.listName === null
  ? <ListOverview site={site} pagePath={pagePath} />
  : <ListGrid site={site} name={config.listName} pagePath={pagePath} locale={locale} />;
ReactDom.render(page, document.getElementById('workbenchMain'), () => { window.__workbench.ready = true; });
