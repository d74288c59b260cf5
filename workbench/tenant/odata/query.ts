import { errors } from '../errors';
import { parseFilter, type Filter } from './filter';

/** Names chosen by $select or $expand: `Owner/Title` is `{Owner: {Title: {}}}`. Keys keep the caller's spelling. */
export interface Tree {
  readonly [name: string]: Tree;
}

export interface OrderKey {
  readonly path: string;
  readonly descending: boolean;
}

/** The system query options of a request. */
export interface Query {
  /** $select and $expand as written: the same text asks for the same properties. */
  readonly chosen: string;
  /** Null: no $select, so all default properties. `*` may be among the names. */
  readonly select: Tree | null;
  readonly expand: Tree;
  readonly filter: Filter | null;
  readonly orderBy: readonly OrderKey[];
  readonly top: number | null;
  readonly skip: number;
  readonly skipToken: string | null;
}

export const noQuery: Query = { chosen: '|', select: null, expand: {}, filter: null, orderBy: [], top: null, skip: 0, skipToken: null };

/** Reads the query options; `parameters` has its keys in lower case. */
export function parseQuery(parameters: ReadonlyMap<string, string>): Query {
  if (parameters.size === 0) return noQuery;
  const select = parameters.get('$select');
  const filter = parameters.get('$filter');
  return {
    chosen: `${select ?? ''}|${parameters.get('$expand') ?? ''}`,
    select: select === undefined || select.trim() === '' ? null : treeOf(select),
    expand: treeOf(parameters.get('$expand') ?? ''),
    filter: filter === undefined || filter.trim() === '' ? null : parseFilter(filter),
    orderBy: orderKeys(parameters.get('$orderby') ?? ''),
    top: count(parameters.get('$top'), '$top'),
    skip: count(parameters.get('$skip'), '$skip') ?? 0,
    skipToken: parameters.get('$skiptoken') ?? null
  };
}

type MutableTree = { [name: string]: MutableTree };
const deepest = 10;
const mostNames = 500;

function treeOf(text: string): Tree {
  const tree: MutableTree = Object.create(null) as MutableTree;
  const names = text.split(',');
  if (names.length > mostNames) throw errors.badQuery('The query names too many properties.');
  for (const name of names) {
    const steps = name.trim().split('/').filter((step) => step !== '');
    if (steps.length > deepest) throw errors.badQuery(`The path '${name.slice(0, 200)}' is too deep.`);
    let node = tree;
    for (const step of steps) {
      if (!node[step]) node[step] = Object.create(null) as MutableTree;
      node = node[step];
    }
  }
  return tree;
}

function orderKeys(text: string): OrderKey[] {
  return text.split(',').map((part) => part.trim()).filter((part) => part !== '').map((part) => {
    const match = /^([^\s]+)(?:\s+(asc|desc))?$/i.exec(part);
    if (!match) throw errors.badQuery(`The expression "${part.slice(0, 200)}" is not valid.`);
    return { path: match[1], descending: match[2]?.toLowerCase() === 'desc' };
  });
}

function count(text: string | undefined, name: string): number | null {
  if (text === undefined || text.trim() === '') return null;
  if (!/^\d{1,10}$/.test(text.trim())) throw errors.badQuery(`Invalid value '${text.slice(0, 50)}' for ${name} query option found. The ${name} query option requires a non-negative integer value.`);
  return Number(text);
}

/** The part of a query that concerns one expanded property. */
export function queryBelow(query: Query, name: string): Query {
  const select = query.select ? find(query.select, name) : undefined;
  return { ...noQuery, chosen: `${query.chosen}>${name}`, select: select && Object.keys(select).length > 0 ? select : null, expand: find(query.expand, name) ?? {} };
}

/** A tree's branch by its name, whatever the case. */
export function find(tree: Tree, name: string): Tree | undefined {
  const lower = name.toLowerCase();
  const key = Object.hasOwn(tree, name) ? name : Object.keys(tree).find((candidate) => candidate.toLowerCase() === lower);
  return key === undefined ? undefined : tree[key];
}
