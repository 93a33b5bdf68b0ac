/**
 * An amount of money as decimal text. The API sends text; a number, should one come, is written out without an exponent.
 * Null for what is no decimal number.
 */
export function decimalText(value: unknown): string | null {
  if (typeof value === 'string') return /^-?\d+(\.\d+)?$/.test(value) ? value : null;
  if (typeof value !== 'number' || !Number.isFinite(value)) return null;
  const short = String(value);
  return short.includes('e') ? value.toFixed(20).replace(/\.?0+$/, '') : short;
}
