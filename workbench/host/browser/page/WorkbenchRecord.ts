/** Something that a component asked its host for. */
export interface WorkbenchEvent {
  type: 'openUrl' | 'action' | 'quickView' | 'closeQuickView' | 'location' | 'media';
  /** The component's alias. */
  component: string;
  detail: unknown;
}

/** What tests and people at the console can see and do: `window.__workbench`. */
export interface WorkbenchRecord {
  /** Console errors, uncaught errors, failed loads and requests to other hosts, as text. Empty on a good page. */
  errors: string[];
  /** Components that the runtime asked a server for, because no manifest here has them. */
  unknownComponents: string[];
  events: WorkbenchEvent[];
  /** True when every component on the page has rendered once. */
  ready: boolean;
  /** Milliseconds since the page began to load. */
  timing: { applicationLoaded?: number; firstRender?: number; allRendered?: number };
  /** Set by the application: changes the page's theme without loading it anew. */
  setTheme?: (theme: 'light' | 'dark' | 'contrast') => void;
}

declare global {
  interface Window {
    __workbench: WorkbenchRecord;
  }
}
