/** A span of time in epoch milliseconds; `to` is `Infinity` if its end is unknown. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Whether two spans overlap. */
export const overlaps = (one: Span, other: Span): boolean => one.from < other.to && one.to > other.from;

/** How long two spans overlap, in milliseconds; 0 when they do not. */
export const overlapMs = (one: Span, other: Span): number =>
  Math.max(0, Math.min(one.to, other.to) - Math.max(one.from, other.from));

/**
 * Merges spans that touch or overlap, in order of time.
 * @param join combines the other properties of two merged spans
 */
export function unionOf<Item extends Span>(spans: readonly Item[], join: (one: Item, other: Item) => Item): Item[] {
  const joined: Item[] = [];
  for (const span of spans.toSorted((one, other) => one.from - other.from)) {
    const last = joined.at(-1);
    if (last === undefined || span.from > last.to) joined.push(span);
    else joined[joined.length - 1] = { ...join(last, span), from: last.from, to: Math.max(last.to, span.to) };
  }
  return joined;
}
