import { mustYield, nextSlice } from './time-slices.ts';

/** Items mapped between two checks of the clock. */
const STEP = 32;

/** Maps items in steps between which other work runs. @param map takes microseconds */
export async function mapInSlices<Item, Result>(
  items: readonly Item[],
  map: (item: Item) => Result,
): Promise<Result[]> {
  const results: Result[] = [];
  for (const [index, item] of items.entries()) {
    if (index % STEP === 0 && mustYield()) await nextSlice();
    results.push(map(item));
  }
  return results;
}
