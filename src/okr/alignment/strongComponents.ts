/**
 * Which goals can reach each other: the strongly connected components of a directed graph (Tarjan 1972), without recursion, so that no chain is too long.
 *
 * @returns By vertex, the number of its component.
 */
export function strongComponents(size: number, from: ArrayLike<number>, to: ArrayLike<number>): Int32Array {
  const { start, targets } = adjacency(size, from, to);
  const component = new Int32Array(size).fill(-1);
  const found = new Int32Array(size).fill(-1);
  const low = new Int32Array(size);
  const next = start.slice(0, size);
  const path: number[] = [];
  const open: number[] = [];
  let count = 0;
  let components = 0;
  for (let root = 0; root < size; root++) {
    if (found[root] >= 0) continue;
    path.push(root);
    while (path.length > 0) {
      const vertex = path[path.length - 1];
      if (found[vertex] < 0) {
        found[vertex] = low[vertex] = count++;
        open.push(vertex);
      }
      if (next[vertex] < start[vertex + 1]) {
        const target = targets[next[vertex]++];
        if (found[target] < 0) path.push(target);
        else if (component[target] < 0) low[vertex] = Math.min(low[vertex], found[target]);
        continue;
      }
      path.pop();
      if (path.length > 0) {
        const parent = path[path.length - 1];
        low[parent] = Math.min(low[parent], low[vertex]);
      }
      if (low[vertex] !== found[vertex]) continue;
      let member: number;
      do {
        member = open.pop() as number;
        component[member] = components;
      } while (member !== vertex);
      components++;
    }
  }
  return component;
}

function adjacency(size: number, from: ArrayLike<number>, to: ArrayLike<number>): { start: Int32Array; targets: Int32Array } {
  const start = new Int32Array(size + 1);
  for (let edge = 0; edge < from.length; edge++) start[from[edge] + 1]++;
  for (let vertex = 0; vertex < size; vertex++) start[vertex + 1] += start[vertex];
  const targets = new Int32Array(from.length);
  const fill = start.slice(0, size);
  for (let edge = 0; edge < from.length; edge++) targets[fill[from[edge]]++] = to[edge];
  return { start, targets };
}
