import { mustYield, nextSlice } from './time-slices.ts';

/** Items sorted, or merged, between two checks of the clock. */
const STEP = 128;

/**
 * Sorts items in steps between which other work runs (a stable merge sort).
 * @param compare as for `Array.sort`
 */
export async function sortInSlices<Item>(
  items: readonly Item[],
  compare: (one: Item, other: Item) => number,
): Promise<Item[]> {
  let runs: Item[][] = [];
  for (let from = 0; from < items.length; from += STEP) {
    if (mustYield()) await nextSlice();
    runs.push(items.slice(from, from + STEP).sort(compare));
  }
  while (runs.length > 1) {
    const merged: Item[][] = [];
    for (let at = 0; at < runs.length; at += 2) merged.push(await merge(runs[at] ?? [], runs[at + 1] ?? [], compare));
    runs = merged;
  }
  return runs[0] ?? [];
}

async function merge<Item>(
  one: readonly Item[],
  other: readonly Item[],
  compare: (one: Item, other: Item) => number,
): Promise<Item[]> {
  const merged: Item[] = [];
  let left = 0;
  let right = 0;
  while (left < one.length || right < other.length) {
    if (merged.length % STEP === 0 && mustYield()) await nextSlice();
    const isLeftNext =
      right === other.length || (left < one.length && compare(one[left] as Item, other[right] as Item) <= 0);
    merged.push((isLeftNext ? one[left++] : other[right++]) as Item);
  }
  return merged;
}
