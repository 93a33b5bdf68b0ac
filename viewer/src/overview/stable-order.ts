/**
 * Keeps things where they are while more becomes known: what is still there keeps its place, what is new takes the places of
 * what has gone, in order, and then those behind.
 * @param shown keys in the order that the reader sees
 * @param next keys in the order that they would have now
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
