import type { Organisation } from '../../../src/lists/OkrLists';
import { foldForSearch } from '../../../src/ui/goals/foldForSearch';
import type { GoalIndex } from '../../../src/ui/goals/goalIndex';
import type { Goal } from '../../../src/ui/goals/Goal';
import { workOut } from '../../../src/webparts/alignment/organisationState';
import { shareTexts } from '../../../src/webparts/alignment/shareTexts';
import { bareTree } from './bareTree';
import type { BenchReading } from './benchReading';
import { groupedTree } from './groupedTree';
import { productTree } from './productTree';
import type { PlainGoal, Variant } from './Variant';

export type VariantName = 'product' | 'bare' | 'grouped';

export interface BenchPage {
  /** Reads the data; gives the milliseconds that working everything out took. */
  load(address: string): Promise<number>;
  /** Makes the goals for the lists that are not ours: after the memory was measured. */
  prepareOthers(): void;
  run(variant: VariantName, step: Exclude<keyof Variant, 'lines' | 'search' | 'scrollBy'>): void;
  search(variant: VariantName, text: string): void;
  scrollBy(variant: VariantName, pixels: number): void;
  lines(variant: VariantName): number;
  nodes(): number;
}

declare global {
  interface Window {
    bench: BenchPage;
  }
}

const variants: Partial<Record<VariantName, Variant>> = {};
let index: GoalIndex | undefined;

const placeFor = (name: VariantName): HTMLElement => {
  const place = document.body.appendChild(document.createElement('div'));
  place.id = name;
  place.style.cssText = 'position:relative;width:1200px';
  return place;
};

/** The same goals for the other lists, each under its first parent. What a key result carries hangs on its objective, as groups cannot hang on items. */
function plainGoals(of: GoalIndex): PlainGoal[] {
  const plain = new Map<Goal, PlainGoal>();
  for (const goal of of.goals) {
    plain.set(goal, {
      key: goal.key, title: goal.title, detail: goal.team ?? '', owner: goal.owner ?? '', status: goal.result.status, progress: goal.result.progress ?? 0, searchText: foldForSearch(`${goal.title}\n${goal.owner ?? ''}\n${goal.team ?? ''}`), children: []
    });
  }
  const roots: PlainGoal[] = [];
  for (const [goal, one] of plain) {
    const first = goal.parents[0];
    const parent = goal.objective && first?.keyResult ? first.parents[0] : first;
    const home = parent && plain.get(parent);
    if (home) home.children.push(one);
    else roots.push(one);
  }
  return roots;
}

const variant = (name: VariantName): Variant => {
  const found = variants[name];
  if (!found) throw new Error(`${name} is not prepared.`);
  return found;
};

window.bench = {
  load: async (address) => {
    const reading = await (await fetch(address)).json() as BenchReading;
    const before = performance.now();
    const organisation: Organisation = { person: 'nobody@contoso.example', readAt: `${reading.today}T10:00:00Z`, document: reading.document, snapshots: reading.snapshots, storedObjectives: {}, leftOut: [] };
    shareTexts(organisation);
    const loaded = workOut(organisation, 'en-US', new Date(organisation.readAt));
    const took = performance.now() - before;
    index = loaded.index;
    variants.product = productTree(placeFor('product'), loaded);
    return took;
  },
  prepareOthers: () => {
    if (!index) throw new Error('Nothing is loaded.');
    const roots = plainGoals(index);
    variants.bare = bareTree(placeFor('bare'), roots);
    variants.grouped = groupedTree(placeFor('grouped'), roots);
  },
  run: (name, step) => variant(name)[step](),
  search: (name, text) => variant(name).search(text),
  scrollBy: (name, pixels) => variant(name).scrollBy(pixels),
  lines: (name) => variant(name).lines(),
  nodes: () => document.querySelectorAll('#product *').length
};
