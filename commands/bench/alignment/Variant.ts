/** A way to show the same goals in the same place, driven from outside. Every step is done when it returns, or soon after. */
export interface Variant {
  mount(): void;
  expandAll(): void;
  search(text: string): void;
  scrollBy(pixels: number): void;
  unmount(): void;
  /** The lines that are in the page, so that nobody measures an empty box. */
  lines(): number;
}

/** A goal as a list that knows nothing of the method needs it. */
export interface PlainGoal {
  key: string;
  title: string;
  detail: string;
  owner: string;
  status: string;
  /** 0–1. */
  progress: number;
  searchText: string;
  children: PlainGoal[];
}
