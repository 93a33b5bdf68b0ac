/** Counts by key, most frequent first; ties in the order of their first occurrence. */
export function countsOf<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): { key: Key; count: number }[] {
  const counts = new Map<Key, number>();
  for (const item of items) {
    const key = keyOf(item);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts].map(([key, count]) => ({ key, count })).sort((one, other) => other.count - one.count);
}
