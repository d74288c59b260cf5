export type Json = null | boolean | number | string | Json[] | { [name: string]: Json | undefined };
export type JsonObject = { [name: string]: Json | undefined };

/** A value with a type of its own inside an entity, such as SP.BasePermissions: verbose answers name the type. */
export class Complex {
  constructor(public readonly type: string, public readonly fields: Readonly<Record<string, Json | Complex>>) {}
}

export type Value = Json | Complex;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
