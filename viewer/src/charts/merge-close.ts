/** A stretch on an axis, in any unit. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

/**
 * Joins stretches that are closer to each other than can be told apart.
 * @param stretches in any order
 * @param leastGap what is nearer than this becomes one stretch, in the unit of the stretches
 * @returns groups in order of their begin, the stretches of each in order too
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

/** From the first begin to the last end. */
export function hull(stretches: readonly Stretch[]): Stretch {
  return {
    from: stretches.reduce((least, { from }) => Math.min(least, from), Infinity),
    to: stretches.reduce((most, { to }) => Math.max(most, to), -Infinity),
  };
}
