export const FAB_TOGGLE_EVT = 'FabToggle';
export const ReadingMode = { Polite: 0, ReadImmediately: 1, ReadAfterOtherContent: 0 };
export const SortableLoader = { load: (): Promise<never> => Promise.reject(new Error('Sorting by drag and drop in the property pane is not part of the workbench.')) };
export const getTimestampForGettyContent = (): string => '';
