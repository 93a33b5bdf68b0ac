/**
 * Keeps items in place while more data arrives: an item that remains keeps its position, new items take the positions of removed ones, in
 * order, and then follow at the end.
 * @param shown keys in the displayed order
 * @param next keys in the new order
 */
export function stableOrder(shown: readonly string[], next: readonly string[]): string[] {
  const [known, wanted] = [new Set(shown), new Set(next)];
  const arriving = next.filter((key) => !known.has(key)).values();
  const kept = shown.flatMap((key) => {
    if (wanted.has(key)) return [key];
    const { value } = arriving.next();
    return value === undefined ? [] : [value];
  });
  return [...kept, ...arriving];
}
