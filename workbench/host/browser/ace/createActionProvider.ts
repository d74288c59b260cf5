import type { WorkbenchEvent } from '../page/WorkbenchRecord';
import type { ActionProvider } from './aceInternals';

interface Confirmation { message?: string; title?: string }

/** What the card's actions reach on the workbench. Links are noted and open in a new tab; there is no location and no camera. */
export function createActionProvider(record: (type: WorkbenchEvent['type'], detail: unknown) => void, openQuickView: (viewId: string) => void): ActionProvider {
  return {
    aceActionHandler: (ace, action) => {
      record('action', action);
      ace._internalOnAction(action);
    },
    aceErrorhandler: (ace, error) => ace._internalOnActionError(error),
    /** Resolves with whether the person called it off. */
    confirmationDialog: async ({ data }) => {
      const dialog = data?.__MSConfirmationDialog__ as Confirmation | undefined;
      return dialog ? !window.confirm([dialog.title, dialog.message].filter(Boolean).join('\n\n')) : false;
    },
    getLocation: (ace) => ({
      getLocation: () => {
        record('location', undefined);
        ace._internalOnActionError({ type: 'VivaAction.GetLocation', error: { message: 'The workbench has no location.' } });
      }
    }),
    selectMedia: (ace) => ({
      isPickerOpen: false,
      getMedia: () => {
        record('media', undefined);
        ace._internalOnActionError({ type: 'VivaAction.SelectMedia', error: { message: 'The workbench has no camera.' } });
      }
    }),
    showLocation: () => ({ showLocation: () => record('location', undefined) }),
    log: () => undefined,
    openUrl: (_ace, url) => {
      record('openUrl', url);
      window.open(url, '_blank', 'noopener');
    },
    quickView: openQuickView
  };
}
