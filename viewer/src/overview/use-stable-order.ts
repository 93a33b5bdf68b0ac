import { useEffect, useRef } from 'react';
import { stableOrder } from './stable-order.ts';

/**
 * Items in an order that does not change while more data arrives.
 * @param isComplete whether all data has arrived: then the given order is used
 */
export function useStableOrder<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
  isComplete: boolean,
): readonly Item[] {
  const shown = useRef<readonly string[]>([]);
  const byKey = new Map(items.map((item) => [keyOf(item), item]));
  const keys = isComplete ? [...byKey.keys()] : stableOrder(shown.current, [...byKey.keys()]);
  useEffect(() => {
    shown.current = keys;
  });
  return keys.flatMap((key) => byKey.get(key) ?? []);
}
