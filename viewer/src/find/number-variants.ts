/** Separators between the digits of a written number. */
const SEPARATORS = /[\s().\-/\u00a0\u2010-\u2015]/g;

/** North American numbers without their country code: area code and exchange begin with 2 to 9. */
const NATIONAL_NANP = /^[2-9]\d{2}[2-9]\d{6}$/;

/** The most digits of a number by E.164. */
const MOST_DIGITS = 15;

/**
 * The spellings in which records may contain a number that was entered in any common form: `+1 (312) 555-0177`, `001 312...`,
 * `312-555-0177`, `tel:+1312...`, `sip:+1312...@host`.
 * @returns the most likely first, E.164 if the country is known; empty if the text is not a number
 */
export function numberVariants(text: string): string[] {
  const [address = ''] = text
    .trim()
    .replace(/^(?:tel|sips?):/i, '')
    .split(/[;?@]/, 1);
  const bare = address
    // A trunk prefix in parentheses is not dialled from abroad: +49 (0)30.
    .replace(/^(\+[\d\s]{1,6})\(0\)/, '$1')
    .replaceAll(SEPARATORS, '');
  const [, prefix = '', digits = ''] = /^(\+|00|011)?(\d+)$/.exec(bare) ?? [];
  if (digits.length < 3 || digits.length > MOST_DIGITS) return [];
  if (prefix !== '') return [`+${digits}`, digits, ...withoutNanpCode(digits)];
  if (NATIONAL_NANP.test(digits)) return [`+1${digits}`, digits, `1${digits}`];
  return digits.length >= 8 && !digits.startsWith('0') ? [`+${digits}`, digits, ...withoutNanpCode(digits)] : [digits];
}

const withoutNanpCode = (digits: string): string[] =>
  digits.startsWith('1') && NATIONAL_NANP.test(digits.slice(1)) ? [digits.slice(1)] : [];
