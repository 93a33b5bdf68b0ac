import { isObject, type JsonObject } from '../json/json-object.ts';

/** Reads a stored value of unknown type; null when it is of another type than the field's. */
export type Reader<Value> = (value: unknown) => Value | null;

/** Where a field's value stands in the stored JSON, and what may stand there. */
export interface StoredField {
  /** Keys below the JSON object of the field's parent type. */
  readonly path: readonly string[];
  readonly reader: Reader<unknown>;
}

const places = new WeakMap<object, StoredField>();

/** A resolver for a field that shows one stored value of a JSON object. */
export const stored = <Value>(reader: Reader<Value>, ...path: string[]): ((parent: JsonObject) => Value | null) =>
  storedAt((parent: JsonObject) => reader(valueAt(parent, path)), reader, ...path);

/** Says where the value that a resolver shows stands, for who would rather read it from the bytes. */
export function storedAt<Resolver extends object>(
  resolver: Resolver,
  reader: Reader<unknown>,
  ...path: string[]
): Resolver {
  places.set(resolver, { path, reader });
  return resolver;
}

/** Where the value that a resolver shows is stored; undefined when the resolver does more than show a stored value. */
export const storedFieldOf = (resolver: object): StoredField | undefined => places.get(resolver);

/** The value at the end of a path; undefined when a key on the way holds no object. */
export function valueAt(parent: JsonObject, path: readonly string[]): unknown {
  let value: unknown = parent;
  for (const key of path) {
    if (!isObject(value)) return undefined;
    value = value[key];
  }
  return value;
}
