/**
 * P-values adjusted for the number of tests (Benjamini and Hochberg 1995): among all tests whose adjusted value is at most q, the expected
 * share of false discoveries is at most q. adjusted(i) = min over j ≥ i of p(j) m / j, with p sorted ascending.
 * @returns in the order of the given p-values
 */
export function adjusted(pValues: readonly number[]): number[] {
  const order = pValues.map((_, index) => index).sort((one, other) => (pValues[one] ?? 0) - (pValues[other] ?? 0));
  const result = new Array<number>(pValues.length).fill(1);
  let least = 1;
  for (let rank = order.length; rank >= 1; rank -= 1) {
    const index = order[rank - 1] ?? 0;
    least = Math.min(least, ((pValues[index] ?? 1) * pValues.length) / rank);
    result[index] = least;
  }
  return result;
}
