/** An object from `JSON.parse`: any field may be missing or of any type. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** Whether a JSON value is an object, not null and not a list. */
export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
