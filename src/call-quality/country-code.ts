import { looseNumber, idText } from '../json/loose-values.ts';
import type { JsonObject } from '../json/json-object.ts';

/** Country calling codes of one and two digits (ITU-T E.164); all others have three. */
const SHORT_CODES = /^(?:1|7|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58])/;

/** The calling code of the called country, such as `+1`; null when the record does not show it. */
export function destinationCountry({ country_code, cld, dest_number }: JsonObject): string | null {
  const code = looseNumber(country_code);
  if (code !== null && Number.isInteger(code) && code > 0 && code < 1_000) return `+${code}`;
  const digits = /^\+([1-9]\d{6,14})$/.exec(idText(cld) ?? idText(dest_number) ?? '')?.[1];
  if (digits === undefined) return null;
  return `+${SHORT_CODES.exec(digits)?.[0] ?? digits.slice(0, 3)}`;
}
