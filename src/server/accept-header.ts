/** Further values in a header are ignored. */
const MAX_VALUES = 16;

/** The weights of the values in a header such as `Accept` (RFC 9110, 12.4.2), by value in lower case; 1 where none is given. */
export function weightsOf(header = ''): ReadonlyMap<string, number> {
  const weights = new Map<string, number>();
  for (const part of header.toLowerCase().split(',').slice(0, MAX_VALUES)) {
    const [value = '', ...parameters] = part.split(';').map((text) => text.trim());
    const weight = parameters.find((text) => text.startsWith('q='));
    weights.set(value, weight === undefined ? 1 : Number(weight.slice(2)));
  }
  return weights;
}
