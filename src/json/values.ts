import { isObject, type JsonObject } from './json-object.ts';

/** Date and time of RFC 3339, which always has a zone. */
const RFC_3339 = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/;

const MAX_INT_32 = 2 ** 31 - 1;

/*
 * Readers for stored values of unknown type. A value of a type other than the field's is null here and stays visible in
 * `raw`. Nothing is coerced, so "1840" is not a counter.
 */

/** An object, else null. */
export const object = (value: unknown): JsonObject | null => (isObject(value) ? value : null);

/** A text, else null. */
export const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** An id, else null. A blank text is not an id: as a filter, it would match every record. */
export const idText = (value: unknown): string | null =>
  typeof value === 'string' && value.trim() !== '' ? value : null;

/** True or false, else null. */
export const flag = (value: unknown): boolean | null => (typeof value === 'boolean' ? value : null);

/** A finite number, else null. */
export const number = (value: unknown): number | null =>
  typeof value === 'number' && Number.isFinite(value) ? value : null;

/** A whole number of at most 53 bits, else null. */
export const counter = (value: unknown): number | null => (Number.isSafeInteger(value) ? (value as number) : null);

/** A whole number of at most 32 bits, else null: for ports, close codes and the like. */
export const int = (value: unknown): number | null => {
  const whole = counter(value);
  return whole !== null && Math.abs(whole) <= MAX_INT_32 ? whole : null;
};

/** An RFC 3339 time: unchanged if in UTC, else converted to UTC; null for anything else. */
export const instant = (value: unknown): string | null => {
  if (typeof value !== 'string' || !RFC_3339.test(value)) return null;
  const time = Date.parse(value);
  if (Number.isNaN(time)) return null;
  return value.endsWith('Z') ? value : new Date(time).toISOString();
};

/** The same in epoch milliseconds, else null. */
export const instantMs = (value: unknown): number | null => {
  if (typeof value !== 'string' || !RFC_3339.test(value)) return null;
  const time = Date.parse(value);
  return Number.isNaN(time) ? null : time;
};
