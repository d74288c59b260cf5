interface IdleTask { task?: () => void; execute?: () => void }

export const PrefetchDependencyPriority = {};
export const IdleTaskPriority = { OPTIONAL_HIGH: 0 };
export const createPrefetchDependencyQueue = (): { enqueue(): void; start(): void } => ({ enqueue: () => undefined, start: () => undefined });

/** Runs each task in its own turn of the event loop: on a page this small nothing is gained by waiting for idle time. */
export const IdleTaskQueue = {
  instance: {
    enqueueTask: (idle: IdleTask): number => window.setTimeout(() => (idle.task ?? idle.execute)?.call(idle)),
    removeTask: (handle: number): void => window.clearTimeout(handle)
  }
};
