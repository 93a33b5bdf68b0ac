/**
 * An amount of money as decimal text. The API sends text; a number is written without an exponent.
 * Null for anything that is not a decimal number.
 */
export function decimalText(value: unknown): string | null {
  if (typeof value === 'string') return /^-?\d+(\.\d+)?$/.test(value) ? value : null;
  if (typeof value !== 'number' || !Number.isFinite(value)) return null;
  const short = String(value);
  if (!short.includes('e')) return short;
  const written = value.toFixed(20);
  if (written.includes('e')) return BigInt(value).toString();
  let end = written.length;
  while (written[end - 1] === '0') end -= 1;
  return written.slice(0, written[end - 1] === '.' ? end - 1 : end);
}
