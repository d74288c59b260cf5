import * as React from 'react';

/** An enumeration of which only the names matter: every member is its own name. */
const namesOnly = (): Record<string, string> => new Proxy<Record<string, string>>({}, {
  get: (_target, key) => (typeof key === 'string' ? key : undefined)
});

export const SPPagesContentPanelCommandId = namesOnly();
export const SPPagesContentPanelPivot = namesOnly();
export const SPPagesContentPanelQOSScenarios = namesOnly();
export const SPPagesContentPanelProviderContext = React.createContext({});
export const getQOSName = (...parts: string[]): string => `ContentPanel.${parts.join('.')}`;
export const monitorChunkLoad = <T>(load: T | (() => T)): T => (typeof load === 'function' ? (load as () => T)() : load);
