/**
 * The properties that were set in the property pane, kept in this browser: what a real page keeps in its own content. Per page and component.
 */
export interface PropertyStore {
  read(component: string): Record<string, unknown>;
  write(component: string, properties: Record<string, unknown>): void;
}

export function createPropertyStore(storage: Storage, page: string): PropertyStore {
  const keyOf = (component: string): string => `workbench:properties:${page}:${component}`;
  return {
    read: (component) => {
      const text = storage.getItem(keyOf(component));
      return text === null ? {} : JSON.parse(text) as Record<string, unknown>;
    },
    write: (component, properties) => storage.setItem(keyOf(component), JSON.stringify(properties))
  };
}
