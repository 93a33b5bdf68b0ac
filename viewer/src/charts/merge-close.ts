/** A span on an axis, in any unit. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

/**
 * Merges spans that are too close to distinguish.
 * @param stretches spans in any order
 * @param leastGap spans with a smaller gap are merged; in the unit of the spans
 * @returns groups ordered by their start, each with its spans in order
 */
export function mergeClose<Item extends Stretch>(stretches: readonly Item[], leastGap: number): Item[][] {
  const groups: { items: Item[]; end: number }[] = [];
  for (const item of [...stretches].sort((one, other) => one.from - other.from)) {
    const last = groups.at(-1);
    if (last && item.from - last.end < leastGap) {
      last.items.push(item);
      last.end = Math.max(last.end, item.to);
    } else groups.push({ items: [item], end: item.to });
  }
  return groups.map(({ items }) => items);
}

/** From the first start to the last end. */
export function hull(stretches: readonly Stretch[]): Stretch {
  return {
    from: stretches.reduce((least, { from }) => Math.min(least, from), Infinity),
    to: stretches.reduce((most, { to }) => Math.max(most, to), -Infinity),
  };
}
