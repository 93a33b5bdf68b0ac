import type { JsonObject } from './json-object.ts';
import { instantMs } from './values.ts';

export { idText } from './values.ts';

/** A number sent as a JSON number or as decimal text, else null. */
export const looseNumber = (value: unknown): number | null => {
  if (typeof value === 'string' && !/^-?\d+(\.\d+)?$/.test(value)) return null;
  const found = typeof value === 'string' ? Number(value) : value;
  return typeof found === 'number' && Number.isFinite(found) ? found : null;
};

/** The same if it is a whole number of at most 53 bits, else null. */
export const looseCounter = (value: unknown): number | null => {
  const found = looseNumber(value);
  return Number.isSafeInteger(found) ? found : null;
};

/** Items sorted by a time field; items without it come first. */
export const oldestFirst = (items: readonly JsonObject[], timeField: string): JsonObject[] =>
  items.toSorted((one, other) => (instantMs(one[timeField]) ?? 0) - (instantMs(other[timeField]) ?? 0));
