import type { Status } from '../../okr/document';
import type { Goal } from './Goal';
import { SearchTexts } from './SearchTexts';

/** Statuses by the numbers that stand for them in `GoalColumns.status`. */
export const statusNumbers: readonly Status[] = ['at-risk', 'behind', 'on-track', 'not-started', 'closed', 'postponed'];

/** Neighbours of goals: those of the goal at `place` are `places[starts[place]]` up to, without it, `places[starts[place + 1]]`. */
export interface Neighbours {
  readonly starts: Int32Array;
  readonly places: Int32Array;
}

/**
 * What is asked of every goal at each step of a person, by place, in plain numbers: going through fifty thousand goals as objects takes longer than drawing the
 * page.
 */
export interface GoalColumns {
  /** Goals at places below this are objectives, the others key results. */
  readonly objectives: number;
  readonly status: Uint8Array;
  /** Index into the document's periods; -1 = in none. */
  readonly period: Int32Array;
  readonly parents: Neighbours;
  readonly children: Neighbours;
  /** The places of all goals, each before its parents. */
  readonly upwards: Int32Array;
  /** Texts of `searched`, by goal. */
  readonly title: Int32Array;
  readonly owner: Int32Array;
  readonly team: Int32Array;
  readonly searched: SearchTexts;
}

/** @param goals objectives first; without circles */
export function goalColumns(goals: readonly Goal[], periodIds: readonly string[]): GoalColumns {
  const periods = new Map(periodIds.map((id, i) => [id, i]));
  const parents = neighbours(goals, (goal) => goal.parents);
  const children = neighbours(goals, (goal) => goal.children);
  const texts = new Map<string, number>();
  const textOf = (text: string | null): number => {
    const known = texts.get(text ?? '');
    if (known !== undefined) return known;
    texts.set(text ?? '', texts.size);
    return texts.size - 1;
  };
  const column = (value: (goal: Goal) => number): Int32Array => Int32Array.from(goals, value);
  const [title, owner, team] = [column((goal) => textOf(goal.title)), column((goal) => textOf(goal.owner)), column((goal) => textOf(goal.team))];
  return {
    objectives: goals.reduce((count, { objective }) => count + (objective === null ? 0 : 1), 0),
    status: Uint8Array.from(goals, (goal) => statusNumbers.indexOf(goal.result.status)),
    period: column((goal) => (goal.period === null ? -1 : periods.get(goal.period) ?? -1)),
    parents, children, upwards: childrenFirst(parents, children), title, owner, team, searched: new SearchTexts([...texts.keys()])
  };
}

function neighbours(goals: readonly Goal[], of: (goal: Goal) => readonly Goal[]): Neighbours {
  const starts = new Int32Array(goals.length + 1);
  goals.forEach((goal, place) => {
    starts[place + 1] = starts[place] + of(goal).length;
  });
  const places = new Int32Array(starts[goals.length]);
  goals.forEach((goal, place) => of(goal).forEach((other, i) => {
    places[starts[place] + i] = other.place;
  }));
  return { starts, places };
}

function childrenFirst(parents: Neighbours, children: Neighbours): Int32Array {
  const count = parents.starts.length - 1;
  const order = new Int32Array(count);
  const waitsFor = new Int32Array(count);
  let ready = 0;
  for (let place = 0; place < count; place++) {
    waitsFor[place] = children.starts[place + 1] - children.starts[place];
    if (waitsFor[place] === 0) order[ready++] = place;
  }
  for (let next = 0; next < ready; next++) {
    const place = order[next];
    for (let i = parents.starts[place]; i < parents.starts[place + 1]; i++) {
      const parent = parents.places[i];
      if (--waitsFor[parent] === 0) order[ready++] = parent;
    }
  }
  return order.subarray(0, ready);
}
