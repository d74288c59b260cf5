import { errors } from '../errors';
import { instantFrom } from '../storage/instant';
import type { DatePart, Filter, Operand } from './filter';
import { isObject, type Json } from './json';

/** Whether an object in memory (a list, a field, a user) passes a filter. `read` gives a property, undefined where there is none of that name. */
export function passes(filter: Filter, read: (path: string) => Json | undefined): boolean {
  switch (filter.kind) {
    case 'and': return filter.parts.every((part) => passes(part, read));
    case 'or': return filter.parts.some((part) => passes(part, read));
    case 'not': return !passes(filter.part, read);
    case 'compare': return compare(filter.operator, valueOf(filter.left, read), valueOf(filter.right, read));
    case 'among': return filter.numbers.includes(known(filter.path, read) as number);
    case 'any': {
      const values = known(filter.path, read);
      const { variable, part } = filter;
      return Array.isArray(values) && values.some((value) => passes(part, (path) => (path === variable ? value : isObject(value) && path.startsWith(`${variable}/`) ? value[path.slice(variable.length + 1)] : undefined)));
    }
    default: {
      const value = known(filter.path, read);
      if (typeof value !== 'string') return false;
      const [text, needle] = [value.toLowerCase(), filter.text.toLowerCase()];
      return filter.kind === 'contains' ? text.includes(needle) : filter.kind === 'startsWith' ? text.startsWith(needle) : text.endsWith(needle);
    }
  }
}

/** Orders two values as SharePoint does: null first, texts without regard to case. */
export function order(a: Json | undefined, b: Json | undefined): number {
  const [left, right] = [comparable(a ?? null), comparable(b ?? null)];
  if (left === right) return 0;
  if (left === null) return -1;
  if (right === null) return 1;
  return left < right ? -1 : 1;
}

function compare(operator: string, a: Json, b: Json): boolean {
  const [left, right] = [comparable(a), comparable(b)];
  if (operator === 'eq') return left === right;
  if (operator === 'ne') return left !== right;
  if (left === null || right === null || typeof left !== typeof right) return false;
  if (operator === 'gt') return left > right;
  if (operator === 'ge') return left >= right;
  return operator === 'lt' ? left < right : left <= right;
}

function comparable(value: Json): string | number | null {
  if (value === null || typeof value === 'number') return value;
  if (typeof value === 'boolean') return value ? 1 : 0;
  return typeof value === 'string' ? value.toLowerCase() : JSON.stringify(value);
}

function valueOf(operand: Operand, read: (path: string) => Json | undefined): Json {
  if (operand.kind === 'path') return known(operand.path, read);
  if (operand.kind === 'datePart') return datePart(operand.part, known(operand.path, read));
  return operand.kind === 'null' ? null : operand.value;
}

function known(path: string, read: (path: string) => Json | undefined): Json {
  const value = read(path);
  if (value === undefined) throw errors.propertyUnknown(path);
  return value;
}

function datePart(part: DatePart, value: Json): Json {
  const instant = typeof value === 'string' ? instantFrom(value) : null;
  if (instant === null) return null;
  const places: Record<DatePart, [number, number]> = { year: [0, 4], month: [5, 7], day: [8, 10], hour: [11, 13], minute: [14, 16], second: [17, 19] };
  return Number(instant.slice(...places[part]));
}
