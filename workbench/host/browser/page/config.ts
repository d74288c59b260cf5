import type { PageConfig } from '../../pages/PageConfig';

/** The configuration that the host has written into this page. */
export function readConfig(): PageConfig {
  const element = document.getElementById('workbench-config');
  if (!element?.textContent) throw new Error('This page has no workbench configuration.');
  return JSON.parse(element.textContent) as PageConfig;
}
