import { isObject, type JsonObject } from '../json/json-object.ts';

/** Reads a stored value of unknown type; null when it does not have the field's type. */
export type Reader<Value> = (value: unknown) => Value | null;

/** Where a field's value is in the stored JSON, and its reader. */
export interface StoredField {
  /** Keys below the JSON object of the field's parent type. */
  readonly path: readonly string[];
  readonly reader: Reader<unknown>;
}

const places = new WeakMap<object, StoredField>();

/** A resolver for a field that shows one stored value of a JSON object. */
export const stored = <Value>(reader: Reader<Value>, ...path: string[]): ((parent: JsonObject) => Value | null) =>
  storedAt((parent: JsonObject) => reader(valueAt(parent, path)), reader, ...path);

/** Records where a resolver's value is stored, for code that reads it from the bytes instead. */
export function storedAt<Resolver extends object>(
  resolver: Resolver,
  reader: Reader<unknown>,
  ...path: string[]
): Resolver {
  places.set(resolver, { path, reader });
  return resolver;
}

/** Where the value that a resolver shows is stored; undefined if the resolver does more than return a stored value. */
export const storedFieldOf = (resolver: object): StoredField | undefined => places.get(resolver);

/** The value at the end of a path; undefined when a key on the way does not hold an object. */
export function valueAt(parent: JsonObject, path: readonly string[]): unknown {
  let value: unknown = parent;
  for (const key of path) {
    if (!isObject(value)) return undefined;
    value = value[key];
  }
  return value;
}
